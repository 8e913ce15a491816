import type { Next } from './define-flow.ts';
import type { PromptAnswer, PromptEffect, PromptEvent, PromptState } from './prompt.flow.ts';

/** The part of the prompt's flow after the decision to show it, done with the first answer. */
export function shownPromptFlow(state: PromptState, event: PromptEvent): Next<PromptState, PromptEffect> {
  switch (event.type) {
    case 'seen':
      // Recorded once, however often it scrolls into view.
      return state.step === 'offered' && !state.seen
        ? [
            { ...state, seen: true },
            { type: 'recordPromptExposed', promptId: state.prompt.promptId },
          ]
        : [state];
    case 'put-off-requested':
      if (state.step !== 'offered') return [state];
      return [
        { ...state, step: 'putting-off' },
        // At once: what is chosen next is optional, and the page may be left before.
        { type: 'answerPrompt', promptId: state.prompt.promptId, answer: { response: 'dismissed' } },
      ];
    case 'accept-requested':
      return state.step === 'offered' || state.step === 'putting-off'
        ? [{ step: 'enrolling', prompt: state.prompt }]
        : [state];
    case 'answer-requested':
      if (state.step !== 'offered' && state.step !== 'putting-off') return [state];
      if (state.step === 'putting-off' && !isAmendment(event.answer))
        return [
          {
            step: 'done',
            outcome: 'dismissed',
            ...(state.nextEligibleAt === undefined ? {} : { nextEligibleAt: state.nextEligibleAt }),
          },
        ];
      return [
        { step: 'done', outcome: event.answer.response },
        { type: 'answerPrompt', promptId: state.prompt.promptId, answer: event.answer },
      ];
    case 'answered':
      return state.step === 'done' || state.step === 'putting-off'
        ? [{ ...state, nextEligibleAt: event.nextEligibleAt }]
        : [state];
    case 'enrolled':
      return state.step === 'enrolling' ? [{ step: 'done', outcome: 'enrolled' }] : [state];
    case 'enrollment-left':
      // An enrollment that was left is no dismissal: the person had accepted the prompt.
      if (state.step !== 'enrolling') return [state];
      return [
        { step: 'done', outcome: 'closed' },
        { type: 'answerPrompt', promptId: state.prompt.promptId, answer: { response: 'closed' } },
      ];
    default:
      return [state];
  }
}

/** Whether an answer says more than the "not now" that is sent already. */
function isAmendment({ response, reason, never }: PromptAnswer): boolean {
  return response === 'later' || (response === 'dismissed' && (reason !== undefined || never === true));
}
