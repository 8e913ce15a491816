'use client';

import { use, type ComponentType, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import type { IconProps } from '../primitives/create-icon.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Problem } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Spinner } from '../primitives/spinner.tsx';
import type { EnrollViewProps, FactorViewProps } from '../provider/factor-view.ts';
import { AcceptedContext } from '../shared/accepted-context.ts';
import { BackButton } from '../shared/back-button.tsx';
import { DescribedByContext } from '../shared/described-by-context.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { ProofAddon } from '../shared/proof-addon.tsx';
import { failureTone, failureText, useCopy } from '../shared/use-copy.ts';

/** Icon and wording of one kind of authenticator. */
export interface CeremonyText {
  Icon: ComponentType<IconProps>;
  title: string;
  body: string;
  action: string;
}

/** The enrollment of a factor whose ceremony the browser runs: one button starts it. */
export function CeremonyEnroll({
  Icon,
  title,
  body,
  action,
  checking,
  failure,
  runCeremony,
  back,
}: EnrollViewProps & CeremonyText): ReactElement {
  const copy = useCopy();
  // Retrying cannot help, so the only action is to choose another factor.
  if (failure === 'unsupported' || failure === 'already_on_this_device')
    return (
      <ProblemScreen
        title={copy(failure === 'unsupported' ? 'enroll.unsupported.title' : 'enroll.alreadyHere.title')}
        failure={failure}
        text={copy('enroll.elsewhere.body')}
        action={copy('challenge.otherWay')}
        onRetry={back}
      />
    );
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{title}</Screen.Title>
        <Screen.Lead>{body}</Screen.Lead>
      </Screen.Header>
      <div data-slot="ceremony-illustration" data-state={checking ? 'waiting' : 'ready'} aria-hidden="true">
        <Icon />
      </div>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <Screen.Actions>
        <CeremonyButton checking={checking} onRun={runCeremony}>
          {action}
        </CeremonyButton>
      </Screen.Actions>
    </>
  );
}

/** The challenge of a factor whose ceremony the browser runs. */
export function CeremonyChallenge({
  action,
  checking,
  failure,
  runCeremony,
}: FactorViewProps & Pick<CeremonyText, 'action'>): ReactElement {
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

interface CeremonyButtonProps {
  checking: boolean;
  /** Called in the click handler: WebAuthn needs the user activation. */
  onRun: () => void;
  children: string;
}

function CeremonyButton({ checking, onRun, children }: CeremonyButtonProps): ReactElement {
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
