import type { PromptDecision } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { PromptEffect, PromptEvent, PromptState, ShownPrompt } from './prompt.flow.ts';

/** The state before a decision is requested. */
export const promptStart: PromptState = { step: 'silent', status: 'none' };

/** Whether an event belongs to the decision; every other one to a prompt that is shown. */
export function isDecisionEvent({ type }: PromptEvent): boolean {
  return type === 'decide-requested' || type === 'decided' || type === 'refused';
}

/** The part of the prompt's flow up to the server's decision. By itself, because most pages never need the rest. */
export function promptDecisionFlow(state: PromptState, event: PromptEvent): Next<PromptState, PromptEffect> {
  switch (event.type) {
    case 'decide-requested':
      if (state.step === 'done' || (state.step === 'silent' && state.status !== 'pending'))
        return [
          { step: 'silent', status: 'pending' },
          {
            type: 'decidePrompt',
            moment: event.moment,
            ...(event.context ? { context: event.context } : {}),
          },
        ];
      return [state];
    case 'decided':
      if (state.step !== 'silent' || state.status !== 'pending') return [state];
      return isShown(event.decision)
        ? [{ step: 'offered', prompt: event.decision }]
        : [{ step: 'silent', status: 'hold', decision: event.decision }];
    case 'refused':
      // Without a decision nothing is shown, and no error either: the person did not request a prompt.
      return state.step === 'silent' ? [{ step: 'silent', status: 'hold' }] : [state];
    default:
      return [state];
  }
}

function isShown(decision: PromptDecision): decision is ShownPrompt {
  return decision.decision === 'show' && decision.promptId !== undefined;
}
