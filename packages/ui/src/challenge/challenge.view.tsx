'use client';

import type { ChallengeVerbs } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { isSentCodeCooldown } from '../factors/resend-cooldown.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import type { ChallengeState } from '../shared/flow-types.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { ChallengeContext, type ChallengeContent } from './challenge.context.ts';
import {
  ChallengeBody,
  ChallengeHeader,
  ChallengeIcon,
  ChallengeLeave,
  ChallengeChangeFactor,
  ChallengeProblem,
  ChallengeProof,
  ChallengeRemember,
  ChallengeTitle,
  ChallengeActions,
} from './challenge.parts.tsx';
import { ChallengeChoices } from './challenge-choices.parts.tsx';
import { PassedStep } from './passed.step.tsx';
import { withFactors, remainingFactors, type FindFactorView } from './remaining-factors.ts';

export interface ChallengeScreenProps extends ChallengeVerbs {
  state: ChallengeState;
  /** What to show where nothing is enrolled, e.g. set-up. */
  enrollment?: ReactNode;
  /** Leaves it undone; without it, no button offers that. */
  leave?: (() => void) | undefined;
  /** The choice and the proof in an arrangement of your own, from `Challenge.Title`, `Challenge.Proof` and the other parts. */
  children?: ReactNode;
}

export interface ChallengeViewProps extends ChallengeScreenProps {
  className?: string;
  ref?: Ref<HTMLDivElement>;
}

/** Proving that it is you, as a plain picture of its state. */
export function ChallengeView({ className, ref, ...props }: ChallengeViewProps): ReactElement {
  const viewOf = useFactorView();
  return (
    <Screen.Root ref={ref} step={screenKey(props.state, viewOf)} className={className} data-part="challenge">
      <ChallengeScreen {...props} />
    </Screen.Root>
  );
}

/** The same inside a screen that holds more, e.g. what is approved. */
export function ChallengeScreen({
  state,
  enrollment,
  leave,
  children,
  ...verbs
}: ChallengeScreenProps): ReactElement {
  const viewOf = useFactorView();
  const content = challengeContent(state, viewOf);
  const isOver = state.step === 'passed' || state.step === 'enrollment-needed';
  return (
    <ChallengeContext value={{ ...verbs, content, leave: isOver ? undefined : leave }}>
      {content.step === 'between' ? (
        <>
          <ChallengeStatus state={state} enrollment={enrollment} verbs={verbs} />
          <ChallengeActions>
            <ChallengeLeave />
          </ChallengeActions>
        </>
      ) : (
        (children ?? <DefaultChallengeLayout />)
      )}
    </ChallengeContext>
  );
}

function DefaultChallengeLayout(): ReactElement {
  return (
    <>
      <ChallengeHeader>
        <ChallengeIcon />
        <ChallengeTitle />
        <ChallengeBody />
      </ChallengeHeader>
      <ChallengeProblem />
      <ChallengeChoices />
      <ChallengeProof>
        <ChallengeRemember />
      </ChallengeProof>
      <ChallengeActions>
        <ChallengeChangeFactor />
        <ChallengeLeave />
      </ChallengeActions>
    </>
  );
}

function challengeContent(state: ChallengeState, viewOf: FindFactorView): ChallengeContent {
  if (!('challenge' in state) || state.step === 'starting') return { step: 'between' };
  // A way without a view would lead back to the choice.
  const seen = state.challenge.factors.filter(({ type }) => viewOf(type));
  const challenge = withFactors(state.challenge, seen);
  if (state.step === 'choosing') {
    const { failure, locked } = state;
    // Nothing to choose from: waiting is the one way on.
    return locked && challenge.factors.length === 1
      ? { step: 'between' }
      : { step: 'choosing', challenge, failure, locked };
  }
  const left = remainingFactors({ ...state, challenge }, viewOf);
  if (left.length > 0 && state.step === 'proving')
    return { step: 'choosing', challenge: withFactors(challenge, left), failure: state.failure };
  const view = viewOf(state.factor.type);
  if (!view) return { step: 'choosing', challenge };
  const hasOtherWay = seen.some(({ id }) => id !== state.factor.id);
  return { step: 'proving', state, view, hasOtherWay };
}

interface ChallengeStatusProps {
  state: ChallengeState;
  enrollment: ReactNode;
  verbs: ChallengeVerbs;
}

/** Nothing is asked: a wait, an end, or a failure with its one next move. */
function ChallengeStatus({ state, enrollment, verbs }: ChallengeStatusProps): ReactNode {
  const copy = useCopy();
  const viewOf = useFactorView();
  switch (state.step) {
    case 'passed':
      return <PassedStep />;
    case 'enrollment-needed':
      return enrollment;
    case 'problem':
      return (
        <ProblemScreen
          title={copy('challenge.problem.title')}
          failure={state.failure}
          retryAfter={state.retryAfter}
          onRetry={verbs.restart}
        />
      );
    case 'choosing': {
      const { challenge, failure = 'factor_locked', locked } = state;
      const [only] = challenge.factors;
      const isSent = isSentCodeCooldown(only && viewOf(only.type), failure, locked?.retryAfter);
      return (
        <ProblemScreen
          title={copy('challenge.problem.title')}
          failure={failure}
          text={isSent ? copy('sentCode.tooSoon') : undefined}
          retryAfter={locked?.retryAfter}
          onRetry={() => locked && verbs.choose(locked.factorId)}
        />
      );
    }
    default:
      return <Waiting longWaitText={copy('common.slow')}>{copy('common.loading')}</Waiting>;
  }
}

/** Proving and checking are one screen: nothing moves while the server thinks. */
export function screenKey(state: ChallengeState, viewOf: FindFactorView): string {
  if (remainingFactors(state, viewOf).length > 0) return 'choosing';
  return 'options' in state ? `proving ${state.factor.id}` : state.step;
}
