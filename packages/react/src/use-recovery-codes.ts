'use client';

import { createRecoveryCodesRunner } from '@kairos-mfa/client/internal/run-recovery-codes';
import type { RecoveryCodesEvent, RecoveryCodesState } from '@kairos-mfa/flows';
import type { AcknowledgeEvidence, PendingRecoveryCodes } from '@kairos-mfa/protocol';
import { useEffect } from 'react';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';
import { useLatest } from './use-latest.ts';

/** One set of recovery codes: its state and its verbs. */
export interface RecoveryCodesHook {
  state: RecoveryCodesState;
  /** Report that the person has copied, downloaded or printed the codes. */
  saved: (how: Exclude<AcknowledgeEvidence, 'typed'>) => void;
  /** For codes that were written down: requires one of them to be typed back. */
  typeBack: () => void;
  /** Report of the code that was typed back. */
  typed: (code: string) => void;
  /** Acknowledges the codes to the server, once they were saved. */
  acknowledge: () => void;
  /** The first call warns, the second leaves the codes unsaved. */
  leave: () => void;
  /** Back to the codes, from the warning or from typing one back. */
  stay: () => void;
}

/** The set, and what happens when it is done with. */
export interface RecoveryCodesOptions {
  /** As the server returned them; they are shown once. */
  codes: PendingRecoveryCodes;
  /** Called once the server has acknowledged the set. */
  onAcknowledged?: (() => void) | undefined;
  /** Called once the person was warned and left the codes unsaved. */
  onSkipped?: (() => void) | undefined;
}

/** The verbs of one set of recovery codes over the `dispatch` of its flow. */
export function createRecoveryCodesVerbs(
  dispatch: Dispatch<RecoveryCodesEvent>,
): Omit<RecoveryCodesHook, 'state'> {
  return {
    saved: (how) => dispatch({ type: 'saved', how }),
    typeBack: () => dispatch({ type: 'type-back-requested' }),
    typed: (code) => dispatch({ type: 'typed', code }),
    acknowledge: () => dispatch({ type: 'acknowledge-requested' }),
    leave: () => dispatch({ type: 'leave-requested' }),
    stay: () => dispatch({ type: 'stay-requested' }),
  };
}

/** Shows one set of recovery codes until it is acknowledged or left. The set is read once, when the component mounts. */
export function useRecoveryCodes(options: RecoveryCodesOptions): RecoveryCodesHook {
  const { client } = useKairos();
  const [hook] = useFlow(
    'recovery-codes',
    () => createRecoveryCodesRunner(client, options.codes),
    createRecoveryCodesVerbs,
  );
  const latest = useLatest(options);
  const { step } = hook.state;
  useEffect(() => {
    if (step === 'acknowledged') latest.current.onAcknowledged?.();
    if (step === 'skipped') latest.current.onSkipped?.();
  }, [step, latest]);
  return hook;
}
