'use client';

import type { ChallengeVerbs } from '@kairos-mfa/react';
import { use, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { isSentCodeCooldown } from '../factors/resend-cooldown.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Screen } from '../primitives/screen/index.ts';
import { SurfaceContext } from '../primitives/screen/screen.tsx';
import { Waiting } from '../primitives/waiting.tsx';
import { AcceptedContext } from '../shared/accepted-context.ts';
import type { ChallengeState } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { QuestionSkeleton } from '../shared/question-skeleton.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { ChallengeChoices } from './challenge-choices.parts.tsx';
import { ChallengeContext, type ChallengeContent } from './challenge.context.ts';
import {
  ChallengeLeave,
  ChallengeChangeFactor,
  ChallengeProblem,
  ChallengeProof,
  ChallengePurpose,
  ChallengeRemember,
  ChallengeActions,
} from './challenge.parts.tsx';
import { PassedStep } from './passed.step.tsx';
import { withFactors, remainingFactors, type FindFactorView } from './remaining-factors.ts';
import '../words/common.words.ts';
import '../words/challenge.words.ts';

/** The props of `<ChallengeScreen>`. */
export interface ChallengeScreenProps extends ChallengeVerbs {
  state: ChallengeState;
  /** Shown when no factor is enrolled, e.g. an enrollment. */
  enrollment?: ReactNode | undefined;
  /** Leaves the challenge. Without it there is no such button. */
  leave?: (() => void) | undefined;
  /** A layout of your own for the choice and the proof, made of `Challenge.Title`, `Challenge.Proof` and the other parts. */
  children?: ReactNode | undefined;
}

/** The props of `<ChallengeView>`. */
export interface ChallengeViewProps extends ChallengeScreenProps {
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** A challenge, rendered from its state alone. */
export function ChallengeView({ className, ref, ...props }: ChallengeViewProps): ReactElement {
  const viewOf = useFactorView();
  return (
    <Screen.Root ref={ref} step={screenKey(props.state, viewOf)} className={className} data-part="challenge">
      <ChallengeScreen {...props} />
    </Screen.Root>
  );
}

/** The same inside another screen, e.g. below what is approved. */
export function ChallengeScreen({
  state,
  enrollment,
  leave,
  children,
  ...verbs
}: ChallengeScreenProps): ReactElement {
  const viewOf = useFactorView();
  const isPassed = state.step === 'passed';
  const current = challengeContent(state, viewOf);
  const accepted = useAcceptedProof(current, isPassed);
  const content = accepted ?? current;
  const isFinished = (isPassed && !accepted) || state.step === 'enrollment-required';
  return (
    <ChallengeContext
      value={{ ...verbs, content, isAccepted: accepted !== undefined, leave: isFinished ? undefined : leave }}
    >
      {content.step === 'between' ? (
        <>
          <ChallengeStatus state={state} enrollment={enrollment} verbs={verbs} />
          <ChallengeActions>
            <ChallengeChangeFactor />
            <ChallengeLeave />
          </ChallengeActions>
        </>
      ) : (
        <AcceptedContext value={accepted !== undefined}>
          {children ?? <DefaultChallengeLayout />}
        </AcceptedContext>
      )}
    </ChallengeContext>
  );
}

/** The proof that was just accepted, which stays on the screen so that nothing moves; undefined where its view cannot say so. */
function useAcceptedProof(content: ChallengeContent, isPassed: boolean): ProvingContent | undefined {
  const [last, setLast] = useState<ProvingContent>();
  if (content.step === 'proving' && content.state !== last?.state) setLast(content);
  return isPassed && last?.view.showsAccepted ? last : undefined;
}

type ProvingContent = Extract<ChallengeContent, { step: 'proving' }>;

function DefaultChallengeLayout(): ReactElement {
  return (
    <>
      <ChallengePurpose />
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
  if (!('challenge' in state)) return { step: 'between' };
  if (state.step === 'starting')
    return { step: 'between', hasOtherFactors: state.challenge.factors.length > 1 };
  // Choosing a factor without a view would lead back to the choice.
  const withView = state.challenge.factors.filter(({ type }) => viewOf(type));
  const challenge = withFactors(state.challenge, withView);
  if (state.step === 'choosing') {
    const { failure, locked } = state;
    // With one factor there is nothing to choose: the person has to wait.
    return locked && challenge.factors.length === 1
      ? { step: 'between' }
      : { step: 'choosing', challenge, failure, locked, isCooldown: isCooldown(state, viewOf) };
  }
  const remaining = remainingFactors({ ...state, challenge }, viewOf);
  if (remaining.length > 0 && state.step === 'proving')
    return { step: 'choosing', challenge: withFactors(challenge, remaining), failure: state.failure };
  const view = viewOf(state.factor.type);
  if (!view) return { step: 'choosing', challenge };
  const hasOtherFactors = withView.some(({ id }) => id !== state.factor.id);
  return { step: 'proving', state, view, hasOtherFactors };
}

/** Whether the locked factor only waits until another code can be sent. */
function isCooldown(
  { challenge, failure, locked }: Extract<ChallengeState, { step: 'choosing' }>,
  viewOf: FindFactorView,
): boolean {
  const factor = challenge.factors.find(({ id }) => id === locked?.factorId);
  return isSentCodeCooldown(factor && viewOf(factor.type), failure, locked?.retryAfter);
}

interface ChallengeStatusProps {
  state: ChallengeState;
  enrollment: ReactNode;
  verbs: ChallengeVerbs;
}

/** The states without a question: a wait, the end, or a failure with its next move. */
function ChallengeStatus({ state, enrollment, verbs }: ChallengeStatusProps): ReactNode {
  const copy = useCopy();
  const viewOf = useFactorView();
  const surface = use(SurfaceContext);
  switch (state.step) {
    case 'passed':
      return <PassedStep />;
    case 'enrollment-required':
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
      const { failure = 'factor_locked', locked } = state;
      return (
        <ProblemScreen
          title={copy('challenge.problem.title')}
          failure={failure}
          text={isCooldown(state, viewOf) ? copy('sentCode.tooSoon') : undefined}
          retryAfter={locked?.retryAfter}
          onRetry={() => locked && verbs.choose(locked.factorId)}
        />
      );
    }
    default:
      // A dialog keeps its height; a card in the page has that of the question.
      if (surface === 'page') return <QuestionSkeleton />;
      return <Waiting longWaitText={copy('common.slow')}>{copy('common.loading')}</Waiting>;
  }
}

/** Identifies the screen of a state. Proving and checking are one screen, so that nothing moves while the server answers. */
export function screenKey(state: ChallengeState, viewOf: FindFactorView): string {
  if (remainingFactors(state, viewOf).length > 0) return 'choosing';
  return 'options' in state ? `proving ${state.factor.id}` : state.step;
}
