'use client';

import type { ReactElement, ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { Screen } from '../parts/screen.tsx';
import { Spinner } from '../parts/spinner.tsx';
import { troubleTone, troubleWords, useCopy } from '../use-words.ts';
import type { FactorViewProps } from './factor-view.ts';
import { inOnePiece } from './in-one-piece.ts';

/** The options of a destination that the host vouches for; see `factors.preVerified` in the policy. */
type KnownDestination = FactorViewProps['options'] & { maskedDestination: string; preVerified: true };

/** Whether nothing was sent and nothing is to be typed. */
export function isKnownDestination(options: FactorViewProps['options']): options is KnownDestination {
  return options['preVerified'] === true;
}

export interface KnownDestinationViewProps extends Pick<
  FactorViewProps,
  'checking' | 'resending' | 'trouble' | 'prove'
> {
  options: KnownDestination;
  lead: ReactNode;
  title: string;
  action: string;
}

/** Setting up a channel whose destination is known already: the person says yes, and no code is asked for. */
export function KnownDestinationView({
  options: { maskedDestination },
  lead,
  title,
  action,
  checking,
  resending,
  trouble,
  prove,
}: KnownDestinationViewProps): ReactElement {
  const copy = useCopy();
  // Resending: the server would rather have a code after all.
  const isBusy = checking || resending;
  return (
    <>
      <Screen.Header>
        {lead}
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{copy('sentCode.known', { destination: inOnePiece(maskedDestination) })}</Screen.Lead>
      </Screen.Header>
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      <Screen.Actions>
        <Button variant="primary" busy={isBusy} onClick={() => prove({})} data-autofocus="">
          {isBusy ? <Spinner /> : null}
          {action}
        </Button>
      </Screen.Actions>
    </>
  );
}
