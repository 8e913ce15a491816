import type { DismissReason, PromptDecision, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';

/** A decision to show: the server has stored the prompt before it is displayed. */
export type ShownPrompt = PromptDecision & { decision: 'show'; promptId: string };

/** How the person answered, as in the body of `POST /prompts/:promptId/response`. */
export interface PromptAnswer {
  response: 'dismissed' | 'later' | 'closed';
  reason?: DismissReason;
  remindInDays?: number;
  never?: boolean;
}

/** A prompt from the server's decision to the person's answer. */
export type PromptState =
  /** Nothing is shown. `status`: no decision was requested, it is pending, or the server decided against a prompt. */
  | { step: 'silent'; status: 'none' | 'pending' | 'hold'; decision?: PromptDecision }
  /** `seen` once it was visible on the screen. */
  | { step: 'offered'; prompt: ShownPrompt; seen?: true }
  /** "Not now" is sent already; a date or a reason may amend it, once. */
  | { step: 'putting-off'; prompt: ShownPrompt; seen?: true; nextEligibleAt?: string | null }
  | { step: 'enrolling'; prompt: ShownPrompt }
  | { step: 'done'; outcome: 'enrolled' | PromptAnswer['response']; nextEligibleAt?: string | null };

/** Requests and reports of the page, and results of the server. */
export type PromptEvent =
  | { type: 'decide-requested'; moment: string; context?: Record<string, string | number | boolean | null> }
  | { type: 'decided'; decision: PromptDecision }
  | { type: 'refused'; problem: ProblemCode }
  | { type: 'seen' }
  | { type: 'put-off-requested' }
  | { type: 'accept-requested' }
  | { type: 'answer-requested'; answer: PromptAnswer }
  | { type: 'answered'; nextEligibleAt: string | null }
  | { type: 'enrolled' }
  | { type: 'enrollment-left' };

/** The routes that a prompt calls. */
export type PromptEffect =
  | { type: 'decidePrompt'; moment: string; context?: Record<string, string | number | boolean | null> }
  | { type: 'recordPromptExposed'; promptId: string }
  | { type: 'answerPrompt'; promptId: string; answer: PromptAnswer };

/** The state before a decision is requested. */
export const promptStart: PromptState = { step: 'silent', status: 'none' };

/** The soft prompt: silent until the server decides to show it, and done with the first answer. */
export function promptFlow(state: PromptState, event: PromptEvent): Next<PromptState, PromptEffect> {
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
  }
}

/** Whether an answer says more than the "not now" that is sent already. */
function isAmendment({ response, reason, never }: PromptAnswer): boolean {
  return response === 'later' || (response === 'dismissed' && (reason !== undefined || never === true));
}

function isShown(decision: PromptDecision): decision is ShownPrompt {
  return decision.decision === 'show' && decision.promptId !== undefined;
}
