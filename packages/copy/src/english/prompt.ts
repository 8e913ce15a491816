import type { EnglishSection } from '../english.ts';

/** Made from locales/en*.ts by `pnpm compile-messages`; change it there. */
export const section: EnglishSection = {
  words: {
    'prompt.dismiss': 'Not now',
    'prompt.later': 'Remind me later',
    'putOff.title': 'When is a better time?',
    'putOff.body': 'We will ask again then.',
    'putOff.why': 'Rather not? Tell us why.',
    'putOff.never': 'Do not ask again',
    'reason.busy': 'I am busy right now',
    'reason.no_phone_here': 'My phone is not with me',
    'reason.lockout_worry': 'I might lock myself out',
    'reason.slows_me_down': 'It would slow me down',
    'reason.not_needed': 'I do not need it',
    'reason.other': 'Something else',
  },
  compiledByKey: {
    'prompt.remindIn': ['Remind me in ', ['days', 2, { one: [0, ' day'], other: [0, ' days'] }]],
    'putOff.choice': [['days', 2, { '=1': 'Tomorrow', other: ['In ', 0, ' days'] }]],
  },
};
