import type { EnglishSection } from '../english.ts';
import { promptVariants } from '../locales/en.prompt-variants.ts';

/** Made from locales/en.prompt-variants.ts by `pnpm compile-messages`; change it there. */
export const section: EnglishSection = {
  promptVariants,
  compiled: {
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
    'Takes about {minutes, plural, one {# minute} other {# minutes}}. Your team does not need to do a thing.':
      [
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
  },
};
