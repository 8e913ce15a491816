import type { StepUpEffect, StepUpEvent, StepUpState } from '@kairos-mfa/flows';
import { stepUpObserver } from '@kairos-mfa/flows/internal/analytics/step-up.analytics';
import { stepUpFlow, stepUpStart } from '@kairos-mfa/flows/internal/step-up.flow';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { runChallengeEffect } from './run-challenge.ts';

/** Runs step-up: one challenge at a time for the whole app. */
export function createStepUpRunner(client: KairosCaller): Runner<StepUpState, StepUpEvent> {
  return createFlowRunner<StepUpState, StepUpEvent, StepUpEffect>({
    flow: stepUpFlow,
    observer: stepUpObserver,
    emit: client.emit,
    start: stepUpStart,
    async run(effect, signal) {
      if (effect.type !== 'revokeGrant') {
        const event = await runChallengeEffect(client, effect, signal);
        return event && { type: 'challenge', event };
      }
      // Keepalive and no signal: the grant is revoked even where the dialog or the page is closed.
      await client.call('revokeGrant', { params: { grantId: effect.grantId }, keepalive: true });
      return undefined;
    },
  });
}
