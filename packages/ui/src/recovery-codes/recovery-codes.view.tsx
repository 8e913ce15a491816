'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { LeaveWarningStep } from './leave-warning.step.tsx';
import { ShowingStep } from './showing.step.tsx';
import { TypeBackStep } from './type-back.step.tsx';

export interface RecoveryCodesViewProps extends RecoveryCodesHook {
  /** Stands above the codes, e.g. the celebration. */
  banner?: ReactNode;
  /** The codes in an arrangement of your own, from `RecoveryCodes.List`, `RecoveryCodes.Copy` and the other parts. */
  children?: ReactNode;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Keeping the codes, as a plain picture of its state. */
export function RecoveryCodesView({ className, ref, ...props }: RecoveryCodesViewProps): ReactElement {
  return (
    <Screen.Root ref={ref} step={screenKey(props.state)} className={className} data-part="recovery-codes">
      <RecoveryCodesStep {...props} />
    </Screen.Root>
  );
}

function RecoveryCodesStep({ state, banner, children, ...verbs }: RecoveryCodesViewProps): ReactNode {
  const copy = useCopy();
  if (state.step === 'kept' || state.step === 'left') return null;
  if (state.step === 'leaving') return <LeaveWarningStep stay={verbs.stay} leave={verbs.leave} />;
  if (isReplaced(state))
    return (
      <ProblemScreen
        title={copy('enroll.problem.title')}
        failure="not_found"
        text={copy('codes.gone')}
        action={copy('common.done')}
        onRetry={verbs.leave}
      />
    );
  if (state.step === 'typing-back')
    return <TypeBackStep problem={state.problem} checking={false} {...verbs} />;
  if (state.step === 'acknowledging' && state.evidence === 'typed')
    return <TypeBackStep checking {...verbs} />;
  return (
    <ShowingStep state={state} banner={banner} {...verbs}>
      {children}
    </ShowingStep>
  );
}

/** Waiting for the server is no screen of its own: nothing moves, and what was typed stays. */
function screenKey(state: RecoveryCodesState): string {
  if (isReplaced(state)) return 'gone';
  if (state.step !== 'acknowledging') return state.step;
  return state.evidence === 'typed' ? 'typing-back' : 'showing';
}

/** The server knows the set no more, so there is nothing to keep. */
function isReplaced(state: RecoveryCodesState): boolean {
  return state.step === 'showing' && state.problem === 'not_found';
}
