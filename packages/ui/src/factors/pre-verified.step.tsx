'use client';

import type { ReactElement, ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Spinner } from '../primitives/spinner.tsx';
import type { FactorViewProps } from '../provider/factor-view.ts';
import { bidiIsolate } from '../shared/bidi-isolate.ts';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';

/** The options of a destination that the host has verified; see `factors.preVerified` in the policy. */
type PreVerifiedDestination = FactorViewProps['options'] & { maskedDestination: string; preVerified: true };

/** Whether no code was sent, because the host has verified the destination. */
export function isPreVerified(options: FactorViewProps['options']): options is PreVerifiedDestination {
  return options['preVerified'] === true;
}

/** The props of `<PreVerifiedStep>`. */
export interface PreVerifiedStepProps extends Pick<
  FactorViewProps,
  'checking' | 'resending' | 'failure' | 'verify'
> {
  options: PreVerifiedDestination;
  lead: ReactNode;
  title: string;
  action: string;
}

/** The enrollment of a destination that the host has verified: the person confirms it without a code. */
export function PreVerifiedStep({
  options: { maskedDestination },
  lead,
  title,
  action,
  checking,
  resending,
  failure,
  verify,
}: PreVerifiedStepProps): ReactElement {
  const copy = useCopy();
  // Resending: the server asks for a code after all.
  const isBusy = checking || resending;
  return (
    <>
      <Screen.Header>
        {lead}
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{copy('sentCode.known', { destination: bidiIsolate(maskedDestination) })}</Screen.Lead>
      </Screen.Header>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <Screen.Actions>
        <Button variant="primary" busy={isBusy} onClick={() => verify({})} data-autofocus="">
          {isBusy ? <Spinner /> : null}
          {action}
        </Button>
      </Screen.Actions>
    </>
  );
}
