import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Dutch: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'We kijken het na…',

  'devices.title': 'Onthouden apparaten',
  'devices.body':
    'Ze loggen in zonder tweede stap tot de dag die je ziet. Grote wijzigingen vragen er nog steeds om.',
  'devices.empty':
    'Nog geen. Bij het inloggen kun je de tweede stap op dat apparaat {days, plural, one {# dag} other {# dagen}} lang overslaan.',
  'devices.name': '{browser} op {system}',
  'devices.unknown': 'Een apparaat van jou',
  'devices.here': 'Dit apparaat',
  'devices.remembered': 'Onthouden: {when}',
  'devices.until': 'Tot {date}',
  'devices.forget': 'Vergeten',
  'devices.forgetNamed': '{name} vergeten',
  'devices.forgetAll': 'Alle apparaten vergeten',
  'devices.forgotten.one': 'Vergeten. Daar vragen we voortaan om je tweede stap.',
  'devices.forgotten.all': 'Allemaal vergeten. We vragen voortaan overal om je tweede stap.',
  'devices.all.title': 'Alle apparaten vergeten?',
  'devices.all.body': 'Elk apparaat vraagt bij de volgende login om je tweede stap. Dit ook.',
  'devices.all.action': 'Alles vergeten',
  'devices.all.keep': 'Houden',

  'preferences.title': 'Wat we je mogen vragen',
  'preferences.suggest': 'Een tweede stap voorstellen',
  'preferences.suggest.on': 'Af en toe, als je net iets hebt afgerond. Nooit middenin.',
  'preferences.suggest.off': 'Je wilde dit niet. We zeggen alleen iets als het nodig is.',
  'preferences.reminders': 'Herinner me per e-mail',
  'preferences.reminders.on':
    'Een e-mail op de dag die je koos bij ‘Herinner me later’, en af en toe een over een volgende stap.',
  'preferences.reminders.off': 'Geen e-mails. We herinneren je hier.',
  'preferences.saved': 'Opgeslagen.',
  'preferences.undo': 'Ongedaan maken',

  'history.title': 'Wat we je hebben gevraagd',
  'history.body': 'De suggesties van het afgelopen jaar en je antwoorden.',
  'history.empty': 'We hebben je nog niets gevraagd.',
  'history.kind.soft': 'Suggestie voor een tweede stap',
  'history.kind.notice': 'Bericht dat een tweede stap nodig wordt',
  'history.kind.required': 'Instellen van een tweede stap',
  'history.answer.enrolled': 'Je hebt hem ingesteld',
  'history.answer.dismissed': 'Je zei nee',
  'history.answer.later': 'Je koos ‘later’',
  'history.answer.closed': 'Je sloot het',
  'history.answer.none': 'Nog geen antwoord',
  'history.skipped': 'Je sloeg het aanbod bij het inloggen over',
  'history.download': 'Lijst downloaden',
  'history.cannotDownload': 'Downloaden kan hier niet. Open deze pagina in een andere browser.',

  'codeUsed.title':
    '{remaining, plural, =0 {Dat was je laatste herstelcode} one {Je hebt nog # herstelcode} other {Je hebt nog # herstelcodes}}',
  'codeUsed.body': 'Je hebt er net een gebruikt. Maak nu nieuwe, dan heb je al je reservesleutels terug.',
  'codeUsed.bodyLast': 'Maak nu nieuwe. Zonder kan een kwijtgeraakte telefoon of apparaat je buitensluiten.',
  'codeUsed.action': 'Nieuwe codes maken',
  'codeUsed.later': 'Niet nu',

  'phone.title': 'Naar welk nummer sturen we een sms?',
  'phone.body': 'We sturen er nu een code heen, zodat we weten dat het van jou is.',
  'phone.failed.title': 'Dit is niet geladen',
  'phone.country': 'Land of regio',
  'phone.number': 'Telefoonnummer',
  'phone.send': 'Code sturen',
  'phone.empty': 'Vul eerst je telefoonnummer in.',
  'phone.too_short': 'Er missen een paar cijfers voor {country}. Kijk naar het einde van het nummer.',
  'phone.too_long': 'Zoveel cijfers hebben nummers in {country} niet. Kijk het land en het nummer na.',
  'phone.wrong': 'Geen nummer in {country} ziet er zo uit. Kijk het land en de eerste cijfers na.',

  ...productNames,
  'system.ios': 'iPhone of iPad',
};
