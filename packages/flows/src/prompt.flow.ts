import type { DismissReason, PromptDecision, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';

/** A decision to show: the server has written the prompt down before anything is seen. */
export type ShownPrompt = PromptDecision & { decision: 'show'; promptId: string };

/** How the person answered, in the words of `POST /prompts/:id/response`. */
export interface PromptAnswer {
  response: 'dismissed' | 'later' | 'closed';
  reason?: DismissReason;
  remindInDays?: number;
  never?: boolean;
}

export type PromptState =
  | { step: 'silent'; asked: 'no' | 'deciding' | 'held'; decision?: PromptDecision }
  /** `seen` once it really was on the screen. */
  | { step: 'offered'; prompt: ShownPrompt; seen?: true }
  | { step: 'putting-off'; prompt: ShownPrompt; seen?: true }
  | { step: 'enrolling'; prompt: ShownPrompt }
  | { step: 'done'; outcome: 'enrolled' | PromptAnswer['response']; nextEligibleAt?: string | null };

export type PromptEvent =
  | { type: 'asked'; moment: string; context?: Record<string, string | number | boolean | null> }
  | { type: 'decided'; decision: PromptDecision }
  | { type: 'decide-failed'; problem: ProblemCode }
  | { type: 'seen' }
  | { type: 'put-off' }
  | { type: 'went-back' }
  | { type: 'accepted' }
  | { type: 'answered'; answer: PromptAnswer }
  | { type: 'recorded'; nextEligibleAt: string | null }
  | { type: 'enrolled' }
  | { type: 'enrollment-left' };

export type PromptEffect =
  | { type: 'decide'; moment: string; context?: Record<string, string | number | boolean | null> }
  | { type: 'report-exposure'; promptId: string }
  | { type: 'respond'; promptId: string; answer: PromptAnswer };

export const promptStart: PromptState = { step: 'silent', asked: 'no' };

/** The soft prompt: silent until the server says *show*, gone with the first answer. */
export function promptFlow(state: PromptState, event: PromptEvent): Next<PromptState, PromptEffect> {
  switch (event.type) {
    case 'asked':
      if (state.step === 'done' || (state.step === 'silent' && state.asked !== 'deciding'))
        return [
          { step: 'silent', asked: 'deciding' },
          { type: 'decide', moment: event.moment, ...(event.context ? { context: event.context } : {}) },
        ];
      return [state];
    case 'decided':
      if (state.step !== 'silent' || state.asked !== 'deciding') return [state];
      return isShown(event.decision)
        ? [{ step: 'offered', prompt: event.decision }]
        : [{ step: 'silent', asked: 'held', decision: event.decision }];
    case 'decide-failed':
      // A question that could not be decided is not asked: nobody is told about a prompt they never saw.
      return state.step === 'silent' ? [{ step: 'silent', asked: 'held' }] : [state];
    case 'seen':
      // Counted once, however often it scrolls into view.
      return state.step === 'offered' && !state.seen
        ? [
            { ...state, seen: true },
            { type: 'report-exposure', promptId: state.prompt.promptId },
          ]
        : [state];
    case 'put-off':
      return state.step === 'offered' ? [{ ...state, step: 'putting-off' }] : [state];
    case 'went-back':
      return state.step === 'putting-off' ? [{ ...state, step: 'offered' }] : [state];
    case 'accepted':
      return state.step === 'offered' || state.step === 'putting-off'
        ? [{ step: 'enrolling', prompt: state.prompt }]
        : [state];
    case 'answered':
      if (state.step !== 'offered' && state.step !== 'putting-off') return [state];
      return [
        { step: 'done', outcome: event.answer.response },
        { type: 'respond', promptId: state.prompt.promptId, answer: event.answer },
      ];
    case 'recorded':
      return state.step === 'done' ? [{ ...state, nextEligibleAt: event.nextEligibleAt }] : [state];
    case 'enrolled':
      return state.step === 'enrolling' ? [{ step: 'done', outcome: 'enrolled' }] : [state];
    case 'enrollment-left':
      // Leaving set-up half-way is no dismissal: the person said yes to the question.
      if (state.step !== 'enrolling') return [state];
      return [
        { step: 'done', outcome: 'closed' },
        { type: 'respond', promptId: state.prompt.promptId, answer: { response: 'closed' } },
      ];
  }
}

function isShown(decision: PromptDecision): decision is ShownPrompt {
  return decision.decision === 'show' && decision.promptId !== undefined;
}
