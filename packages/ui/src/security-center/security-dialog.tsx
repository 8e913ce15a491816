'use client';

import type { SecurityHook } from '@kairos-mfa/react';
import type { ReactElement, ReactNode } from 'react';
import { ThemedDialog } from '../provider/themed-dialog.tsx';
import { displayName } from '../shared/factor-name.ts';
import type { SecurityState } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { Confirmation } from './confirmation.tsx';
import { RegenerateConfirmation } from './regenerate-confirmation.tsx';
import '../words/common.words.ts';
import '../words/problem.words.ts';
import '../words/security.words.ts';

/** The props of `<SecurityDialog>`. */
export interface SecurityDialogProps extends Pick<SecurityHook, 'confirm' | 'back' | 'add'> {
  state: SecurityState;
  /** The enrollment, the challenge of a check, or the codes: screens with flows of their own. */
  screen?: ReactNode | undefined;
}

/** The dialog of the security page: confirmations, enrollment, check, and new codes. */
export function SecurityDialog({ state, screen, confirm, back, add }: SecurityDialogProps): ReactElement {
  return (
    <ThemedDialog
      open={isInDialog(state)}
      onOpenChange={back}
      closeOnOutside={state.step === 'removing' || state.step === 'regenerating'}
    >
      {state.step === 'removing' || state.step === 'regenerating' ? (
        <ConfirmationStep state={state} confirm={confirm} back={back} add={add} />
      ) : (
        screen
      )}
    </ThemedDialog>
  );
}

function ConfirmationStep({
  state,
  confirm,
  back,
  add,
}: Pick<SecurityDialogProps, 'confirm' | 'back' | 'add'> & {
  state: Extract<SecurityState, { step: 'removing' | 'regenerating' }>;
}): ReactElement {
  const copy = useCopy();
  if (state.step === 'regenerating') return <RegenerateConfirmation onConfirm={confirm} onCancel={back} />;
  const isLast = state.security.factors.length === 1;
  // The server would refuse it, so the person is told before a step-up.
  if (isLast && state.security.enforcement.mode === 'required')
    return (
      <Confirmation
        title={displayName(copy, state.factor)}
        body={copy('problem.last_required_factor')}
        action={copy('security.factors.add')}
        cancel={copy('common.close')}
        onConfirm={() => add()}
        onCancel={back}
      />
    );
  return (
    <Confirmation
      title={copy('security.remove.title', { name: displayName(copy, state.factor) })}
      body={copy(isLast ? 'security.remove.last' : 'security.remove.body')}
      action={copy('security.remove.action')}
      cancel={copy('security.remove.keep')}
      isDestructive
      onConfirm={confirm}
      onCancel={back}
    />
  );
}

function isInDialog(state: SecurityState): boolean {
  return (
    state.step === 'removing' ||
    state.step === 'regenerating' ||
    state.step === 'adding' ||
    state.step === 'checking-factor' ||
    state.step === 'showing-recovery-codes'
  );
}
