import type { Answer, Problem, ProblemCode, SessionRouteName } from '@kairos-mfa/protocol';
import type { CallOptions, KairosClient } from './create-client.ts';
import type { Result } from './result.ts';
import { retryAfter } from './retry-after.ts';
import { protect, StepUpCancelled, StepUpRefused } from './with-step-up.ts';

/** The event of every settings flow for a change that was not made. */
export type ChangeFailure =
  | { type: 'step-up-cancelled' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number };

/** Calls a route; where the server requires a step-up, requests it from the app's queue and calls the route again. */
export async function callWithStepUp<R extends SessionRouteName, Event>(
  client: KairosClient,
  route: R,
  options: CallOptions<R>,
  done: (value: Answer<R>) => Event,
): Promise<Event | ChangeFailure> {
  const answer: Result<Answer<R>> | StepUpCancelled | StepUpRefused = await protect(client.stepUp, () =>
    client.call(route, options),
  )();
  if (answer instanceof StepUpCancelled && answer.reason === 'cancelled')
    return { type: 'step-up-cancelled' };
  if (answer instanceof StepUpCancelled || answer instanceof StepUpRefused)
    return { type: 'refused', problem: 'step_up_required' };
  return answer.ok ? done(answer.value) : refusal(answer.problem);
}

/** The event for a problem of the server. */
export function refusal(problem: Problem): ChangeFailure & { type: 'refused' } {
  return { type: 'refused', problem: problem.code, ...retryAfter(problem) };
}
