import type { RequirementEffect, RequirementEvent, RequirementState } from '@kairos-mfa/flows';
import { requirementFlow, requirementStart } from '@kairos-mfa/flows/internal/requirement.flow';
import { refusal } from './call-with-step-up.ts';
import type { KairosCaller } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Loads what the server requires of the session. */
export function createRequirementRunner(client: KairosCaller): Runner<RequirementState, RequirementEvent> {
  return createFlowRunner<RequirementState, RequirementEvent, RequirementEffect>({
    flow: requirementFlow,
    start: requirementStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(_, signal) {
      const answer = await client.call('getState', { signal });
      if (!answer.ok) return refusal(answer.problem);
      const { signIn, enforcement } = answer.value;
      return { type: 'loaded', signIn, enforcement };
    },
  });
}
