'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { LeaveWarningStep } from './leave-warning.step.tsx';
import { ShowCodesStep } from './show-codes.step.tsx';
import { TypeBackStep } from './type-back.step.tsx';
import '../words/common.words.ts';
import '../words/enrollment.words.ts';

/** The props of `<RecoveryCodesView>`. */
export interface RecoveryCodesViewProps extends RecoveryCodesHook {
  /** Called before the codes are acknowledged, when the person wants to add another factor. */
  onAddAnother?: (() => void) | undefined;
  /** Rendered above the codes, e.g. the celebration. */
  banner?: ReactNode | undefined;
  /** A layout of your own for the codes, made of `RecoveryCodes.List`, `RecoveryCodes.Copy` and the other parts. */
  children?: ReactNode | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** A set of recovery codes, rendered from its state alone. */
export function RecoveryCodesView({ className, ref, ...props }: RecoveryCodesViewProps): ReactElement {
  return (
    <Screen.Root ref={ref} step={screenKey(props.state)} className={className} data-part="recovery-codes">
      <RecoveryCodesStep {...props} />
    </Screen.Root>
  );
}

function RecoveryCodesStep({
  state,
  onAddAnother,
  banner,
  children,
  ...verbs
}: RecoveryCodesViewProps): ReactNode {
  const copy = useCopy();
  if (state.step === 'acknowledged' || state.step === 'skipped') return null;
  if (state.step === 'leave-warning') return <LeaveWarningStep stay={verbs.stay} leave={verbs.leave} />;
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
    <ShowCodesStep state={state} onAddAnother={onAddAnother} banner={banner} {...verbs}>
      {children}
    </ShowCodesStep>
  );
}

/** Waiting for the server is not a separate screen, so that nothing moves and what was typed is kept. */
function screenKey(state: RecoveryCodesState): string {
  if (isReplaced(state)) return 'replaced';
  if (state.step !== 'acknowledging') return state.step;
  return state.evidence === 'typed' ? 'typing-back' : 'showing';
}

/** Whether the server has replaced this set, so that saving it is pointless. */
function isReplaced(state: RecoveryCodesState): boolean {
  return state.step === 'showing' && state.problem === 'not_found';
}
