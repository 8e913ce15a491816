import type { TranslatedVariants } from '../language.ts';

/** The Italian prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Aggiungere un secondo passaggio all’accesso?',
    body: 'La tua password apre il tuo account. Con un secondo passaggio si apre solo per te.',
    benefit: 'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Puoi cambiarlo quando vuoi.',
    primary: 'Aggiungi passaggio',
  },
  faster: {
    title: 'Accedere con il viso o l’impronta?',
    body: 'Lo stesso sblocco rapido di questo dispositivo. Nessun codice da digitare.',
    benefit: 'Veloce per te, e fatto per funzionare solo con te.',
    primary: 'Attiva accesso rapido',
  },
  'first-payment': {
    title: 'I tuoi pagamenti restano tuoi',
    body: 'Il tuo primo pagamento è andato a buon fine. Con un secondo passaggio il prossimo puoi farlo solo tu.',
    benefit: 'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}.',
    primary: 'Proteggi i pagamenti',
  },
  'first-invite': {
    title: 'Il tuo team cresce',
    body: 'Hai appena invitato {name}. Un secondo passaggio protegge il lavoro che condividete.',
    benefit:
      'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Il tuo team non deve fare nulla.',
    primary: 'Aggiungi passaggio',
  },
  'new-device': {
    title: 'Accesso da un nuovo dispositivo',
    body: 'Accesso da {device}, {date}. Con un secondo passaggio ogni nuovo dispositivo aspetta il tuo OK.',
    benefit: 'Scegli tu quali dispositivi entrano.',
    primary: 'Aggiungi passaggio',
  },
  'one-week': {
    title: 'Una settimana insieme. Ottimo lavoro!',
    body: 'Qui hai costruito qualcosa. Un secondo passaggio lo tiene al sicuro.',
    benefit: 'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}.',
    primary: 'Proteggi l’account',
  },
  finish: {
    title: 'Un altro passo per un account più sicuro',
    body: 'Hai attivato {setting}. Un secondo passaggio è la cosa migliore da fare adesso.',
    benefit: 'Poi è tutto a posto.',
    primary: 'Completa',
  },
  'spare-key': {
    title: 'Un secondo passaggio, con chiave di scorta',
    body: 'Ricevi dei codici di recupero. Se perdi il telefono, puoi comunque entrare.',
    benefit:
      'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Conserva i codici al sicuro.',
    primary: 'Aggiungi passaggio',
  },
  'only-when': {
    title: 'Un secondo passaggio, solo quando serve',
    body: 'Lo chiediamo sui nuovi dispositivi e per le modifiche importanti. Qui accedi come sempre.',
    benefit: 'Quasi tutti i giorni non lo noterai.',
    primary: 'Aggiungi passaggio',
  },
  peers: {
    title: 'Il {share} del tuo team lo usa già',
    body: 'Nel tuo team il {share} delle persone accede con un secondo passaggio. Aggiungi anche il tuo.',
    benefit: 'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}.',
    primary: 'Aggiungi passaggio',
  },
  notice: {
    title: 'Un secondo passaggio entro il {date}',
    body: 'Ora puoi inviare somme più alte. Dal {date} le confermi con un secondo passaggio, così puoi farlo solo tu.',
    benefit: 'Aggiungilo oggi e hai già finito.',
    primary: 'Aggiungi passaggio',
  },
  'required-from': {
    title: 'Un secondo passaggio entro il {date}',
    body: 'Dal {date} qui tutti accedono con un secondo passaggio. Fino ad allora scegli tu quando.',
    benefit: 'Aggiungilo oggi e hai già finito.',
    primary: 'Aggiungi passaggio',
  },
  gate: {
    title: 'Un passaggio prima di inviare {amount}',
    body: 'Per una somma così verifichiamo che sei tu. Basta configurarlo una volta.',
    benefit: 'Il tuo pagamento è salvato.',
    primary: 'Configura passaggio',
  },
  classic: {
    title: 'Aggiungere l’autenticazione a due fattori?',
    body: 'Il tuo account contiene dati sensibili. La 2FA protegge dalle password rubate.',
    benefit: 'La configurazione richiede 2 minuti.',
    primary: 'Configura 2FA',
  },
};
