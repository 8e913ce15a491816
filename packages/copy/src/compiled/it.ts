import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/it*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Riprova tra {time}': ['Riprova tra ', ['time']],
  'Inserisci tutte le {digits} cifre.': ['Inserisci tutte le ', ['digits'], ' cifre.'],
  '{left, plural, =0 {Era l’ultimo tentativo per ora.} one {Resta # tentativo.} other {Restano # tentativi.}}':
    [
      [
        'left',
        2,
        {
          '=0': 'Era l’ultimo tentativo per ora.',
          one: ['Resta ', 0, ' tentativo.'],
          other: ['Restano ', 0, ' tentativi.'],
        },
      ],
    ],
  'Ricordamelo tra {days, plural, one {# giorno} other {# giorni}}': [
    'Ricordamelo tra ',
    ['days', 2, { one: [0, ' giorno'], other: [0, ' giorni'] }],
  ],
  '{days, plural, =1 {Domani} one {Tra # giorno} other {Tra # giorni}}': [
    ['days', 2, { '=1': 'Domani', one: ['Tra ', 0, ' giorno'], other: ['Tra ', 0, ' giorni'] }],
  ],
  'Codice QR per aggiungere {account} di {issuer} a un’app di autenticazione. La chiave qui sotto fa lo stesso.':
    [
      'Codice QR per aggiungere ',
      ['account'],
      ' di ',
      ['issuer'],
      ' a un’app di autenticazione. La chiave qui sotto fa lo stesso.',
    ],
  'Codice di {digits} cifre': ['Codice di ', ['digits'], ' cifre'],
  'Abbiamo inviato un codice di {digits} cifre a {destination}.': [
    'Abbiamo inviato un codice di ',
    ['digits'],
    ' cifre a ',
    ['destination'],
    '.',
  ],
  'Abbiamo inviato un codice di {digits} cifre a {destination}. Può volerci un minuto.': [
    'Abbiamo inviato un codice di ',
    ['digits'],
    ' cifre a ',
    ['destination'],
    '. Può volerci un minuto.',
  ],
  'Invieremo i tuoi codici a {destination}. Ora non te ne serve uno.': [
    'Invieremo i tuoi codici a ',
    ['destination'],
    '. Ora non te ne serve uno.',
  ],
  'Nuovo codice tra {time}': ['Nuovo codice tra ', ['time']],
  'Passaggio {step} di {total}': ['Passaggio ', ['step'], ' di ', ['total']],
  'Attivo: {factor}. Un altro modo per entrare aiuta se perdi un dispositivo.': [
    'Attivo: ',
    ['factor'],
    '. Un altro modo per entrare aiuta se perdi un dispositivo.',
  ],
  'Attivo: {factor}.': ['Attivo: ', ['factor'], '.'],
  'Account: {account}': ['Account: ', ['account']],
  'Creati il {date}': ['Creati il ', ['date']],
  'Non chiedere su questo dispositivo per {days, plural, one {# giorno} other {# giorni}}': [
    'Non chiedere su questo dispositivo per ',
    ['days', 2, { one: [0, ' giorno'], other: [0, ' giorni'] }],
  ],
  'Il tuo codice per {service}': ['Il tuo codice per ', ['service']],
  'Inserisci questo codice per confermare che sei tu. Vale una volta, per {minutes} minuti.': [
    'Inserisci questo codice per confermare che sei tu. Vale una volta, per ',
    ['minutes'],
    ' minuti.',
  ],
  '{code} è il tuo codice per {service}. Non darlo a nessuno.': [
    ['code'],
    ' è il tuo codice per ',
    ['service'],
    '. Non darlo a nessuno.',
  ],
  'Aggiunto al tuo account {service} il {date}: {factor}.': [
    'Aggiunto al tuo account ',
    ['service'],
    ' il ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'Rimosso dal tuo account {service} il {date}: {factor}.': [
    'Rimosso dal tuo account ',
    ['service'],
    ' il ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'L’amministrazione ha reimpostato il secondo passaggio del tuo account {service} il {date}. Lo configuri di nuovo al prossimo accesso.':
    [
      'L’amministrazione ha reimpostato il secondo passaggio del tuo account ',
      ['service'],
      ' il ',
      ['date'],
      '. Lo configuri di nuovo al prossimo accesso.',
    ],
  'Un codice di recupero ha aperto il tuo account {service} il {date}. {left, plural, =0 {Non ne resta nessuno.} one {Ne resta #.} other {Ne restano #.}}':
    [
      'Un codice di recupero ha aperto il tuo account ',
      ['service'],
      ' il ',
      ['date'],
      '. ',
      [
        'left',
        2,
        { '=0': 'Non ne resta nessuno.', one: ['Ne resta ', 0, '.'], other: ['Ne restano ', 0, '.'] },
      ],
    ],
  'I codici di recupero del tuo account {service} sono stati sostituiti il {date}. Quelli vecchi non funzionano più.':
    [
      'I codici di recupero del tuo account ',
      ['service'],
      ' sono stati sostituiti il ',
      ['date'],
      '. Quelli vecchi non funzionano più.',
    ],
  'Il {date} è stato salvato un nuovo numero di telefono per il tuo account {service}.': [
    'Il ',
    ['date'],
    ' è stato salvato un nuovo numero di telefono per il tuo account ',
    ['service'],
    '.',
  ],
  '{type} «{name}»': [['type'], ' «', ['name'], '»'],
  'Invia {amount, select, none {il denaro} other {{amount}}}': [
    'Invia ',
    ['amount', 1, { none: 'il denaro', other: [['amount']] }],
  ],
  'Ciao {name},': ['Ciao ', ['name'], ','],
  'Volevi aggiungere un secondo passaggio al tuo accesso a {service}. Oggi è il giorno che hai scelto.': [
    'Volevi aggiungere un secondo passaggio al tuo accesso a ',
    ['service'],
    '. Oggi è il giorno che hai scelto.',
  ],
  'Sicurezza: {value} su {max}': ['Sicurezza: ', ['value'], ' su ', ['max']],
  'Tutti e {count} a posto': ['Tutti e ', ['count'], ' a posto'],
  'Aggiunto: {date}': ['Aggiunto: ', ['date']],
  'Ultimo uso: {when}': ['Ultimo uso: ', ['when']],
  'Rinomina {name}': ['Rinomina ', ['name']],
  'Rimuovi {name}': ['Rimuovi ', ['name']],
  'Rimuovere {name}?': ['Rimuovere ', ['name'], '?'],
  '{remaining, plural, =0 {Nessun codice rimasto} one {# codice rimasto} other {# codici rimasti}}': [
    [
      'remaining',
      2,
      { '=0': 'Nessun codice rimasto', one: [0, ' codice rimasto'], other: [0, ' codici rimasti'] },
    ],
  ],
  'Creati: {date}': ['Creati: ', ['date']],
  '{remaining, plural, =0 {I codici di recupero sono finiti} one {# codice di recupero rimasto} other {# codici di recupero rimasti}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'I codici di recupero sono finiti',
          one: [0, ' codice di recupero rimasto'],
          other: [0, ' codici di recupero rimasti'],
        },
      ],
    ],
  '{name}: non ancora usato': [['name'], ': non ancora usato'],
  'Hai ancora {name} a portata di mano?': ['Hai ancora ', ['name'], ' a portata di mano?'],
  'Puoi continuare senza fino al {date}.': ['Puoi continuare senza fino al ', ['date'], '.'],
  'Ancora nessuno. All’accesso puoi saltare il secondo passaggio su quel dispositivo per {days, plural, one {# giorno} other {# giorni}}.':
    [
      'Ancora nessuno. All’accesso puoi saltare il secondo passaggio su quel dispositivo per ',
      ['days', 2, { one: [0, ' giorno'], other: [0, ' giorni'] }],
      '.',
    ],
  '{browser} su {system}': [['browser'], ' su ', ['system']],
  'Ricordato: {when}': ['Ricordato: ', ['when']],
  'Fino al {date}': ['Fino al ', ['date']],
  'Dimentica {name}': ['Dimentica ', ['name']],
  '{remaining, plural, =0 {Era il tuo ultimo codice di recupero} one {Ti resta # codice di recupero} other {Ti restano # codici di recupero}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Era il tuo ultimo codice di recupero',
          one: ['Ti resta ', 0, ' codice di recupero'],
          other: ['Ti restano ', 0, ' codici di recupero'],
        },
      ],
    ],
  'Manca qualche cifra per {country}. Controlla la fine del numero.': [
    'Manca qualche cifra per ',
    ['country'],
    '. Controlla la fine del numero.',
  ],
  'Sono più cifre di quante ne hanno i numeri in {country}. Controlla il Paese e il numero.': [
    'Sono più cifre di quante ne hanno i numeri in ',
    ['country'],
    '. Controlla il Paese e il numero.',
  ],
  'Nessun numero in {country} è fatto così. Controlla il Paese e le prime cifre.': [
    'Nessun numero in ',
    ['country'],
    ' è fatto così. Controlla il Paese e le prime cifre.',
  ],
  'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Puoi cambiarlo quando vuoi.': [
    'Richiede circa ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minuti'] }],
    '. Puoi cambiarlo quando vuoi.',
  ],
  'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}.': [
    'Richiede circa ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minuti'] }],
    '.',
  ],
  'Hai appena invitato {name}. Un secondo passaggio protegge il lavoro che condividete.': [
    'Hai appena invitato ',
    ['name'],
    '. Un secondo passaggio protegge il lavoro che condividete.',
  ],
  'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Il tuo team non deve fare nulla.': [
    'Richiede circa ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minuti'] }],
    '. Il tuo team non deve fare nulla.',
  ],
  'Accesso da {device}, {date}. Con un secondo passaggio ogni nuovo dispositivo aspetta il tuo OK.': [
    'Accesso da ',
    ['device'],
    ', ',
    ['date'],
    '. Con un secondo passaggio ogni nuovo dispositivo aspetta il tuo OK.',
  ],
  'Hai attivato {setting}. Un secondo passaggio è la cosa migliore da fare adesso.': [
    'Hai attivato ',
    ['setting'],
    '. Un secondo passaggio è la cosa migliore da fare adesso.',
  ],
  'Richiede circa {minutes, plural, one {# minuto} other {# minuti}}. Conserva i codici al sicuro.': [
    'Richiede circa ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minuti'] }],
    '. Conserva i codici al sicuro.',
  ],
  'Il {share} del tuo team lo usa già': ['Il ', ['share'], ' del tuo team lo usa già'],
  'Nel tuo team il {share} delle persone accede con un secondo passaggio. Aggiungi anche il tuo.': [
    'Nel tuo team il ',
    ['share'],
    ' delle persone accede con un secondo passaggio. Aggiungi anche il tuo.',
  ],
  'Un secondo passaggio entro il {date}': ['Un secondo passaggio entro il ', ['date']],
  'Ora puoi inviare somme più alte. Dal {date} le confermi con un secondo passaggio, così puoi farlo solo tu.':
    [
      'Ora puoi inviare somme più alte. Dal ',
      ['date'],
      ' le confermi con un secondo passaggio, così puoi farlo solo tu.',
    ],
  'Dal {date} qui tutti accedono con un secondo passaggio. Fino ad allora scegli tu quando.': [
    'Dal ',
    ['date'],
    ' qui tutti accedono con un secondo passaggio. Fino ad allora scegli tu quando.',
  ],
  'Un passaggio prima di inviare {amount}': ['Un passaggio prima di inviare ', ['amount']],
};
