'use client';

import { use, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Spinner } from '../primitives/spinner.tsx';
import type { FactorViewProps } from '../provider/factor-view.ts';
import { AcceptedContext } from '../shared/accepted-context.ts';
import { DescribedByContext } from '../shared/described-by-context.ts';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { ProofAddon } from '../shared/proof-addon.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/challenge.words.ts';

/** The challenge of a factor whose ceremony the browser runs. */
export function CeremonyChallenge({
  action,
  checking,
  failure,
  runCeremony,
}: FactorViewProps & { action: string }): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <ProofAddon />
      <Screen.Actions>
        <CeremonyButton checking={checking} onRun={runCeremony}>
          {action}
        </CeremonyButton>
      </Screen.Actions>
    </>
  );
}

/** The props of `<CeremonyButton>`. */
export interface CeremonyButtonProps {
  checking: boolean;
  /** Called in the click handler: WebAuthn needs the user activation. */
  onRun: () => void;
  children: string;
}

/** The button that runs the ceremony of the browser. */
export function CeremonyButton({ checking, onRun, children }: CeremonyButtonProps): ReactElement {
  const copy = useCopy();
  const isAccepted = use(AcceptedContext);
  return (
    <Button
      variant="primary"
      busy={checking}
      onClick={onRun}
      aria-describedby={use(DescribedByContext)}
      data-autofocus=""
      data-part={isAccepted ? 'accepted' : undefined}
    >
      {isAccepted ? <CheckIcon /> : checking ? <Spinner /> : null}
      <span aria-live="polite">
        {isAccepted ? copy('challenge.passed') : checking ? copy('factor.passkey.enroll.waiting') : children}
      </span>
    </Button>
  );
}
