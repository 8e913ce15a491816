import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/pl*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Spróbuj za {time}': ['Spróbuj za ', ['time']],
  'Wpisz wszystkie cyfry ({digits}).': ['Wpisz wszystkie cyfry (', ['digits'], ').'],
  '{left, plural, =0 {To była na razie ostatnia próba.} one {Została # próba.} few {Zostały # próby.} many {Zostało # prób.} other {Zostało # próby.}}':
    [
      [
        'left',
        2,
        {
          '=0': 'To była na razie ostatnia próba.',
          one: ['Została ', 0, ' próba.'],
          few: ['Zostały ', 0, ' próby.'],
          many: ['Zostało ', 0, ' prób.'],
          other: ['Zostało ', 0, ' próby.'],
        },
      ],
    ],
  'Przypomnij za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}': [
    'Przypomnij za ',
    ['days', 2, { one: [0, ' dzień'], few: [0, ' dni'], many: [0, ' dni'], other: [0, ' dnia'] }],
  ],
  '{days, plural, =1 {Jutro} one {Za # dzień} few {Za # dni} many {Za # dni} other {Za # dnia}}': [
    [
      'days',
      2,
      {
        '=1': 'Jutro',
        one: ['Za ', 0, ' dzień'],
        few: ['Za ', 0, ' dni'],
        many: ['Za ', 0, ' dni'],
        other: ['Za ', 0, ' dnia'],
      },
    ],
  ],
  'Kod QR, który doda konto {account} ({issuer}) do aplikacji uwierzytelniającej. Klucz poniżej robi to samo.':
    [
      'Kod QR, który doda konto ',
      ['account'],
      ' (',
      ['issuer'],
      ') do aplikacji uwierzytelniającej. Klucz poniżej robi to samo.',
    ],
  '{digits}-cyfrowy kod': [['digits'], '-cyfrowy kod'],
  'Wysłaliśmy {digits}-cyfrowy kod na numer {destination}.': [
    'Wysłaliśmy ',
    ['digits'],
    '-cyfrowy kod na numer ',
    ['destination'],
    '.',
  ],
  'Wysłaliśmy {digits}-cyfrowy kod na adres {destination}. Może to potrwać minutę.': [
    'Wysłaliśmy ',
    ['digits'],
    '-cyfrowy kod na adres ',
    ['destination'],
    '. Może to potrwać minutę.',
  ],
  'Kody będziemy wysyłać tu: {destination}. Teraz nie potrzebujesz kodu.': [
    'Kody będziemy wysyłać tu: ',
    ['destination'],
    '. Teraz nie potrzebujesz kodu.',
  ],
  'Nowy kod za {time}': ['Nowy kod za ', ['time']],
  'Krok {step} z {total}': ['Krok ', ['step'], ' z ', ['total']],
  'Włączono: {factor}. Drugi sposób wejścia pomoże, gdy stracisz urządzenie.': [
    'Włączono: ',
    ['factor'],
    '. Drugi sposób wejścia pomoże, gdy stracisz urządzenie.',
  ],
  'Włączono: {factor}.': ['Włączono: ', ['factor'], '.'],
  'Konto: {account}': ['Konto: ', ['account']],
  'Utworzono {date}': ['Utworzono ', ['date']],
  'Nie pytaj na tym urządzeniu przez {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}': [
    'Nie pytaj na tym urządzeniu przez ',
    ['days', 2, { one: [0, ' dzień'], few: [0, ' dni'], many: [0, ' dni'], other: [0, ' dnia'] }],
  ],
  'Twój kod do {service}': ['Twój kod do ', ['service']],
  'Wpisz ten kod, by potwierdzić, że to Ty. Działa raz, przez {minutes} min.': [
    'Wpisz ten kod, by potwierdzić, że to Ty. Działa raz, przez ',
    ['minutes'],
    ' min.',
  ],
  '{code} to Twój kod do {service}. Nikomu go nie podawaj.': [
    ['code'],
    ' to Twój kod do ',
    ['service'],
    '. Nikomu go nie podawaj.',
  ],
  'Dnia {date} na Twoim koncie {service} ustawiono: {factor}.': [
    'Dnia ',
    ['date'],
    ' na Twoim koncie ',
    ['service'],
    ' ustawiono: ',
    ['factor'],
    '.',
  ],
  'Dnia {date} z Twojego konta {service} usunięto: {factor}.': [
    'Dnia ',
    ['date'],
    ' z Twojego konta ',
    ['service'],
    ' usunięto: ',
    ['factor'],
    '.',
  ],
  'Administrator zresetował drugi krok Twojego konta {service} dnia {date}. Ustawisz go ponownie przy następnym logowaniu.':
    [
      'Administrator zresetował drugi krok Twojego konta ',
      ['service'],
      ' dnia ',
      ['date'],
      '. Ustawisz go ponownie przy następnym logowaniu.',
    ],
  'Kod odzyskiwania otworzył Twoje konto {service} dnia {date}. {left, plural, =0 {Nie ma już żadnego.} one {Został #.} few {Zostały #.} many {Zostało #.} other {Zostało #.}}':
    [
      'Kod odzyskiwania otworzył Twoje konto ',
      ['service'],
      ' dnia ',
      ['date'],
      '. ',
      [
        'left',
        2,
        {
          '=0': 'Nie ma już żadnego.',
          one: ['Został ', 0, '.'],
          few: ['Zostały ', 0, '.'],
          many: ['Zostało ', 0, '.'],
          other: ['Zostało ', 0, '.'],
        },
      ],
    ],
  'Kody odzyskiwania Twojego konta {service} wymieniono dnia {date}. Stare już nie działają.': [
    'Kody odzyskiwania Twojego konta ',
    ['service'],
    ' wymieniono dnia ',
    ['date'],
    '. Stare już nie działają.',
  ],
  'Dnia {date} na Twoim koncie {service} zapisano nowy numer telefonu.': [
    'Dnia ',
    ['date'],
    ' na Twoim koncie ',
    ['service'],
    ' zapisano nowy numer telefonu.',
  ],
  '{type} „{name}”': [['type'], ' „', ['name'], '”'],
  'Wyślij {amount, select, none {pieniądze} other {{amount}}}': [
    'Wyślij ',
    ['amount', 1, { none: 'pieniądze', other: [['amount']] }],
  ],
  'Dzień dobry, {name},': ['Dzień dobry, ', ['name'], ','],
  'To przypomnienie o drugim kroku do logowania w {service}. Przychodzi w dniu wybranym przez Ciebie.': [
    'To przypomnienie o drugim kroku do logowania w ',
    ['service'],
    '. Przychodzi w dniu wybranym przez Ciebie.',
  ],
  'Bezpieczeństwo: {value} z {max}': ['Bezpieczeństwo: ', ['value'], ' z ', ['max']],
  'Wszystkie {count} gotowe': ['Wszystkie ', ['count'], ' gotowe'],
  'Dodano: {date}': ['Dodano: ', ['date']],
  'Ostatnie użycie: {when}': ['Ostatnie użycie: ', ['when']],
  'Zmień nazwę: {name}': ['Zmień nazwę: ', ['name']],
  'Usuń: {name}': ['Usuń: ', ['name']],
  'Usunąć: {name}?': ['Usunąć: ', ['name'], '?'],
  '{remaining, plural, =0 {Nie ma już kodów} one {Został # kod} few {Zostały # kody} many {Zostało # kodów} other {Zostało # kodu}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Nie ma już kodów',
          one: ['Został ', 0, ' kod'],
          few: ['Zostały ', 0, ' kody'],
          many: ['Zostało ', 0, ' kodów'],
          other: ['Zostało ', 0, ' kodu'],
        },
      ],
    ],
  'Utworzono: {date}': ['Utworzono: ', ['date']],
  '{remaining, plural, =0 {Kody odzyskiwania się skończyły} one {Został # kod odzyskiwania} few {Zostały # kody odzyskiwania} many {Zostało # kodów odzyskiwania} other {Zostało # kodu odzyskiwania}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Kody odzyskiwania się skończyły',
          one: ['Został ', 0, ' kod odzyskiwania'],
          few: ['Zostały ', 0, ' kody odzyskiwania'],
          many: ['Zostało ', 0, ' kodów odzyskiwania'],
          other: ['Zostało ', 0, ' kodu odzyskiwania'],
        },
      ],
    ],
  'Jeszcze nieużywane: {name}': ['Jeszcze nieużywane: ', ['name']],
  'Nadal pod ręką: {name}?': ['Nadal pod ręką: ', ['name'], '?'],
  'Możesz działać bez niego do dnia {date}.': ['Możesz działać bez niego do dnia ', ['date'], '.'],
  'Jeszcze żadne. Przy logowaniu możesz pominąć drugi krok na urządzeniu przez {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.':
    [
      'Jeszcze żadne. Przy logowaniu możesz pominąć drugi krok na urządzeniu przez ',
      ['days', 2, { one: [0, ' dzień'], few: [0, ' dni'], many: [0, ' dni'], other: [0, ' dnia'] }],
      '.',
    ],
  '{browser}, {system}': [['browser'], ', ', ['system']],
  'Zapamiętano: {when}': ['Zapamiętano: ', ['when']],
  'Do {date}': ['Do ', ['date']],
  'Zapomnij: {name}': ['Zapomnij: ', ['name']],
  '{remaining, plural, =0 {To był ostatni kod odzyskiwania} one {Masz jeszcze # kod odzyskiwania} few {Masz jeszcze # kody odzyskiwania} many {Masz jeszcze # kodów odzyskiwania} other {Masz jeszcze # kodu odzyskiwania}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'To był ostatni kod odzyskiwania',
          one: ['Masz jeszcze ', 0, ' kod odzyskiwania'],
          few: ['Masz jeszcze ', 0, ' kody odzyskiwania'],
          many: ['Masz jeszcze ', 0, ' kodów odzyskiwania'],
          other: ['Masz jeszcze ', 0, ' kodu odzyskiwania'],
        },
      ],
    ],
  'Brakuje kilku cyfr ({country}). Sprawdź koniec numeru.': [
    'Brakuje kilku cyfr (',
    ['country'],
    '). Sprawdź koniec numeru.',
  ],
  'To więcej cyfr, niż mają tamtejsze numery ({country}). Sprawdź kraj i numer.': [
    'To więcej cyfr, niż mają tamtejsze numery (',
    ['country'],
    '). Sprawdź kraj i numer.',
  ],
  'Żaden numer tak nie wygląda ({country}). Sprawdź kraj i pierwsze cyfry.': [
    'Żaden numer tak nie wygląda (',
    ['country'],
    '). Sprawdź kraj i pierwsze cyfry.',
  ],
  'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Możesz to zmienić w każdej chwili.':
    [
      'Zajmie to około ',
      ['minutes', 2, { one: [0, ' minuty'], few: [0, ' minut'], many: [0, ' minut'], other: [0, ' minuty'] }],
      '. Możesz to zmienić w każdej chwili.',
    ],
  'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}.': [
    'Zajmie to około ',
    ['minutes', 2, { one: [0, ' minuty'], few: [0, ' minut'], many: [0, ' minut'], other: [0, ' minuty'] }],
    '.',
  ],
  'Właśnie wysłano zaproszenie: {name}. Drugi krok zadba o wspólną pracę.': [
    'Właśnie wysłano zaproszenie: ',
    ['name'],
    '. Drugi krok zadba o wspólną pracę.',
  ],
  'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Zespół nie musi nic robić.':
    [
      'Zajmie to około ',
      ['minutes', 2, { one: [0, ' minuty'], few: [0, ' minut'], many: [0, ' minut'], other: [0, ' minuty'] }],
      '. Zespół nie musi nic robić.',
    ],
  'Zauważyliśmy logowanie: {device}, {date}. Z drugim krokiem każde nowe urządzenie czeka na Twoją zgodę.': [
    'Zauważyliśmy logowanie: ',
    ['device'],
    ', ',
    ['date'],
    '. Z drugim krokiem każde nowe urządzenie czeka na Twoją zgodę.',
  ],
  'Włączono: {setting}. Drugi krok to najlepsze, co możesz teraz zrobić.': [
    'Włączono: ',
    ['setting'],
    '. Drugi krok to najlepsze, co możesz teraz zrobić.',
  ],
  'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Schowaj kody w bezpiecznym miejscu.':
    [
      'Zajmie to około ',
      ['minutes', 2, { one: [0, ' minuty'], few: [0, ' minut'], many: [0, ' minut'], other: [0, ' minuty'] }],
      '. Schowaj kody w bezpiecznym miejscu.',
    ],
  'Dołącz do {share} zespołu': ['Dołącz do ', ['share'], ' zespołu'],
  '{share} osób w Twoim zespole loguje się z drugim krokiem. Dodaj też swój.': [
    ['share'],
    ' osób w Twoim zespole loguje się z drugim krokiem. Dodaj też swój.',
  ],
  'Drugi krok do dnia {date}': ['Drugi krok do dnia ', ['date']],
  'Możesz już wysyłać większe kwoty. Od dnia {date} potwierdzisz je drugim krokiem, by nikt inny nie mógł.': [
    'Możesz już wysyłać większe kwoty. Od dnia ',
    ['date'],
    ' potwierdzisz je drugim krokiem, by nikt inny nie mógł.',
  ],
  'Od dnia {date} wszyscy logują się tu z drugim krokiem. Do tego czasu wybierasz, kiedy.': [
    'Od dnia ',
    ['date'],
    ' wszyscy logują się tu z drugim krokiem. Do tego czasu wybierasz, kiedy.',
  ],
  'Jeden krok, zanim wyślesz {amount}': ['Jeden krok, zanim wyślesz ', ['amount']],
};
