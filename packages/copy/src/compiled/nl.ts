import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/nl*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Opnieuw over {time}': ['Opnieuw over ', ['time']],
  'Vul alle {digits} cijfers in.': ['Vul alle ', ['digits'], ' cijfers in.'],
  '{left, plural, =0 {Dat was voorlopig de laatste poging.} one {Nog # poging.} other {Nog # pogingen.}}': [
    [
      'left',
      2,
      {
        '=0': 'Dat was voorlopig de laatste poging.',
        one: ['Nog ', 0, ' poging.'],
        other: ['Nog ', 0, ' pogingen.'],
      },
    ],
  ],
  'Herinner me over {days, plural, one {# dag} other {# dagen}}': [
    'Herinner me over ',
    ['days', 2, { one: [0, ' dag'], other: [0, ' dagen'] }],
  ],
  '{days, plural, =1 {Morgen} one {Over # dag} other {Over # dagen}}': [
    ['days', 2, { '=1': 'Morgen', one: ['Over ', 0, ' dag'], other: ['Over ', 0, ' dagen'] }],
  ],
  'QR-code om {account} van {issuer} toe te voegen aan een authenticator-app. De sleutel hieronder doet hetzelfde.':
    [
      'QR-code om ',
      ['account'],
      ' van ',
      ['issuer'],
      ' toe te voegen aan een authenticator-app. De sleutel hieronder doet hetzelfde.',
    ],
  'Code van {digits} cijfers': ['Code van ', ['digits'], ' cijfers'],
  'We hebben een code van {digits} cijfers gestuurd naar {destination}.': [
    'We hebben een code van ',
    ['digits'],
    ' cijfers gestuurd naar ',
    ['destination'],
    '.',
  ],
  'We hebben een code van {digits} cijfers gestuurd naar {destination}. Het kan een minuut duren.': [
    'We hebben een code van ',
    ['digits'],
    ' cijfers gestuurd naar ',
    ['destination'],
    '. Het kan een minuut duren.',
  ],
  'Je codes gaan naar {destination}. Je hebt er nu geen nodig.': [
    'Je codes gaan naar ',
    ['destination'],
    '. Je hebt er nu geen nodig.',
  ],
  'Nieuwe code over {time}': ['Nieuwe code over ', ['time']],
  'Stap {step} van {total}': ['Stap ', ['step'], ' van ', ['total']],
  '{factor} staat aan. Een tweede weg naar binnen helpt als je een apparaat kwijtraakt.': [
    ['factor'],
    ' staat aan. Een tweede weg naar binnen helpt als je een apparaat kwijtraakt.',
  ],
  '{factor} staat aan.': [['factor'], ' staat aan.'],
  'Account: {account}': ['Account: ', ['account']],
  'Gemaakt op {date}': ['Gemaakt op ', ['date']],
  'Op dit apparaat {days, plural, one {# dag} other {# dagen}} lang niet vragen': [
    'Op dit apparaat ',
    ['days', 2, { one: [0, ' dag'], other: [0, ' dagen'] }],
    ' lang niet vragen',
  ],
  'Je code voor {service}': ['Je code voor ', ['service']],
  'Vul deze code in om te bevestigen dat jij het bent. Hij werkt één keer, {minutes} minuten lang.': [
    'Vul deze code in om te bevestigen dat jij het bent. Hij werkt één keer, ',
    ['minutes'],
    ' minuten lang.',
  ],
  '{code} is je code voor {service}. Geef hem aan niemand.': [
    ['code'],
    ' is je code voor ',
    ['service'],
    '. Geef hem aan niemand.',
  ],
  '{factor} is op {date} ingesteld voor je account bij {service}.': [
    ['factor'],
    ' is op ',
    ['date'],
    ' ingesteld voor je account bij ',
    ['service'],
    '.',
  ],
  '{factor} is op {date} verwijderd uit je account bij {service}.': [
    ['factor'],
    ' is op ',
    ['date'],
    ' verwijderd uit je account bij ',
    ['service'],
    '.',
  ],
  'Een beheerder heeft de tweede stap van je account bij {service} op {date} gewist. Bij je volgende login stel je hem opnieuw in.':
    [
      'Een beheerder heeft de tweede stap van je account bij ',
      ['service'],
      ' op ',
      ['date'],
      ' gewist. Bij je volgende login stel je hem opnieuw in.',
    ],
  'Een herstelcode heeft je account bij {service} geopend op {date}. {left, plural, =0 {Er is er geen meer over.} one {Er is er nog # over.} other {Er zijn er nog # over.}}':
    [
      'Een herstelcode heeft je account bij ',
      ['service'],
      ' geopend op ',
      ['date'],
      '. ',
      [
        'left',
        2,
        {
          '=0': 'Er is er geen meer over.',
          one: ['Er is er nog ', 0, ' over.'],
          other: ['Er zijn er nog ', 0, ' over.'],
        },
      ],
    ],
  'De herstelcodes van je account bij {service} zijn op {date} vervangen. De oude werken niet meer.': [
    'De herstelcodes van je account bij ',
    ['service'],
    ' zijn op ',
    ['date'],
    ' vervangen. De oude werken niet meer.',
  ],
  'Op {date} is een nieuw telefoonnummer bewaard voor je account bij {service}.': [
    'Op ',
    ['date'],
    ' is een nieuw telefoonnummer bewaard voor je account bij ',
    ['service'],
    '.',
  ],
  '{type} ‘{name}’': [['type'], ' ‘', ['name'], '’'],
  '{amount, select, none {Geld} other {{amount}}} versturen': [
    ['amount', 1, { none: 'Geld', other: [['amount']] }],
    ' versturen',
  ],
  'Hallo {name},': ['Hallo ', ['name'], ','],
  'Je wilde een tweede stap toevoegen bij het inloggen op {service}. Vandaag is de dag die je koos.': [
    'Je wilde een tweede stap toevoegen bij het inloggen op ',
    ['service'],
    '. Vandaag is de dag die je koos.',
  ],
  'Beveiliging: {value} van {max}': ['Beveiliging: ', ['value'], ' van ', ['max']],
  'Alle {count} geregeld': ['Alle ', ['count'], ' geregeld'],
  'Toegevoegd: {date}': ['Toegevoegd: ', ['date']],
  'Laatst gebruikt: {when}': ['Laatst gebruikt: ', ['when']],
  '{name} hernoemen': [['name'], ' hernoemen'],
  '{name} verwijderen': [['name'], ' verwijderen'],
  '{name} verwijderen?': [['name'], ' verwijderen?'],
  '{remaining, plural, =0 {Geen codes meer} one {Nog # code} other {Nog # codes}}': [
    ['remaining', 2, { '=0': 'Geen codes meer', one: ['Nog ', 0, ' code'], other: ['Nog ', 0, ' codes'] }],
  ],
  'Gemaakt: {date}': ['Gemaakt: ', ['date']],
  '{remaining, plural, =0 {Je herstelcodes zijn op} one {Nog # herstelcode} other {Nog # herstelcodes}}': [
    [
      'remaining',
      2,
      {
        '=0': 'Je herstelcodes zijn op',
        one: ['Nog ', 0, ' herstelcode'],
        other: ['Nog ', 0, ' herstelcodes'],
      },
    ],
  ],
  'Je hebt {name} nog niet gebruikt': ['Je hebt ', ['name'], ' nog niet gebruikt'],
  'Heb je {name} nog bij de hand?': ['Heb je ', ['name'], ' nog bij de hand?'],
  'Je kunt tot {date} zonder verder.': ['Je kunt tot ', ['date'], ' zonder verder.'],
  'Nog geen. Bij het inloggen kun je de tweede stap op dat apparaat {days, plural, one {# dag} other {# dagen}} lang overslaan.':
    [
      'Nog geen. Bij het inloggen kun je de tweede stap op dat apparaat ',
      ['days', 2, { one: [0, ' dag'], other: [0, ' dagen'] }],
      ' lang overslaan.',
    ],
  '{browser} op {system}': [['browser'], ' op ', ['system']],
  'Onthouden: {when}': ['Onthouden: ', ['when']],
  'Tot {date}': ['Tot ', ['date']],
  '{name} vergeten': [['name'], ' vergeten'],
  '{remaining, plural, =0 {Dat was je laatste herstelcode} one {Je hebt nog # herstelcode} other {Je hebt nog # herstelcodes}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Dat was je laatste herstelcode',
          one: ['Je hebt nog ', 0, ' herstelcode'],
          other: ['Je hebt nog ', 0, ' herstelcodes'],
        },
      ],
    ],
  'Er missen een paar cijfers voor {country}. Kijk naar het einde van het nummer.': [
    'Er missen een paar cijfers voor ',
    ['country'],
    '. Kijk naar het einde van het nummer.',
  ],
  'Zoveel cijfers hebben nummers in {country} niet. Kijk het land en het nummer na.': [
    'Zoveel cijfers hebben nummers in ',
    ['country'],
    ' niet. Kijk het land en het nummer na.',
  ],
  'Geen nummer in {country} ziet er zo uit. Kijk het land en de eerste cijfers na.': [
    'Geen nummer in ',
    ['country'],
    ' ziet er zo uit. Kijk het land en de eerste cijfers na.',
  ],
  'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Je kunt het altijd wijzigen.': [
    'Duurt ongeveer ',
    ['minutes', 2, { one: [0, ' minuut'], other: [0, ' minuten'] }],
    '. Je kunt het altijd wijzigen.',
  ],
  'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}.': [
    'Duurt ongeveer ',
    ['minutes', 2, { one: [0, ' minuut'], other: [0, ' minuten'] }],
    '.',
  ],
  'Je hebt net {name} uitgenodigd. Een tweede stap past op het werk dat jullie delen.': [
    'Je hebt net ',
    ['name'],
    ' uitgenodigd. Een tweede stap past op het werk dat jullie delen.',
  ],
  'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Je team hoeft niets te doen.': [
    'Duurt ongeveer ',
    ['minutes', 2, { one: [0, ' minuut'], other: [0, ' minuten'] }],
    '. Je team hoeft niets te doen.',
  ],
  'We zagen een login op {device} op {date}. Met een tweede stap wacht elk nieuw apparaat op jouw oké.': [
    'We zagen een login op ',
    ['device'],
    ' op ',
    ['date'],
    '. Met een tweede stap wacht elk nieuw apparaat op jouw oké.',
  ],
  'Je hebt {setting} aangezet. Een tweede stap is het beste wat je nu kunt doen.': [
    'Je hebt ',
    ['setting'],
    ' aangezet. Een tweede stap is het beste wat je nu kunt doen.',
  ],
  'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Bewaar je codes op een veilige plek.':
    [
      'Duurt ongeveer ',
      ['minutes', 2, { one: [0, ' minuut'], other: [0, ' minuten'] }],
      '. Bewaar je codes op een veilige plek.',
    ],
  'Doe mee met {share} van je team': ['Doe mee met ', ['share'], ' van je team'],
  '{share} van je team logt in met een tweede stap. Voeg die van jou ook toe.': [
    ['share'],
    ' van je team logt in met een tweede stap. Voeg die van jou ook toe.',
  ],
  'Een tweede stap voor {date}': ['Een tweede stap voor ', ['date']],
  'Je kunt nu grotere bedragen versturen. Vanaf {date} bevestig je die met een tweede stap, zodat alleen jij het kunt.':
    [
      'Je kunt nu grotere bedragen versturen. Vanaf ',
      ['date'],
      ' bevestig je die met een tweede stap, zodat alleen jij het kunt.',
    ],
  'Vanaf {date} logt iedereen hier in met een tweede stap. Tot dan kies je zelf wanneer.': [
    'Vanaf ',
    ['date'],
    ' logt iedereen hier in met een tweede stap. Tot dan kies je zelf wanneer.',
  ],
  'Eén stap voordat je {amount} verstuurt': ['Eén stap voordat je ', ['amount'], ' verstuurt'],
};
