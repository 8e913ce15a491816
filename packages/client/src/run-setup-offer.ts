import type { SetupOfferEffect, SetupOfferEvent, SetupOfferState } from '@kairos-mfa/flows';
import { setupOfferObserver } from '@kairos-mfa/flows/internal/analytics/setup-offer.analytics';
import { setupOfferFlow, setupOfferStart } from '@kairos-mfa/flows/internal/setup-offer.flow';
import { refusal } from './call-with-step-up.ts';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Runs the offer that a sign-in makes against the server. */
export function createSetupOfferRunner(client: KairosCaller): Runner<SetupOfferState, SetupOfferEvent> {
  return createFlowRunner<SetupOfferState, SetupOfferEvent, SetupOfferEffect>({
    flow: setupOfferFlow,
    observer: setupOfferObserver,
    emit: client.emit,
    start: setupOfferStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(effect, signal) {
      if (effect.type === 'getState') {
        const answer = await client.call('getState', { signal });
        return answer.ok ? { type: 'loaded', signIn: answer.value.signIn } : refusal(answer.problem);
      }
      // Keepalive and no signal: the skip is stored even where the page is left right after it.
      const answer = await client.call('skipSetup', { body: {}, keepalive: true });
      return answer.ok ? { type: 'skipped' } : refusal(answer.problem);
    },
  });
}
