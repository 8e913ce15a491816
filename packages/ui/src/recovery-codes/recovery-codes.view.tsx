'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import type { RecoveryCodesState } from '../flow-types.ts';
import { Screen } from '../parts/screen.tsx';
import { LeavingView } from './leaving.view.tsx';
import { ShowingView } from './showing.view.tsx';
import { TypeBackView } from './type-back.view.tsx';

export interface RecoveryCodesViewProps extends RecoveryCodesHook {
  /** Stands above the codes, e.g. the celebration. */
  crown?: ReactNode;
  className?: string;
}

/** Keeping the codes, as a plain picture of its state. */
export function RecoveryCodesView({ className, ...props }: RecoveryCodesViewProps): ReactElement {
  return (
    <Screen.Root step={screenOf(props.state)} className={className} data-part="recovery-codes">
      <RecoveryCodesStep {...props} />
    </Screen.Root>
  );
}

function RecoveryCodesStep({ state, crown, ...verbs }: RecoveryCodesViewProps): ReactNode {
  if (state.step === 'kept' || state.step === 'left') return null;
  if (state.step === 'leaving') return <LeavingView stay={verbs.stay} leave={verbs.leave} />;
  if (state.step === 'typing-back')
    return <TypeBackView problem={state.problem} checking={false} {...verbs} />;
  if (state.step === 'acknowledging' && state.evidence === 'typed')
    return <TypeBackView checking {...verbs} />;
  return <ShowingView state={state} crown={crown} {...verbs} />;
}

/** Waiting for the server is no screen of its own: nothing moves, and what was typed stays. */
function screenOf(state: RecoveryCodesState): string {
  if (state.step !== 'acknowledging') return state.step;
  return state.evidence === 'typed' ? 'typing-back' : 'showing';
}
