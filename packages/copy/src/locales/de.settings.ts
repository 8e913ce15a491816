import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** German: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Wird nachgesehen …',

  'devices.title': 'Gemerkte Geräte',
  'devices.body':
    'Dort melden Sie sich bis zum angezeigten Tag ohne zweiten Schritt an. Große Änderungen fragen weiterhin.',
  'devices.empty':
    'Noch keine. Beim Anmelden können Sie den zweiten Schritt auf dem Gerät {days, plural, one {# Tag} other {# Tage}} lang auslassen.',
  'devices.name': '{browser} auf {system}',
  'devices.unknown': 'Eines Ihrer Geräte',
  'devices.here': 'Dieses Gerät',
  'devices.remembered': 'Gemerkt: {when}',
  'devices.until': 'Bis {date}',
  'devices.forget': 'Vergessen',
  'devices.forgetNamed': '{name} vergessen',
  'devices.forgetAll': 'Alle Geräte vergessen',
  'devices.forgotten.one': 'Vergessen. Dort fragen wir ab jetzt nach Ihrem zweiten Schritt.',
  'devices.forgotten.all': 'Alle vergessen. Wir fragen ab jetzt überall nach Ihrem zweiten Schritt.',
  'devices.all.title': 'Alle Geräte vergessen?',
  'devices.all.body': 'Jedes fragt bei der nächsten Anmeldung nach Ihrem zweiten Schritt. Dieses auch.',
  'devices.all.action': 'Alle vergessen',
  'devices.all.keep': 'Behalten',

  'preferences.title': 'Was wir Sie fragen dürfen',
  'preferences.suggest': 'Einen zweiten Schritt vorschlagen',
  'preferences.suggest.on': 'Ab und zu, wenn Sie gerade etwas abgeschlossen haben. Nie mittendrin.',
  'preferences.suggest.off': 'Sie möchten das nicht. Wir melden uns nur, wenn etwas es braucht.',
  'preferences.reminders': 'Per E-Mail erinnern',
  'preferences.reminders.on':
    'Eine E-Mail an dem Tag, den Sie bei „Später erinnern“ gewählt haben, und ab und zu eine zu einem nächsten Schritt.',
  'preferences.reminders.off': 'Keine E-Mails. Wir erinnern Sie stattdessen hier.',
  'preferences.saved': 'Gespeichert.',
  'preferences.undo': 'Rückgängig',

  'history.title': 'Was wir Sie gefragt haben',
  'history.body': 'Die Vorschläge des letzten Jahres und Ihre Antworten.',
  'history.empty': 'Bisher haben wir Sie nichts gefragt.',
  'history.kind.soft': 'Vorschlag eines zweiten Schritts',
  'history.kind.notice': 'Hinweis, dass ein zweiter Schritt nötig wird',
  'history.kind.required': 'Einrichtung eines zweiten Schritts',
  'history.answer.enrolled': 'Von Ihnen eingerichtet',
  'history.answer.dismissed': 'Sie haben abgelehnt',
  'history.answer.later': 'Sie haben „später“ gewählt',
  'history.answer.closed': 'Von Ihnen geschlossen',
  'history.answer.none': 'Noch keine Antwort',
  'history.skipped': 'Sie haben das Angebot beim Anmelden übersprungen',
  'history.download': 'Liste herunterladen',
  'history.cannotDownload': 'Herunterladen geht hier nicht. Öffnen Sie diese Seite in einem anderen Browser.',

  'codeUsed.title':
    '{remaining, plural, =0 {Das war Ihr letzter Notfallcode} one {Sie haben noch # Notfallcode} other {Sie haben noch # Notfallcodes}}',
  'codeUsed.body':
    'Sie haben gerade einen benutzt. Erstellen Sie gleich neue, dann sind alle Ersatzschlüssel wieder da.',
  'codeUsed.bodyLast':
    'Erstellen Sie jetzt neue. Ohne sie kann ein verlorenes Handy oder Gerät Sie aussperren.',
  'codeUsed.action': 'Neue Codes erstellen',
  'codeUsed.later': 'Nicht jetzt',

  'phone.title': 'An welche Nummer sollen wir schreiben?',
  'phone.body': 'Wir senden jetzt einen Code dorthin und wissen dann, dass sie Ihnen gehört.',
  'phone.failed.title': 'Das wurde nicht geladen',
  'phone.country': 'Land oder Region',
  'phone.number': 'Telefonnummer',
  'phone.send': 'Code senden',
  'phone.empty': 'Geben Sie zuerst Ihre Telefonnummer ein.',
  'phone.too_short': 'Für {country} fehlen ein paar Ziffern. Prüfen Sie das Ende der Nummer.',
  'phone.too_long': 'So viele Ziffern hat keine Nummer in {country}. Prüfen Sie Land und Nummer.',
  'phone.wrong': 'Keine Nummer in {country} sieht so aus. Prüfen Sie das Land und die ersten Ziffern.',

  ...productNames,
  'system.ios': 'iPhone oder iPad',
};
