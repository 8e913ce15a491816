import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/en*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Try again in {time}': ['Try again in ', ['time']],
  'Enter all {digits} digits.': ['Enter all ', ['digits'], ' digits.'],
  '{left, plural, =0 {That was the last try for now.} one {# try left.} other {# tries left.}}': [
    [
      'left',
      2,
      { '=0': 'That was the last try for now.', one: [0, ' try left.'], other: [0, ' tries left.'] },
    ],
  ],
  'Remind me in {days, plural, one {# day} other {# days}}': [
    'Remind me in ',
    ['days', 2, { one: [0, ' day'], other: [0, ' days'] }],
  ],
  '{days, plural, =1 {Tomorrow} other {In # days}}': [
    ['days', 2, { '=1': 'Tomorrow', other: ['In ', 0, ' days'] }],
  ],
  'QR code to add {account} of {issuer} to an authenticator app. The key below does the same.': [
    'QR code to add ',
    ['account'],
    ' of ',
    ['issuer'],
    ' to an authenticator app. The key below does the same.',
  ],
  '{digits}-digit code': [['digits'], '-digit code'],
  'We sent a {digits}-digit code to {destination}.': [
    'We sent a ',
    ['digits'],
    '-digit code to ',
    ['destination'],
    '.',
  ],
  'We sent a {digits}-digit code to {destination}. It can take a minute.': [
    'We sent a ',
    ['digits'],
    '-digit code to ',
    ['destination'],
    '. It can take a minute.',
  ],
  'Your codes will go to {destination}. You do not need one now.': [
    'Your codes will go to ',
    ['destination'],
    '. You do not need one now.',
  ],
  'Send a new code in {time}': ['Send a new code in ', ['time']],
  'Step {step} of {total}': ['Step ', ['step'], ' of ', ['total']],
  '{factor} is on. A second way in helps if you lose a device.': [
    ['factor'],
    ' is on. A second way in helps if you lose a device.',
  ],
  '{factor} is on.': [['factor'], ' is on.'],
  'Account: {account}': ['Account: ', ['account']],
  'Made on {date}': ['Made on ', ['date']],
  'Do not ask on this device for {days, plural, one {# day} other {# days}}': [
    'Do not ask on this device for ',
    ['days', 2, { one: [0, ' day'], other: [0, ' days'] }],
  ],
  'Your code for {service}': ['Your code for ', ['service']],
  'Enter this code to confirm that it is you. It works once, for {minutes} minutes.': [
    'Enter this code to confirm that it is you. It works once, for ',
    ['minutes'],
    ' minutes.',
  ],
  '{code} is your code for {service}. Give it to nobody.': [
    ['code'],
    ' is your code for ',
    ['service'],
    '. Give it to nobody.',
  ],
  '{factor} was set up for your {service} account on {date}.': [
    ['factor'],
    ' was set up for your ',
    ['service'],
    ' account on ',
    ['date'],
    '.',
  ],
  '{factor} was removed from your {service} account on {date}.': [
    ['factor'],
    ' was removed from your ',
    ['service'],
    ' account on ',
    ['date'],
    '.',
  ],
  'An administrator reset the second step of your {service} account on {date}. You set it up again when you next sign in.':
    [
      'An administrator reset the second step of your ',
      ['service'],
      ' account on ',
      ['date'],
      '. You set it up again when you next sign in.',
    ],
  'A recovery code opened your {service} account on {date}. {left, plural, =0 {None is left.} one {# is left.} other {# are left.}}':
    [
      'A recovery code opened your ',
      ['service'],
      ' account on ',
      ['date'],
      '. ',
      ['left', 2, { '=0': 'None is left.', one: [0, ' is left.'], other: [0, ' are left.'] }],
    ],
  'The recovery codes of your {service} account were replaced on {date}. The old ones do not work any more.':
    [
      'The recovery codes of your ',
      ['service'],
      ' account were replaced on ',
      ['date'],
      '. The old ones do not work any more.',
    ],
  'A new phone number was saved for your {service} account on {date}.': [
    'A new phone number was saved for your ',
    ['service'],
    ' account on ',
    ['date'],
    '.',
  ],
  '{type} “{name}”': [['type'], ' “', ['name'], '”'],
  'Send {amount, select, none {the money} other {{amount}}}': [
    'Send ',
    ['amount', 1, { none: 'the money', other: [['amount']] }],
  ],
  'Hello {name},': ['Hello ', ['name'], ','],
  'You wanted to add a second step to your sign-in at {service}. This is the day you chose.': [
    'You wanted to add a second step to your sign-in at ',
    ['service'],
    '. This is the day you chose.',
  ],
  'Security score: {value} of {max}': ['Security score: ', ['value'], ' of ', ['max']],
  'All {count} in place': ['All ', ['count'], ' in place'],
  'Added {date}': ['Added ', ['date']],
  'Last used {when}': ['Last used ', ['when']],
  'Rename {name}': ['Rename ', ['name']],
  'Remove {name}': ['Remove ', ['name']],
  'Remove {name}?': ['Remove ', ['name'], '?'],
  '{remaining, plural, =0 {No codes left} one {# code left} other {# codes left}}': [
    ['remaining', 2, { '=0': 'No codes left', one: [0, ' code left'], other: [0, ' codes left'] }],
  ],
  'Made {date}': ['Made ', ['date']],
  '{remaining, plural, =0 {Your recovery codes are used up} one {# recovery code left} other {# recovery codes left}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Your recovery codes are used up',
          one: [0, ' recovery code left'],
          other: [0, ' recovery codes left'],
        },
      ],
    ],
  'You have not used {name} yet': ['You have not used ', ['name'], ' yet'],
  'Still have {name} at hand?': ['Still have ', ['name'], ' at hand?'],
  'You can go on without it until {date}.': ['You can go on without it until ', ['date'], '.'],
  'None yet. When you sign in, you can skip the second step on that device for {days, plural, one {# day} other {# days}}.':
    [
      'None yet. When you sign in, you can skip the second step on that device for ',
      ['days', 2, { one: [0, ' day'], other: [0, ' days'] }],
      '.',
    ],
  '{browser} on {system}': [['browser'], ' on ', ['system']],
  'Remembered {when}': ['Remembered ', ['when']],
  'Until {date}': ['Until ', ['date']],
  'Forget {name}': ['Forget ', ['name']],
  '{remaining, plural, =0 {That was your last recovery code} one {You have # recovery code left} other {You have # recovery codes left}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'That was your last recovery code',
          one: ['You have ', 0, ' recovery code left'],
          other: ['You have ', 0, ' recovery codes left'],
        },
      ],
    ],
  'A few digits are missing for {country}. Check the end of the number.': [
    'A few digits are missing for ',
    ['country'],
    '. Check the end of the number.',
  ],
  'That is more digits than numbers in {country} have. Check the country and the number.': [
    'That is more digits than numbers in ',
    ['country'],
    ' have. Check the country and the number.',
  ],
  'No number in {country} looks like this. Check the country and the first digits.': [
    'No number in ',
    ['country'],
    ' looks like this. Check the country and the first digits.',
  ],
  'Takes about {minutes, plural, one {# minute} other {# minutes}}. You can change it any time.': [
    'Takes about ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. You can change it any time.',
  ],
  'Takes about {minutes, plural, one {# minute} other {# minutes}}.': [
    'Takes about ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '.',
  ],
  'You just invited {name}. Add a second step to look after the work you share.': [
    'You just invited ',
    ['name'],
    '. Add a second step to look after the work you share.',
  ],
  'Takes about {minutes, plural, one {# minute} other {# minutes}}. Your team does not need to do a thing.': [
    'Takes about ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. Your team does not need to do a thing.',
  ],
  'We saw a sign-in on {device} on {date}. With a second step, each new device needs your OK.': [
    'We saw a sign-in on ',
    ['device'],
    ' on ',
    ['date'],
    '. With a second step, each new device needs your OK.',
  ],
  'You turned on {setting}. Adding a second step is the next best thing you can do.': [
    'You turned on ',
    ['setting'],
    '. Adding a second step is the next best thing you can do.',
  ],
  'Takes about {minutes, plural, one {# minute} other {# minutes}}. Keep your codes somewhere safe.': [
    'Takes about ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. Keep your codes somewhere safe.',
  ],
  'Join {share} of your team': ['Join ', ['share'], ' of your team'],
  '{share} of people on your team use a second step to sign in. Add yours too.': [
    ['share'],
    ' of people on your team use a second step to sign in. Add yours too.',
  ],
  'Add a second step by {date}': ['Add a second step by ', ['date']],
  'You can now send larger sums. From {date}, you will use a second step to send them, so only you can.': [
    'You can now send larger sums. From ',
    ['date'],
    ', you will use a second step to send them, so only you can.',
  ],
  'From {date}, everyone here signs in with a second step. Until then you choose when.': [
    'From ',
    ['date'],
    ', everyone here signs in with a second step. Until then you choose when.',
  ],
  'One step before you send {amount}': ['One step before you send ', ['amount']],
};
