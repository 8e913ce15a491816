import type { EnglishSection } from '../english.ts';

/** Made from locales/en*.ts by `pnpm compile-messages`; change it there. */
export const section: EnglishSection = {
  words: {
    'common.back': 'Back',
    'common.cancel': 'Cancel',
    'common.cannotCopy': 'Copying is not possible here. The text is selected, so you can copy it by hand.',
    'common.close': 'Close',
    'common.continue': 'Continue',
    'common.copied': 'Copied',
    'common.done': 'Done',
    'common.checking': 'Checking …',
    'common.loading': 'One moment …',
    'common.slow': 'This takes longer than usual. We are still at it.',
    'common.startAgain': 'Start again',
    'common.tryAgain': 'Try again',
    'common.tooMany': 'Too many tries',
    'common.tooMany.wait': 'Wait a little, then try again.',
    'common.tooMany.restart': 'Start again with a new code.',
  },
  compiledByKey: { 'common.waitFor': ['Try again in ', ['time']] },
};
