import type { DismissReason, PromptDecision, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { isDecisionEvent, promptDecisionFlow } from './prompt-decision.flow.ts';
import { shownPromptFlow } from './shown-prompt.flow.ts';

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

/** The soft prompt: silent until the server decides to show it, and done with the first answer. */
export function promptFlow(state: PromptState, event: PromptEvent): Next<PromptState, PromptEffect> {
  return isDecisionEvent(event) ? promptDecisionFlow(state, event) : shownPromptFlow(state, event);
}
