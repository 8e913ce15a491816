import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/de*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Erneut möglich in {time}': ['Erneut möglich in ', ['time']],
  'Geben Sie alle {digits} Ziffern ein.': ['Geben Sie alle ', ['digits'], ' Ziffern ein.'],
  '{left, plural, =0 {Das war vorerst der letzte Versuch.} one {Noch # Versuch.} other {Noch # Versuche.}}': [
    [
      'left',
      2,
      {
        '=0': 'Das war vorerst der letzte Versuch.',
        one: ['Noch ', 0, ' Versuch.'],
        other: ['Noch ', 0, ' Versuche.'],
      },
    ],
  ],
  'In {days, plural, one {# Tag} other {# Tagen}} erinnern': [
    'In ',
    ['days', 2, { one: [0, ' Tag'], other: [0, ' Tagen'] }],
    ' erinnern',
  ],
  '{days, plural, =1 {Morgen} one {In # Tag} other {In # Tagen}}': [
    ['days', 2, { '=1': 'Morgen', one: ['In ', 0, ' Tag'], other: ['In ', 0, ' Tagen'] }],
  ],
  'QR-Code, der {account} bei {issuer} in eine Authenticator-App aufnimmt. Der Schlüssel darunter leistet dasselbe.':
    [
      'QR-Code, der ',
      ['account'],
      ' bei ',
      ['issuer'],
      ' in eine Authenticator-App aufnimmt. Der Schlüssel darunter leistet dasselbe.',
    ],
  '{digits}-stelliger Code': [['digits'], '-stelliger Code'],
  'Wir haben einen {digits}-stelligen Code an {destination} gesendet.': [
    'Wir haben einen ',
    ['digits'],
    '-stelligen Code an ',
    ['destination'],
    ' gesendet.',
  ],
  'Wir haben einen {digits}-stelligen Code an {destination} gesendet. Das kann eine Minute dauern.': [
    'Wir haben einen ',
    ['digits'],
    '-stelligen Code an ',
    ['destination'],
    ' gesendet. Das kann eine Minute dauern.',
  ],
  'Ihre Codes gehen an {destination}. Jetzt brauchen Sie keinen.': [
    'Ihre Codes gehen an ',
    ['destination'],
    '. Jetzt brauchen Sie keinen.',
  ],
  'Neuer Code in {time}': ['Neuer Code in ', ['time']],
  'Schritt {step} von {total}': ['Schritt ', ['step'], ' von ', ['total']],
  '{factor} ist an. Ein zweiter Weg hinein hilft, wenn ein Gerät fehlt.': [
    ['factor'],
    ' ist an. Ein zweiter Weg hinein hilft, wenn ein Gerät fehlt.',
  ],
  '{factor} ist an.': [['factor'], ' ist an.'],
  'Konto: {account}': ['Konto: ', ['account']],
  'Erstellt am {date}': ['Erstellt am ', ['date']],
  'Auf diesem Gerät {days, plural, one {# Tag} other {# Tage}} lang nicht fragen': [
    'Auf diesem Gerät ',
    ['days', 2, { one: [0, ' Tag'], other: [0, ' Tage'] }],
    ' lang nicht fragen',
  ],
  'Ihr Code für {service}': ['Ihr Code für ', ['service']],
  'Geben Sie diesen Code ein und bestätigen Sie so, dass Sie es sind. Er gilt einmal und {minutes} Minuten lang.':
    [
      'Geben Sie diesen Code ein und bestätigen Sie so, dass Sie es sind. Er gilt einmal und ',
      ['minutes'],
      ' Minuten lang.',
    ],
  '{code} ist Ihr Code für {service}. Geben Sie ihn niemandem.': [
    ['code'],
    ' ist Ihr Code für ',
    ['service'],
    '. Geben Sie ihn niemandem.',
  ],
  '{factor} wurde am {date} für Ihr Konto bei {service} eingerichtet.': [
    ['factor'],
    ' wurde am ',
    ['date'],
    ' für Ihr Konto bei ',
    ['service'],
    ' eingerichtet.',
  ],
  '{factor} wurde am {date} aus Ihrem Konto bei {service} entfernt.': [
    ['factor'],
    ' wurde am ',
    ['date'],
    ' aus Ihrem Konto bei ',
    ['service'],
    ' entfernt.',
  ],
  'Die Administration hat am {date} den zweiten Schritt Ihres Kontos bei {service} zurückgesetzt. Bei der nächsten Anmeldung richten Sie ihn neu ein.':
    [
      'Die Administration hat am ',
      ['date'],
      ' den zweiten Schritt Ihres Kontos bei ',
      ['service'],
      ' zurückgesetzt. Bei der nächsten Anmeldung richten Sie ihn neu ein.',
    ],
  'Am {date} hat ein Notfallcode Ihr Konto bei {service} geöffnet. {left, plural, =0 {Es ist keiner mehr übrig.} one {Es ist noch # übrig.} other {Es sind noch # übrig.}}':
    [
      'Am ',
      ['date'],
      ' hat ein Notfallcode Ihr Konto bei ',
      ['service'],
      ' geöffnet. ',
      [
        'left',
        2,
        {
          '=0': 'Es ist keiner mehr übrig.',
          one: ['Es ist noch ', 0, ' übrig.'],
          other: ['Es sind noch ', 0, ' übrig.'],
        },
      ],
    ],
  'Die Notfallcodes Ihres Kontos bei {service} wurden am {date} ersetzt. Die alten funktionieren nicht mehr.':
    [
      'Die Notfallcodes Ihres Kontos bei ',
      ['service'],
      ' wurden am ',
      ['date'],
      ' ersetzt. Die alten funktionieren nicht mehr.',
    ],
  'Für Ihr Konto bei {service} wurde am {date} eine neue Telefonnummer hinterlegt.': [
    'Für Ihr Konto bei ',
    ['service'],
    ' wurde am ',
    ['date'],
    ' eine neue Telefonnummer hinterlegt.',
  ],
  '{type} „{name}“': [['type'], ' „', ['name'], '“'],
  '{amount, select, none {Geld} other {{amount}}} senden': [
    ['amount', 1, { none: 'Geld', other: [['amount']] }],
    ' senden',
  ],
  'Guten Tag {name},': ['Guten Tag ', ['name'], ','],
  'Sie wollten Ihre Anmeldung bei {service} um einen zweiten Schritt ergänzen. Heute ist der Tag, den Sie gewählt haben.':
    [
      'Sie wollten Ihre Anmeldung bei ',
      ['service'],
      ' um einen zweiten Schritt ergänzen. Heute ist der Tag, den Sie gewählt haben.',
    ],
  'Sicherheit: {value} von {max}': ['Sicherheit: ', ['value'], ' von ', ['max']],
  'Alle {count} sind erledigt': ['Alle ', ['count'], ' sind erledigt'],
  'Hinzugefügt: {date}': ['Hinzugefügt: ', ['date']],
  'Zuletzt benutzt: {when}': ['Zuletzt benutzt: ', ['when']],
  '{name} umbenennen': [['name'], ' umbenennen'],
  '{name} entfernen': [['name'], ' entfernen'],
  '{name} entfernen?': [['name'], ' entfernen?'],
  '{remaining, plural, =0 {Keine Codes mehr} one {Noch # Code} other {Noch # Codes}}': [
    ['remaining', 2, { '=0': 'Keine Codes mehr', one: ['Noch ', 0, ' Code'], other: ['Noch ', 0, ' Codes'] }],
  ],
  'Erstellt: {date}': ['Erstellt: ', ['date']],
  '{remaining, plural, =0 {Ihre Notfallcodes sind aufgebraucht} one {Noch # Notfallcode} other {Noch # Notfallcodes}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Ihre Notfallcodes sind aufgebraucht',
          one: ['Noch ', 0, ' Notfallcode'],
          other: ['Noch ', 0, ' Notfallcodes'],
        },
      ],
    ],
  '{name} noch nie benutzt': [['name'], ' noch nie benutzt'],
  '{name} noch zur Hand?': [['name'], ' noch zur Hand?'],
  'Bis {date} geht es auch ohne.': ['Bis ', ['date'], ' geht es auch ohne.'],
  'Noch keine. Beim Anmelden können Sie den zweiten Schritt auf dem Gerät {days, plural, one {# Tag} other {# Tage}} lang auslassen.':
    [
      'Noch keine. Beim Anmelden können Sie den zweiten Schritt auf dem Gerät ',
      ['days', 2, { one: [0, ' Tag'], other: [0, ' Tage'] }],
      ' lang auslassen.',
    ],
  '{browser} auf {system}': [['browser'], ' auf ', ['system']],
  'Gemerkt: {when}': ['Gemerkt: ', ['when']],
  'Bis {date}': ['Bis ', ['date']],
  '{name} vergessen': [['name'], ' vergessen'],
  '{remaining, plural, =0 {Das war Ihr letzter Notfallcode} one {Sie haben noch # Notfallcode} other {Sie haben noch # Notfallcodes}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Das war Ihr letzter Notfallcode',
          one: ['Sie haben noch ', 0, ' Notfallcode'],
          other: ['Sie haben noch ', 0, ' Notfallcodes'],
        },
      ],
    ],
  'Für {country} fehlen ein paar Ziffern. Prüfen Sie das Ende der Nummer.': [
    'Für ',
    ['country'],
    ' fehlen ein paar Ziffern. Prüfen Sie das Ende der Nummer.',
  ],
  'So viele Ziffern hat keine Nummer in {country}. Prüfen Sie Land und Nummer.': [
    'So viele Ziffern hat keine Nummer in ',
    ['country'],
    '. Prüfen Sie Land und Nummer.',
  ],
  'Keine Nummer in {country} sieht so aus. Prüfen Sie das Land und die ersten Ziffern.': [
    'Keine Nummer in ',
    ['country'],
    ' sieht so aus. Prüfen Sie das Land und die ersten Ziffern.',
  ],
  'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Sie können es jederzeit ändern.': [
    'Dauert etwa ',
    ['minutes', 2, { one: [0, ' Minute'], other: [0, ' Minuten'] }],
    '. Sie können es jederzeit ändern.',
  ],
  'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}.': [
    'Dauert etwa ',
    ['minutes', 2, { one: [0, ' Minute'], other: [0, ' Minuten'] }],
    '.',
  ],
  'Sie haben gerade {name} eingeladen. Ein zweiter Schritt passt auf Ihre gemeinsame Arbeit auf.': [
    'Sie haben gerade ',
    ['name'],
    ' eingeladen. Ein zweiter Schritt passt auf Ihre gemeinsame Arbeit auf.',
  ],
  'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Ihr Team braucht nichts zu tun.': [
    'Dauert etwa ',
    ['minutes', 2, { one: [0, ' Minute'], other: [0, ' Minuten'] }],
    '. Ihr Team braucht nichts zu tun.',
  ],
  'Anmeldung auf {device} am {date}. Mit einem zweiten Schritt braucht jedes neue Gerät Ihr Ja.': [
    'Anmeldung auf ',
    ['device'],
    ' am ',
    ['date'],
    '. Mit einem zweiten Schritt braucht jedes neue Gerät Ihr Ja.',
  ],
  'Sie haben {setting} eingeschaltet. Ein zweiter Schritt ist die beste Ergänzung dazu.': [
    'Sie haben ',
    ['setting'],
    ' eingeschaltet. Ein zweiter Schritt ist die beste Ergänzung dazu.',
  ],
  'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Heben Sie die Codes gut auf.': [
    'Dauert etwa ',
    ['minutes', 2, { one: [0, ' Minute'], other: [0, ' Minuten'] }],
    '. Heben Sie die Codes gut auf.',
  ],
  '{share} Ihres Teams sind schon dabei': [['share'], ' Ihres Teams sind schon dabei'],
  '{share} Ihres Teams melden sich mit einem zweiten Schritt an. Machen Sie auch mit.': [
    ['share'],
    ' Ihres Teams melden sich mit einem zweiten Schritt an. Machen Sie auch mit.',
  ],
  'Ein zweiter Schritt bis {date}': ['Ein zweiter Schritt bis ', ['date']],
  'Sie können jetzt höhere Beträge senden. Ab {date} bestätigen Sie sie in einem zweiten Schritt, damit nur Sie es können.':
    [
      'Sie können jetzt höhere Beträge senden. Ab ',
      ['date'],
      ' bestätigen Sie sie in einem zweiten Schritt, damit nur Sie es können.',
    ],
  'Ab {date} melden sich hier alle mit einem zweiten Schritt an. Bis dahin wählen Sie den Zeitpunkt.': [
    'Ab ',
    ['date'],
    ' melden sich hier alle mit einem zweiten Schritt an. Bis dahin wählen Sie den Zeitpunkt.',
  ],
  'Ein Schritt, bevor Sie {amount} senden': ['Ein Schritt, bevor Sie ', ['amount'], ' senden'],
};
