import type { NextStep } from '@kairos-mfa/protocol';
import type { Copy } from './create-copy-of.ts';

/** The wording of a next step, on a card and in an e-mail. */
export interface NextStepText {
  readonly title: string;
  readonly body: string;
  readonly action: string;
}

/** The wording of a next step; `codesLeft` is undefined where no codes were ever saved. */
export function nextStepText(copy: Copy, step: NextStep, codesLeft?: number): NextStepText {
  switch (step) {
    case 'recovery_codes':
      return codesLeft === undefined
        ? {
            title: copy('advice.codes-missing.title'),
            body: copy('advice.codes-missing.body'),
            action: copy('advice.codes-missing.action'),
          }
        : {
            title: copy('advice.codes-low.title', { remaining: codesLeft }),
            body: copy('advice.codes-low.body'),
            action: copy('advice.codes-low.action'),
          };
    case 'second_factor':
      return {
        title: copy('advice.only-one-factor.title'),
        body: copy('advice.only-one-factor.body'),
        action: copy('advice.only-one-factor.action'),
      };
    case 'device_passkey':
      return {
        title: copy('nextStep.passkey.title'),
        body: copy('nextStep.passkey.body'),
        action: copy('nextStep.passkey.action'),
      };
    case 'check_up':
      return {
        title: copy('nextStep.checkUp.title'),
        body: copy('advice.check-up.body'),
        action: copy('advice.check-up.action'),
      };
  }
}
