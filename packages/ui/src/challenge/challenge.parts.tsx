'use client';

import { Slot } from '@radix-ui/react-slot';
import { use, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { FactorIcon } from '../factors/factor-icon.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import type { ChallengeHeading } from '../provider/factor-view.ts';
import { DescribedByContext } from '../shared/described-by-context.ts';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { ProofAddonProvider } from '../shared/proof-addon.tsx';
import { PurposeHeader } from '../shared/purpose-header.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { useChallengePart } from './challenge.context.ts';
import '../words/common.words.ts';
import '../words/challenge.words.ts';

/** Contains icon, title and body. Not rendered if a factor of your own renders its own title. */
export function ChallengeHeader(props: PartProps<'div'>): ReactElement | null {
  return useHeading('Header') ? <Screen.Header {...props} /> : null;
}

/** The default header: who asks, icon, title and body. Below a pending action, that says who asks. */
export function ChallengePurpose(): ReactElement | null {
  const isBelowRequest = use(DescribedByContext) !== undefined;
  if (!useHeading('Header')) return null;
  return (
    <PurposeHeader
      isBelowRequest={isBelowRequest}
      icon={<ChallengeIcon />}
      title={<ChallengeTitle />}
      reason={<ChallengeBody />}
    />
  );
}

/** The icon of the chosen factor. Children replace it. */
export function ChallengeIcon({ children, ...props }: ComponentProps<'span'>): ReactElement | null {
  const { content } = useChallengePart('Icon');
  if (content.step !== 'proving' || !content.view.challengeHeading) return null;
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <FactorIcon type={content.state.factor.type} />}
    </IconFrame>
  );
}

/** The title. It is the accessible name of the dialog, so keep one. */
export function ChallengeTitle({ children, ...props }: PartProps<'h2'>): ReactElement | null {
  const heading = useHeading('Title');
  return heading ? <Screen.Title {...props}>{children ?? heading.title}</Screen.Title> : null;
}

/** The paragraph below the title, e.g. where the code was sent. */
export function ChallengeBody({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const heading = useHeading('Body');
  return heading ? <Screen.Lead {...props}>{children ?? heading.body}</Screen.Lead> : null;
}

/** Why the person is back at the choice, e.g. after too many attempts. Keep it: it is announced. A proof shows its own problem. */
export function ChallengeProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement | null {
  const copy = useCopy();
  const { content } = useChallengePart('Problem');
  if (content.step !== 'choosing') return null;
  const { failure, isCooldown } = content;
  return (
    <Problem {...props} tone={failureTone(failure)}>
      {isCooldown
        ? copy('sentCode.tooSoon')
        : failure === 'factor_locked'
          ? copy('challenge.choose.locked')
          : failureText(copy, failure)}
    </Problem>
  );
}

/** The props of `<ChallengeProof>`. */
export interface ChallengeProofProps {
  /** A control that belongs to the proof, e.g. `Challenge.Remember`. It is rendered above the submit button. */
  children?: ReactNode | undefined;
}

/** The proof, in the factor's own view, with its own announcements. Not rendered while a factor is chosen. */
export function ChallengeProof({ children }: ChallengeProofProps): ReactElement | null {
  const { content, isAccepted, verify, runCeremony, resend } = useChallengePart('Proof');
  if (content.step !== 'proving') return null;
  const { state, view } = content;
  const refusal = state.step === 'proving' ? state : undefined;
  return (
    <ProofAddonProvider addon={children}>
      <view.Challenge
        key={state.factor.id}
        options={state.options}
        factorId={state.factor.id}
        checking={state.step === 'checking' || isAccepted}
        resending={state.step === 'resending'}
        failure={refusal?.failure}
        retryAfter={refusal?.retryAfter}
        attemptsLeft={refusal?.attemptsLeft}
        verify={verify}
        runCeremony={runCeremony}
        resend={resend}
      />
    </ProofAddonProvider>
  );
}

/** The “remember this device” check box, where the policy allows it. Not rendered for a recovery code. */
export function ChallengeRemember({ children, ...props }: ComponentProps<'label'>): ReactElement | null {
  const copy = useCopy();
  const { content, rememberDevice } = useChallengePart('Remember');
  if (content.step !== 'proving') return null;
  const { state } = content;
  const days = state.challenge.rememberDays;
  // On the wire, a recovery code is no enrolled factor: its id is its type.
  const isRecoveryCode = state.factor.id === state.factor.type;
  if (days === undefined || isRecoveryCode) return null;
  return (
    <label {...props} data-slot="remember-device">
      <input
        type="checkbox"
        form=""
        checked={'remember' in state && state.remember === true}
        disabled={state.step !== 'proving'}
        onChange={(event) => rememberDevice(event.target.checked)}
      />
      <span>{children ?? copy('challenge.remember', { days })}</span>
    </label>
  );
}

/** Contains the secondary actions. Not rendered if there are none. */
export function ChallengeActions({ asChild, ...props }: PartProps<'div'>): ReactElement | null {
  const { leave, isAccepted } = useChallengePart('Actions');
  const canChange = useChangeFactor('Actions') !== undefined;
  const Element = asChild ? Slot : 'div';
  return canChange || leave ? (
    <Element {...props} inert={isAccepted} data-slot="challenge-actions" data-part="secondary-actions" />
  ) : null;
}

/** Goes back to the choice of a factor. Not rendered if there is no other factor. */
export function ChallengeChangeFactor({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const changeFactor = useChangeFactor('ChangeFactor');
  if (!changeFactor) return null;
  return (
    <Button variant="quiet" {...props} data-part="change-factor" onClick={changeFactor}>
      {children ?? copy('challenge.otherWay')}
    </Button>
  );
}

/** Leaves the challenge. Not rendered without `onLeave`. */
export function ChallengeLeave({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { leave } = useChallengePart('Leave');
  if (!leave) return null;
  return (
    <Button variant="quiet" {...props} data-part="cancel" onClick={leave}>
      {children ?? copy('common.cancel')}
    </Button>
  );
}

/** Also while somebody else has to answer first, e.g. the device: then the other factors are the way on. */
function useChangeFactor(part: string): (() => void) | undefined {
  const { content, changeFactor } = useChallengePart(part);
  return content.step !== 'choosing' && content.hasOtherFactors ? changeFactor : undefined;
}

function useHeading(part: string): ChallengeHeading | undefined {
  const copy = useCopy();
  const { content } = useChallengePart(part);
  if (content.step === 'between') return undefined;
  if (content.step === 'proving') return content.view.challengeHeading?.(copy, content.state.options);
  return { title: copy('challenge.choose.title'), body: copy('challenge.choose.body') };
}
