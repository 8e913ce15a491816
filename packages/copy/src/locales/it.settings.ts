import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Italian: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Un momento, controlliamo…',

  'devices.title': 'Dispositivi ricordati',
  'devices.body':
    'Accedono senza il secondo passaggio fino al giorno indicato. Le modifiche importanti lo chiedono comunque.',
  'devices.empty':
    'Ancora nessuno. All’accesso puoi saltare il secondo passaggio su quel dispositivo per {days, plural, one {# giorno} other {# giorni}}.',
  'devices.name': '{browser} su {system}',
  'devices.unknown': 'Un tuo dispositivo',
  'devices.here': 'Questo dispositivo',
  'devices.remembered': 'Ricordato: {when}',
  'devices.until': 'Fino al {date}',
  'devices.forget': 'Dimentica',
  'devices.forgetNamed': 'Dimentica {name}',
  'devices.forgetAll': 'Dimentica tutti',
  'devices.forgotten.one': 'Dimenticato. D’ora in poi lì chiediamo il secondo passaggio.',
  'devices.forgotten.all': 'Tutti dimenticati. D’ora in poi chiediamo ovunque il secondo passaggio.',
  'devices.all.title': 'Dimenticare tutti i dispositivi?',
  'devices.all.body': 'Ognuno chiederà il secondo passaggio al prossimo accesso. Anche questo.',
  'devices.all.action': 'Dimentica tutti',
  'devices.all.keep': 'Tienili',

  'preferences.title': 'Che cosa possiamo chiederti',
  'preferences.suggest': 'Suggerisci un secondo passaggio',
  'preferences.suggest.on': 'Ogni tanto, quando hai appena finito qualcosa. Mai a metà.',
  'preferences.suggest.off': 'Ci hai chiesto di non farlo. Parliamo solo quando serve.',
  'preferences.reminders': 'Ricordamelo via email',
  'preferences.reminders.on':
    'Una email nel giorno scelto con «Ricordamelo più tardi» e, ogni tanto, una su un passo successivo.',
  'preferences.reminders.off': 'Nessuna email. Te lo ricordiamo qui.',
  'preferences.saved': 'Salvato.',
  'preferences.undo': 'Annulla la modifica',

  'history.title': 'Che cosa ti abbiamo chiesto',
  'history.body': 'I suggerimenti dell’ultimo anno e le tue risposte.',
  'history.empty': 'Non ti abbiamo ancora chiesto nulla.',
  'history.kind.soft': 'Suggerimento di un secondo passaggio',
  'history.kind.notice': 'Avviso che servirà un secondo passaggio',
  'history.kind.required': 'Configurazione di un secondo passaggio',
  'history.answer.enrolled': 'L’hai configurato',
  'history.answer.dismissed': 'Hai detto di no',
  'history.answer.later': 'Hai scelto «più tardi»',
  'history.answer.closed': 'L’hai chiuso',
  'history.answer.none': 'Ancora nessuna risposta',
  'history.skipped': 'Hai saltato la proposta all’accesso',
  'history.download': 'Scarica l’elenco',
  'history.cannotDownload': 'Qui non si può scaricare. Apri questa pagina in un altro browser.',

  'codeUsed.title':
    '{remaining, plural, =0 {Era il tuo ultimo codice di recupero} one {Ti resta # codice di recupero} other {Ti restano # codici di recupero}}',
  'codeUsed.body':
    'Ne hai appena usato uno. Creane di nuovi adesso e avrai di nuovo tutte le chiavi di scorta.',
  'codeUsed.bodyLast':
    'Creane di nuovi adesso. Senza, un telefono o un dispositivo perso può lasciarti fuori.',
  'codeUsed.action': 'Crea nuovi codici',
  'codeUsed.later': 'Non ora',

  'phone.title': 'A quale numero scriviamo?',
  'phone.body': 'Ora inviamo lì un codice, per sapere che è tuo.',
  'phone.failed.title': 'Non si è caricato',
  'phone.country': 'Paese o regione',
  'phone.number': 'Numero di telefono',
  'phone.send': 'Invia codice',
  'phone.empty': 'Inserisci prima il tuo numero di telefono.',
  'phone.too_short': 'Manca qualche cifra per {country}. Controlla la fine del numero.',
  'phone.too_long':
    'Sono più cifre di quante ne hanno i numeri in {country}. Controlla il Paese e il numero.',
  'phone.wrong': 'Nessun numero in {country} è fatto così. Controlla il Paese e le prime cifre.',

  ...productNames,
  'system.ios': 'iPhone o iPad',
};
