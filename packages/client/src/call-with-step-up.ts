import type { Problem, ProblemCode } from '@kairos-mfa/protocol';
import type { KairosClient } from './create-client.ts';
import { protect, StepUpCancelled, StepUpRefused } from './protect.ts';
import type { Result } from './result.ts';
import { retryAfter } from './retry-after.ts';

/** What every flow of a settings page hears when a change did not happen. */
export type ChangeFailure =
  | { type: 'step-up-left' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number };

/** Every change goes through the one step-up queue: refused, proven, and run once more. */
export async function callWithStepUp<Value, Event>(
  client: Pick<KairosClient, 'stepUp'>,
  send: () => Promise<Result<Value>>,
  done: (value: Value) => Event,
): Promise<Event | ChangeFailure> {
  const answer: Result<Value> | StepUpCancelled | StepUpRefused = await protect(client.stepUp, send)();
  if (answer instanceof StepUpCancelled && answer.reason === 'cancelled') return { type: 'step-up-left' };
  if (answer instanceof StepUpCancelled || answer instanceof StepUpRefused)
    return { type: 'refused', problem: 'step_up_required' };
  return answer.ok ? done(answer.value) : refusal(answer.problem);
}

export function refusal(problem: Problem): ChangeFailure & { type: 'refused' } {
  return { type: 'refused', problem: problem.code, ...retryAfter(problem) };
}
