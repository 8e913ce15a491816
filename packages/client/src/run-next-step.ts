import type { NextStepEffect, NextStepEvent, NextStepState } from '@kairos-mfa/flows';
import { nextStepObserver } from '@kairos-mfa/flows/internal/analytics/next-step.analytics';
import { nextStepFlow, nextStepStart } from '@kairos-mfa/flows/internal/next-step.flow';
import { refusal } from './call-with-step-up.ts';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Runs a card with a next step against the server. */
export function createNextStepRunner(client: KairosCaller): Runner<NextStepState, NextStepEvent> {
  return createFlowRunner<NextStepState, NextStepEvent, NextStepEffect>({
    flow: nextStepFlow,
    observer: nextStepObserver,
    emit: client.emit,
    start: nextStepStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(effect, signal) {
      if (effect.type === 'decideNextStep') {
        const body = { client: { passkeys: client.passkeysAvailable() } };
        const answer = await client.call('decideNextStep', { body, signal });
        return answer.ok ? { type: 'decided', decision: answer.value } : refusal(answer.problem);
      }
      // Keepalive and no signal: the answer is stored even where the page is left right after it.
      const answer = await client.call('answerNextStep', {
        params: { nextStepId: effect.nextStepId },
        body: { response: effect.response },
        keepalive: true,
      });
      if (effect.response === 'opened') return undefined;
      return answer.ok ? { type: 'answered' } : refusal(answer.problem);
    },
  });
}
