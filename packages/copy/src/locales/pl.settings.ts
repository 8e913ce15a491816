import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Polish: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Sprawdzamy…',

  'devices.title': 'Zapamiętane urządzenia',
  'devices.body': 'Logują się bez drugiego kroku do podanego dnia. Duże zmiany nadal o niego proszą.',
  'devices.empty':
    'Jeszcze żadne. Przy logowaniu możesz pominąć drugi krok na urządzeniu przez {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.',
  'devices.name': '{browser}, {system}',
  'devices.unknown': 'Twoje urządzenie',
  'devices.here': 'To urządzenie',
  'devices.remembered': 'Zapamiętano: {when}',
  'devices.until': 'Do {date}',
  'devices.forget': 'Zapomnij',
  'devices.forgetNamed': 'Zapomnij: {name}',
  'devices.forgetAll': 'Zapomnij wszystkie',
  'devices.forgotten.one': 'Zapomniane. Od teraz prosimy tam o drugi krok.',
  'devices.forgotten.all': 'Wszystkie zapomniane. Od teraz wszędzie prosimy o drugi krok.',
  'devices.all.title': 'Zapomnieć wszystkie urządzenia?',
  'devices.all.body': 'Każde poprosi o drugi krok przy następnym logowaniu. To też.',
  'devices.all.action': 'Zapomnij wszystkie',
  'devices.all.keep': 'Zostaw je',

  'preferences.title': 'O co możemy pytać',
  'preferences.suggest': 'Proponuj drugi krok',
  'preferences.suggest.on': 'Od czasu do czasu, gdy właśnie coś kończysz. Nigdy w trakcie.',
  'preferences.suggest.off': 'Nie chcesz tego. Odezwiemy się tylko, gdy będzie trzeba.',
  'preferences.reminders': 'Przypomnij e-mailem',
  'preferences.reminders.on':
    'E-mail w dniu wybranym przy „Przypomnij później”, a od czasu do czasu e-mail o kolejnym kroku.',
  'preferences.reminders.off': 'Bez e-maili. Przypomnimy tutaj.',
  'preferences.saved': 'Zapisano.',
  'preferences.undo': 'Cofnij',

  'history.title': 'O co pytaliśmy',
  'history.body': 'Propozycje z ostatniego roku i Twoje odpowiedzi.',
  'history.empty': 'Jeszcze o nic nie pytaliśmy.',
  'history.kind.soft': 'Propozycja drugiego kroku',
  'history.kind.notice': 'Informacja, że drugi krok będzie potrzebny',
  'history.kind.required': 'Ustawienie drugiego kroku',
  'history.answer.enrolled': 'Ustawiono',
  'history.answer.dismissed': 'Odpowiedź: nie',
  'history.answer.later': 'Odpowiedź: później',
  'history.answer.closed': 'Zamknięto',
  'history.answer.none': 'Jeszcze bez odpowiedzi',
  'history.skipped': 'Pominięto propozycję przy logowaniu',
  'history.download': 'Pobierz listę',
  'history.cannotDownload': 'Pobieranie tu nie działa. Otwórz tę stronę w innej przeglądarce.',

  'codeUsed.title':
    '{remaining, plural, =0 {To był ostatni kod odzyskiwania} one {Masz jeszcze # kod odzyskiwania} few {Masz jeszcze # kody odzyskiwania} many {Masz jeszcze # kodów odzyskiwania} other {Masz jeszcze # kodu odzyskiwania}}',
  'codeUsed.body': 'Właśnie użyto jednego. Utwórz teraz nowe, a wszystkie zapasowe klucze wrócą.',
  'codeUsed.bodyLast':
    'Utwórz teraz nowe. Bez nich utrata telefonu lub urządzenia może zamknąć Ci drogę do konta.',
  'codeUsed.action': 'Utwórz nowe kody',
  'codeUsed.later': 'Nie teraz',

  'phone.title': 'Na jaki numer wysłać SMS?',
  'phone.body': 'Wyślemy tam teraz kod, by mieć pewność, że numer jest Twój.',
  'phone.failed.title': 'To się nie wczytało',
  'phone.country': 'Kraj lub region',
  'phone.number': 'Numer telefonu',
  'phone.send': 'Wyślij kod',
  'phone.empty': 'Najpierw wpisz numer telefonu.',
  'phone.too_short': 'Brakuje kilku cyfr ({country}). Sprawdź koniec numeru.',
  'phone.too_long': 'To więcej cyfr, niż mają tamtejsze numery ({country}). Sprawdź kraj i numer.',
  'phone.wrong': 'Żaden numer tak nie wygląda ({country}). Sprawdź kraj i pierwsze cyfry.',

  ...productNames,
  'system.ios': 'iPhone lub iPad',
};
