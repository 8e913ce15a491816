'use client';

import { Slot } from '@radix-ui/react-slot';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import type { ChallengeHeading } from '../factors/factor-view.ts';
import { FactorIcon } from '../factors/factor-icon.tsx';
import { isSentCodeCooldown } from '../factors/resend-cooldown.ts';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { Problem, type ProblemProps } from '../primitives/problem.tsx';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { ProofAddonProvider } from '../shared/proof-addon.tsx';
import { failureTone, failureText, useCopy } from '../shared/use-copy.ts';
import { useChallengePart } from './challenge.context.ts';

/** Icon and words, together; not there where a factor of your own brings a title itself. */
export function ChallengeHeader(props: PartProps<'div'>): ReactElement | null {
  return useWords('Header') ? <Screen.Header {...props} /> : null;
}

/** The sign of the factor that is asked for. Children take its place. */
export function ChallengeIcon({ children, ...props }: ComponentProps<'span'>): ReactElement | null {
  const { asking } = useChallengePart('Icon');
  if (asking.step !== 'proving' || !asking.view.challengeHeading) return null;
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <FactorIcon type={asking.state.factor.type} />}
    </IconFrame>
  );
}

/** The question. It names the dialog, so keep one. */
export function ChallengeTitle({ children, ...props }: PartProps<'h2'>): ReactElement | null {
  const words = useWords('Title');
  return words ? <Screen.Title {...props}>{children ?? words.title}</Screen.Title> : null;
}

/** A line below the question, e.g. where the code went. */
export function ChallengeBody({ children, ...props }: PartProps<'p'>): ReactElement | null {
  const words = useWords('Body');
  return words ? <Screen.Lead {...props}>{children ?? words.body}</Screen.Lead> : null;
}

/** Why the person is back at the choice, e.g. after too many tries. Keep it: it is announced. A proof says its own. */
export function ChallengeProblem(props: Omit<ProblemProps, 'children' | 'tone'>): ReactElement | null {
  const copy = useCopy();
  const { asking } = useChallengePart('Problem');
  if (asking.step !== 'choosing') return null;
  const { challenge, failure, locked } = asking;
  const waiting = challenge.factors.find(({ id }) => id === locked?.factorId);
  return (
    <Problem {...props} tone={failureTone(failure)}>
      {isSentCodeCooldown(waiting?.type, failure, locked?.retryAfter)
        ? copy('sentCode.tooSoon')
        : failure === 'factor_locked'
          ? copy('challenge.choose.locked')
          : failureText(copy, failure)}
    </Problem>
  );
}

export interface ChallengeProofProps {
  /** What the act takes along, e.g. `Challenge.Remember`: it stands above the button. */
  children?: ReactNode;
}

/** The proof itself, in the factor's own view, with its own announcements; not there while a way is chosen. */
export function ChallengeProof({ children }: ChallengeProofProps): ReactElement | null {
  const { asking, verify, runCeremony, resend } = useChallengePart('Proof');
  if (asking.step !== 'proving') return null;
  const { state, view } = asking;
  const refused = state.step === 'proving' ? state : undefined;
  return (
    <ProofAddonProvider choice={children}>
      <view.Challenge
        key={state.factor.id}
        options={state.options}
        checking={state.step === 'checking'}
        resending={state.step === 'resending'}
        failure={refused?.failure}
        retryAfter={refused?.retryAfter}
        attemptsLeft={refused?.attemptsLeft}
        verify={verify}
        runCeremony={runCeremony}
        resend={resend}
      />
    </ProofAddonProvider>
  );
}

/** Offers no second step here for a while, where the policy does. A stand-in such as a recovery code earns no trust. */
export function ChallengeRemember({ children, ...props }: ComponentProps<'label'>): ReactElement | null {
  const copy = useCopy();
  const { asking, rememberDevice } = useChallengePart('Remember');
  if (asking.step !== 'proving') return null;
  const { state } = asking;
  const days = state.challenge.rememberDays;
  // On the wire, what is no factor of its own has its type for an id.
  const isStandIn = state.factor.id === state.factor.type;
  if (days === undefined || isStandIn) return null;
  return (
    <label {...props} data-slot="remember-device">
      <input
        type="checkbox"
        checked={'remember' in state && state.remember === true}
        disabled={state.step !== 'proving'}
        onChange={(event) => rememberDevice(event.target.checked)}
      />
      <span>{children ?? copy('challenge.remember', { days })}</span>
    </label>
  );
}

/** Where the quiet ends of the screen stand; not there where there are none. */
export function ChallengeActions({ asChild, ...props }: PartProps<'div'>): ReactElement | null {
  const { leave } = useChallengePart('WaysOut');
  const hasOtherWay = useOtherWay('WaysOut') !== undefined;
  const Element = asChild ? Slot : 'div';
  return hasOtherWay || leave ? <Element {...props} data-slot="challenge-actions" /> : null;
}

/** Another way to prove it; not there where there is none. */
export function ChallengeChangeFactor({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const otherWay = useOtherWay('OtherWay');
  if (!otherWay) return null;
  return (
    <Button
      variant="quiet"
      {...props}
      data-part="change-factor"
      aria-disabled={otherWay.waits}
      onClick={otherWay.go}
    >
      {children ?? copy('challenge.otherWay')}
    </Button>
  );
}

/** Leaves it undone; not there where nobody says where to. */
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

function useOtherWay(part: string): { go: () => void; waits: boolean } | undefined {
  const { asking, changeFactor } = useChallengePart(part);
  if (asking.step !== 'proving' || !asking.hasOtherWay) return undefined;
  return { go: changeFactor, waits: asking.state.step === 'checking' };
}

function useWords(part: string): ChallengeHeading | undefined {
  const copy = useCopy();
  const { asking } = useChallengePart(part);
  if (asking.step === 'between') return undefined;
  if (asking.step === 'proving') return asking.view.challengeHeading?.(copy, asking.state.options);
  return { title: copy('challenge.choose.title'), body: copy('challenge.choose.body') };
}
