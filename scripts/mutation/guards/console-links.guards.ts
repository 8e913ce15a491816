import { type GuardedFile, unexpired, where } from '../guard.ts';

/** Guards of the links to the console. */
export const consoleLinksGuards: readonly GuardedFile[] = [
  {
    file: 'store/console-links',
    tests: ['store/console-links'],
    guards: {
      openConsoleLink: [where('token_hash', '=', 'tokenHash'), where('opened_at', 'is', 'null'), unexpired],
      findConsoleSession: [where('session_hash', '=', 'sessionHash'), unexpired],
      endConsoleSession: [where('session_hash', '=', 'sessionHash')],
    },
  },
];
