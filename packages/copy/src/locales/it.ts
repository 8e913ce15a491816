import type { Language } from '../language.ts';
import { deck } from './it.deck.ts';
import { security } from './it.security.ts';
import { settings } from './it.settings.ts';

/**
 * Italian. “Tu”: apps say it, those of banks included; a “Lei” would sound like a letter. Participles are chosen so
 * that they agree with the thing and never with the reader.
 */
export const it: Language = {
  locale: 'it',
  deck,
  words: {
    'common.back': 'Indietro',
    'common.cancel': 'Annulla',
    'common.close': 'Chiudi',
    'common.continue': 'Continua',
    'common.copied': 'Copiato',
    'common.done': 'Fine',
    'common.loading': 'Un momento…',
    'common.slow': 'Ci vuole più del solito. Ci stiamo ancora lavorando.',
    'common.startAgain': 'Ricomincia',
    'common.tryAgain': 'Riprova',
    'common.waitFor': 'Riprova tra {time}',

    'code.empty': 'Inserisci prima il codice.',
    'code.incomplete': 'Inserisci tutte le {digits} cifre.',
    'code.triesLeft':
      '{left, plural, =0 {Era l’ultimo tentativo per ora.} one {Resta # tentativo.} other {Restano # tentativi.}}',

    'prompt.dismiss': 'Non ora',
    'prompt.later': 'Ricordamelo più tardi',
    'prompt.remindIn': 'Ricordamelo tra {days, plural, one {# giorno} other {# giorni}}',
    'putOff.title': 'Quando va meglio?',
    'putOff.body': 'Te lo chiederemo di nuovo allora.',
    'putOff.choice': '{days, plural, =1 {Domani} one {Tra # giorno} other {Tra # giorni}}',
    'putOff.why': 'Meglio di no? Dicci perché.',
    'putOff.never': 'Non chiedere più',

    'picker.title': 'Scegli il tuo secondo passaggio',
    'picker.body': 'Scegli quello che fa per te. Più avanti puoi aggiungere un altro modo.',
    'picker.recommended': 'Consigliato',
    'picker.enrolled': 'Già configurato.',
    'picker.none.title': 'Niente da configurare qui',
    'picker.none.body': 'Al momento non ci sono secondi passaggi da aggiungere a questo account.',

    'factor.passkey.name': 'Viso, impronta o PIN',
    'factor.passkey.reason': 'Lo stesso sblocco rapido di questo dispositivo. Senza codici.',
    'factor.passkey.enroll.title': 'Usa il viso, l’impronta o il PIN',
    'factor.passkey.enroll.body':
      'Il dispositivo ti chiederà di sbloccarlo. Viso e impronta non lo lasciano mai.',
    'factor.passkey.enroll.action': 'Configura qui',
    'factor.passkey.enroll.waiting': 'Segui i passaggi sul tuo dispositivo…',
    'factor.passkey.challenge.title': 'Conferma che sei tu',
    'factor.passkey.challenge.body': 'Sblocca con il viso, l’impronta o il PIN.',
    'factor.passkey.challenge.action': 'Sblocca qui',
    'factor.passkey.otherWay': 'Usa un altro modo',

    'factor.security_key.name': 'Token di sicurezza',
    'factor.security_key.reason': 'La piccola chiave ricevuta dall’amministrazione.',
    'factor.security_key.enroll.title': 'Aggiungi il tuo token di sicurezza',
    'factor.security_key.enroll.body':
      'Collega il token o avvicinalo al dispositivo. Poi segui le indicazioni.',
    'factor.security_key.enroll.action': 'Aggiungi questo token',
    'factor.security_key.challenge.title': 'Usa il tuo token di sicurezza',
    'factor.security_key.challenge.body': 'Collega il token o avvicinalo al dispositivo, poi toccalo.',
    'factor.security_key.challenge.action': 'Usa il token',

    'factor.totp.name': 'App di autenticazione',
    'factor.totp.reason': 'Un’app sul telefono mostra un codice breve. Funziona anche offline.',
    'factor.totp.enroll.title': 'Collega la tua app di autenticazione',
    'factor.totp.enroll.body': 'Scansiona con l’app sul telefono. Poi digita il codice che mostra.',
    'factor.totp.enroll.bodyTouch':
      'Apri da qui la tua app di autenticazione. Aggiunge questo account e mostra un codice. Digitalo qui sotto.',
    'factor.totp.enroll.elsewhere': 'La tua app è su un altro dispositivo?',
    'factor.totp.enroll.qr':
      'Codice QR per aggiungere {account} di {issuer} a un’app di autenticazione. La chiave qui sotto fa lo stesso.',
    'factor.totp.enroll.qrFailed': 'L’immagine non si è caricata. Usa la chiave o riprova.',
    'factor.totp.enroll.open': 'Apri nella tua app',
    'factor.totp.enroll.key': 'Oppure inserisci questa chiave',
    'factor.totp.enroll.copyKey': 'Copia chiave',
    'factor.totp.code': 'Codice di {digits} cifre',
    'factor.totp.enroll.action': 'Conferma codice',
    'factor.totp.wrongCode':
      'Il codice non ha funzionato. Usa il più recente e controlla che il telefono regoli l’ora da solo.',
    'factor.totp.challenge.title': 'Conferma che sei tu',
    'factor.totp.challenge.body': 'Apri la tua app di autenticazione e inserisci il codice che mostra.',
    'factor.totp.challenge.action': 'Conferma',

    'factor.sms.name': 'SMS',
    'factor.sms.reason': 'Inviamo un codice al tuo telefono. Altri modi proteggono meglio.',
    'factor.sms.enroll.title': 'Guarda il telefono',
    'factor.sms.challenge.title': 'Guarda il telefono',
    'factor.sms.sent': 'Abbiamo inviato un codice di {digits} cifre a {destination}.',

    'factor.email.name': 'Codice via email',
    'factor.email.reason': 'Inviamo un codice al tuo indirizzo. Altri modi proteggono meglio.',
    'factor.email.enroll.title': 'Guarda la posta',
    'factor.email.challenge.title': 'Guarda la posta',
    'factor.email.sent':
      'Abbiamo inviato un codice di {digits} cifre a {destination}. Può volerci un minuto.',

    'sentCode.code': 'Codice di {digits} cifre',
    'sentCode.action': 'Conferma codice',
    'sentCode.resend': 'Invia un nuovo codice',
    'sentCode.resendIn': 'Nuovo codice tra {time}',
    'sentCode.wrongCode': 'Il codice non ha funzionato. Usa il più recente o fattene inviare uno nuovo.',

    'factor.recovery_code.name': 'Codice di recupero',
    'factor.recovery_code.reason': 'Uno dei codici che hai salvato.',
    'factor.recovery_code.challenge.title': 'Usa un codice di recupero',
    'factor.recovery_code.challenge.body': 'Inseriscine uno non ancora usato. Ogni codice vale una volta.',
    'factor.recovery_code.code': 'Codice di recupero',
    'factor.recovery_code.wrongCode':
      'Il codice non ha funzionato. Controllalo lettera per lettera o provane un altro.',
    'factor.recovery_code.challenge.action': 'Conferma',

    'enroll.reauthenticate.title': 'Prima, di nuovo la password',
    'enroll.reauthenticate.body':
      'È passato un po’ dal tuo accesso. Inserisci la password nella finestra aperta. Poi riprendiamo da qui.',
    'enroll.reauthenticate.action': 'Continua',
    'enroll.problem.title': 'Non ha funzionato',
    'enroll.another.title': 'Tutto a posto',
    'enroll.another.titleUnsaved': 'Il secondo passaggio è attivo',
    'enroll.another.body': 'Attivo: {factor}. Un altro modo per entrare aiuta se perdi un dispositivo.',
    'enroll.another.codesLeft':
      'I codici di recupero non sono ancora salvati. Puoi crearne di nuovi nelle impostazioni di sicurezza.',
    'enroll.another.add': 'Aggiungi un altro modo',
    'enroll.another.done': 'Fine',

    'codes.title': 'Conserva i tuoi codici di recupero',
    'codes.body':
      'Se perdi il telefono o il dispositivo, uno di questi ti fa entrare. Ogni codice vale una volta.',
    'codes.list': 'Codici di recupero',
    'codes.download': 'Scarica i codici',
    'codes.copy': 'Copia',
    'codes.print': 'Stampa',
    'codes.saved.copied': 'Copiati. Incollali in un posto sicuro, poi continua.',
    'codes.saved.downloaded': 'Scaricati. Conserva il file in un posto sicuro.',
    'codes.saved.printed': 'Stampati. Conserva il foglio in un posto sicuro.',
    'codes.typeBack': 'Li ho annotati',
    'codes.typeBack.title': 'Digitane uno',
    'codes.typeBack.body': 'Va bene uno qualsiasi. Resta inutilizzato.',
    'codes.typeBack.action': 'Controlla codice',
    'codes.typeBack.wrong': 'Non è uno di questi codici. Controllalo lettera per lettera.',
    'codes.leave': 'Salta per ora',
    'codes.leave.title': 'Uscire senza i codici?',
    'codes.leave.body':
      'Questi codici funzionano solo dopo che li hai salvati, e si vedono solo adesso. Senza, un dispositivo perso può lasciarti fuori.',
    'codes.leave.stay': 'Torna ai codici',
    'codes.leave.action': 'Esci senza codici',
    'codes.file.name': 'codici-di-recupero.txt',
    'codes.file.heading': 'Codici di recupero',
    'codes.file.body': 'Ogni codice vale una volta. Conservali al sicuro, lontano dalla password.',
    'codes.file.made': 'Creati il {date}',

    'celebration.title': 'Ben fatto. Il secondo passaggio è attivo.',
    'celebration.body': 'Da adesso il tuo account si apre solo per te.',

    'challenge.remember':
      'Non chiedere su questo dispositivo per {days, plural, one {# giorno} other {# giorni}}',
    'challenge.otherWay': 'Prova un altro modo',
    'challenge.choose.title': 'Come vuoi confermare?',
    'challenge.choose.body': 'Scegli un modo che hai a portata di mano.',
    'challenge.choose.locked':
      'Troppi tentativi con uno di questi. Scegline un altro o aspetta che si riapra.',
    'challenge.locked': 'Si riapre tra poco',
    'challenge.lockedFor': 'Si riapre tra {time}',
    'challenge.problem.title': 'Non è stato possibile confermare',
    'challenge.passed': 'Confermato',

    'stepUp.approving': 'Stai approvando',
    'stepUp.enroll': 'Configura una volta un secondo passaggio, e per questo è tutto pronto.',
    'stepUp.ready.title': 'Il secondo passaggio è attivo',
    'stepUp.ready.body': 'Non è stato ancora fatto nulla. Dai un’ultima occhiata, poi continua.',

    'message.code.subject': 'Il tuo codice per {service}',
    'message.code.body':
      'Inserisci questo codice per confermare che sei tu. Vale una volta, per {minutes} minuti.',
    'message.code.warning':
      'Non l’hai chiesto tu? Non darlo a nessuno. Forse qualcuno conosce la tua password, quindi cambiala.',
    'message.code.text': '{code} è il tuo codice per {service}. Non darlo a nessuno.',
    'message.factor_added.subject': 'Un secondo passaggio è stato aggiunto al tuo account',
    'message.factor_added.body': 'Aggiunto al tuo account {service} il {date}: {factor}.',
    'message.factor_removed.subject': 'Un secondo passaggio è stato rimosso dal tuo account',
    'message.factor_removed.body': 'Rimosso dal tuo account {service} il {date}: {factor}.',
    'message.factors_reset.subject': 'Il tuo secondo passaggio è stato reimpostato',
    'message.factors_reset.body':
      'L’amministrazione ha reimpostato il secondo passaggio del tuo account {service} il {date}. Lo configuri di nuovo al prossimo accesso.',
    'message.recovery_code_used.subject': 'È stato usato un codice di recupero',
    'message.recovery_code_used.body':
      'Un codice di recupero ha aperto il tuo account {service} il {date}. {left, plural, =0 {Non ne resta nessuno.} one {Ne resta #.} other {Ne restano #.}}',
    'message.recovery_codes_replaced.subject': 'Hai nuovi codici di recupero',
    'message.recovery_codes_replaced.body':
      'I codici di recupero del tuo account {service} sono stati sostituiti il {date}. Quelli vecchi non funzionano più.',
    'message.factor.named': '{type} «{name}»',
    'message.notYou': 'Non eri tu? Accedi, controlla le impostazioni di sicurezza e cambia la password.',
    'message.notYou.link': 'Apri le impostazioni di sicurezza',

    'action.other': 'Conferma questa modifica',
    'action.admin_access': 'Apri l’amministrazione',
    'action.cancel_subscription': 'Disdici l’abbonamento',
    'action.change_email': 'Cambia il tuo indirizzo email',
    'action.change_password': 'Cambia la tua password',
    'action.delete_account': 'Elimina questo account',
    'action.delete_account.confirm': 'Elimina l’account',
    'action.delete_account.effect': 'Non si può annullare.',
    'action.export_data': 'Esporta dati',
    'action.mfa.disable': 'Disattiva il secondo passaggio',
    'action.mfa.disable.effect': 'Da quel momento la password da sola apre il tuo account.',
    'action.payout.change_destination': 'Cambia il conto degli accrediti',
    'action.recovery_codes.regenerate': 'Crea nuovi codici di recupero',
    'action.recovery_codes.regenerate.effect': 'Quelli vecchi smettono di funzionare.',
    'action.role.grant_admin': 'Assegna l’amministrazione',
    'action.transfer_money': 'Invia denaro',
    'action.transfer_money.confirm': 'Invia {amount, select, none {il denaro} other {{amount}}}',
    'action.view_compliance_data': 'Vedi i dati di conformità',

    'reminder.subject': 'Ci hai chiesto un promemoria',
    'reminder.greeting': 'Ciao {name},',
    'reminder.body':
      'Volevi aggiungere un secondo passaggio al tuo accesso a {service}. Oggi è il giorno che hai scelto.',
    'reminder.path': 'Accedi come sempre, poi apri le impostazioni di sicurezza.',
    'reminder.link': 'Apri le impostazioni',
    'reminder.unsubscribe': 'Non ricevere più promemoria',
    'reminder.stop.title': 'Niente più promemoria?',
    'reminder.stop.body': 'Non ti ricorderemo più di aggiungere un secondo passaggio. Il resto non cambia.',
    'reminder.stopped': 'Fatto. Non riceverai più promemoria.',
    'reminder.unknown': 'Questo link non appartiene a nessun nostro promemoria.',

    'context.amount': 'Importo',
    'context.account': 'Conto',
    'context.destination': 'Verso',
    'context.email': 'Indirizzo email',
    'context.from': 'Da',
    'context.iban': 'IBAN',
    'context.invoice': 'Fattura',
    'context.member': 'Membro',
    'context.payee': 'A',
    'context.reference': 'Causale',
    'context.role': 'Ruolo',

    ...security,
    ...settings,

    'problem.invalid_format': 'Qualcosa non torna. Controlla e riprova.',
    'problem.unknown_action': 'Non conosciamo questa azione. Non è stato fatto nulla.',
    'problem.unauthenticated': 'La sessione è chiusa. Accedi di nuovo per continuare.',
    'problem.reauthentication_required': 'Inserisci di nuovo la password per continuare.',
    'problem.step_up_required': 'Prima conferma che sei tu.',
    'problem.enrollment_required': 'Prima configura un secondo passaggio.',
    'problem.cross_origin': 'Questa pagina non può farlo. Aprila dall’app.',
    'problem.factor_not_allowed': 'La tua organizzazione non usa questo modo. Scegline un altro.',
    'problem.factor_not_accepted': 'Questo modo non è abbastanza forte qui. Scegline un altro.',
    'problem.factor_too_new': 'Questo modo è troppo nuovo per questo. Scegline un altro o riprova più tardi.',
    'problem.not_found': 'È scaduto o è rimasto a metà. Ricomincia.',
    'problem.challenge_consumed': 'È già stato usato. Ricomincia.',
    'problem.already_enrolled': 'È già configurato.',
    'problem.last_required_factor':
      'È il tuo ultimo secondo passaggio, quindi resta. Prima aggiungine un altro.',
    'problem.not_dismissible': 'Questo non si può rimandare.',
    'problem.too_many_factors': 'Hai già tutti i modi che possiamo salvare. Prima rimuovine uno.',
    'problem.idempotency_conflict': 'È stato inviato due volte. Ricomincia.',
    'problem.challenge_expired': 'È passato un po’, quindi non aspettiamo più. Ricomincia quando vuoi.',
    'problem.too_large': 'È più di quanto possiamo accettare.',
    'problem.unsupported_media_type': 'Non è arrivato come doveva. Riprova.',
    'problem.invalid_code': 'Il codice non ha funzionato. Controllalo e riprova.',
    'problem.invalid_passkey': 'Questo dispositivo non ha potuto confermare. Riprova.',
    'problem.attempts_exhausted': 'Sono stati diversi tentativi. Ricomincia con un nuovo codice.',
    'problem.factor_locked': 'Troppi tentativi con questo modo. Aspetta un po’, poi riprova.',
    'problem.rate_limited': 'Sono stati molti tentativi. Aspetta un po’, poi riprova.',
    'problem.unavailable': 'Non raggiungiamo il server. Controlla la connessione e riprova.',

    'ceremony.cancelled': 'Non è cambiato nulla. Riprova quando vuoi o scegli un altro modo.',
    'ceremony.timed_out': 'Il dispositivo non ha risposto in tempo. Riprova.',
    'ceremony.already_on_this_device':
      'Questo dispositivo è già configurato. Scegli un altro modo o usa un altro dispositivo.',
    'ceremony.unsupported': 'Questo browser non può farlo. Scegli un altro modo.',

    'reason.busy': 'Ora non ho tempo',
    'reason.no_phone_here': 'Non ho con me il telefono',
    'reason.lockout_worry': 'Potrei restare fuori',
    'reason.slows_me_down': 'Mi rallenterebbe',
    'reason.not_needed': 'Non mi serve',
    'reason.other': 'Altro',

    'strength.phishing_resistant': 'Il più forte',
    'strength.aal2': 'Forte',
    'strength.low': 'Meno forte',

    'option.recovery_channel': 'Lo usi per recuperare il tuo account.',
    'option.no_phone': 'Prima aggiungi un numero di telefono.',
    'option.not_configured': 'Qui non disponibile.',
    'option.high_security_account': 'Non abbastanza forte per questo account.',
    'option.organization_policy': 'La tua organizzazione non usa questo modo.',
    'option.device_unsupported': 'Questo browser non può farlo. Prova su un altro dispositivo.',
    'option.admin_only': 'Solo per l’amministrazione.',
  },
};
