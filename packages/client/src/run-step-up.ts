import {
  stepUpFlow,
  stepUpObserver,
  stepUpStart,
  type StepUpEffect,
  type StepUpEvent,
  type StepUpState,
} from '@kairos-mfa/flows';
import type { KairosCaller } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { runChallengeEffect } from './run-challenge.ts';

/** Runs step-up: one challenge at a time for the whole app. */
export function createStepUpRunner(client: KairosCaller): Runner<StepUpState, StepUpEvent> {
  return createRunner<StepUpState, StepUpEvent, StepUpEffect>({
    flow: stepUpFlow,
    observer: stepUpObserver,
    emit: client.emit,
    start: stepUpStart,
    run(effect, dispatch, signal) {
      // Keepalive and no signal: the grant is revoked even where the dialog or the page is closed.
      if (effect.type === 'revokeGrant')
        void client.call('revokeGrant', { params: { grantId: effect.grantId }, keepalive: true });
      else void runChallengeEffect(client, effect, (event) => dispatch({ type: 'challenge', event }), signal);
    },
  });
}
