import type { RecoveryCodesEffect, RecoveryCodesEvent, RecoveryCodesState } from '@kairos-mfa/flows';
import { recoveryCodesObserver } from '@kairos-mfa/flows/internal/analytics/recovery-codes.analytics';
import { recoveryCodesFlow, recoveryCodesStart } from '@kairos-mfa/flows/internal/recovery-codes.flow';
import type { PendingRecoveryCodes } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Runs the acknowledgement of one set of recovery codes. */
export function createRecoveryCodesRunner(
  client: KairosCaller,
  codes: PendingRecoveryCodes,
): Runner<RecoveryCodesState, RecoveryCodesEvent> {
  return createFlowRunner<RecoveryCodesState, RecoveryCodesEvent, RecoveryCodesEffect>({
    flow: recoveryCodesFlow,
    observer: recoveryCodesObserver,
    emit: client.emit,
    start: recoveryCodesStart(codes),
    resumes: true,
    async run(effect) {
      const answer = await client.call('acknowledgeRecoveryCodes', {
        params: { setId: effect.setId },
        body: { evidence: effect.evidence, ...(effect.code === undefined ? {} : { code: effect.code }) },
      });
      return answer.ok ? { type: 'acknowledged' } : { type: 'refused', problem: answer.problem.code };
    },
  });
}
