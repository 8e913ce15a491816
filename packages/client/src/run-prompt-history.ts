import type { PromptHistoryEffect, PromptHistoryEvent, PromptHistoryState } from '@kairos-mfa/flows';
import { promptHistoryFlow, promptHistoryStart } from '@kairos-mfa/flows/internal/prompt-history.flow';
import { refusal } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';

/** Loads what the person was asked, and their answers. */
export function createPromptHistoryRunner(
  client: KairosClient,
): Runner<PromptHistoryState, PromptHistoryEvent> {
  return createFlowRunner<PromptHistoryState, PromptHistoryEvent, PromptHistoryEffect>({
    flow: promptHistoryFlow,
    start: promptHistoryStart,
    openEvent: () => ({ type: 'open-requested' }),
    async run(_, signal) {
      const answer = await client.call('getPromptHistory', { signal });
      return answer.ok ? { type: 'loaded', history: answer.value } : refusal(answer.problem);
    },
  });
}
