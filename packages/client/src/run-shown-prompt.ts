import type { PromptEffect, PromptEvent, PromptState } from '@kairos-mfa/flows';
import type { KairosCaller } from './create-client.ts';

export { shownPromptObserver } from '@kairos-mfa/flows/internal/analytics/shown-prompt.analytics';
export { shownPromptFlow } from '@kairos-mfa/flows/internal/shown-prompt.flow';

/** Runs an effect of a prompt that is shown. */
export async function runShownPromptEffect(
  client: KairosCaller,
  effect: Exclude<PromptEffect, { type: 'decidePrompt' }>,
): Promise<PromptEvent | undefined> {
  switch (effect.type) {
    case 'recordPromptExposed':
      await client.call('recordPromptExposed', {
        params: { promptId: effect.promptId },
        body: {},
        keepalive: true,
      });
      return undefined;
    case 'answerPrompt': {
      // Keepalive and no signal: the answer is sent even though its screen is closing.
      const answer = await client.call('answerPrompt', {
        params: { promptId: effect.promptId },
        body: effect.answer,
        keepalive: true,
      });
      return answer.ok ? { type: 'answered', nextEligibleAt: answer.value.nextEligibleAt } : undefined;
    }
  }
}

/** A prompt whose page was left counts as closed, not as dismissed. */
export function closeShownPrompt(state: PromptState): PromptEvent | undefined {
  if (state.step === 'enrolling') return { type: 'enrollment-left' };
  return state.step === 'offered' || state.step === 'putting-off'
    ? { type: 'answer-requested', answer: { response: 'closed' } }
    : undefined;
}
