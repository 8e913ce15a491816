import { createRoot } from 'react-dom/client';
import { KairosUiProvider, MfaPrompt } from '../../packages/ui/src/index.ts';

/** A decision of the server to show a prompt. */
const decision = {
  decision: 'show',
  kind: 'soft',
  surface: 'modal',
  moment: 'payment.completed',
  variant: 'first-payment',
  reasons: [],
  suppressedBy: [],
  nextEligibleAt: null,
  laterOptions: [7],
  policyVersion: 1,
  promptId: 'prompt-1',
  copy: {
    locale: 'en',
    title: 'A question',
    body: 'B',
    benefit: null,
    primary: 'P',
    dismiss: 'D',
    later: 'L',
  },
};

const answer: typeof fetch = async () => Response.json(decision);
const host = document.querySelector('#host');
const root = host?.hasAttribute('data-shadow') ? host.attachShadow({ mode: 'open' }) : host;
const app = document.createElement('div');
const container = document.createElement('div');
root?.append(app, container);
createRoot(app).render(
  <KairosUiProvider container={container} kairos={{ fetch: answer }}>
    <MfaPrompt moment="payment.completed" delayMs={0} />
  </KairosUiProvider>,
);
