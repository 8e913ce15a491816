import type { StepUpDemand } from '@kairos-mfa/protocol';
import { findStepUpDemand, type StepUpProblem } from './step-up-demand.ts';
import type { RequestStepUp } from './step-up-queue.ts';

/** The step-up was cancelled and nothing was done. A class, so that it cannot be mistaken for an answer of the function. */
export class StepUpCancelled {
  readonly ok = false;
  readonly cancelled = true;
  /** `no_host`: no step-up dialog is mounted. */
  readonly reason: 'cancelled' | 'no_host';
  constructor(reason: 'cancelled' | 'no_host') {
    this.reason = reason;
  }
}

/** The person verified and the server demanded step-up again; nothing was done. Returned, because a third run could loop. */
export class StepUpRefused {
  readonly ok = false;
  readonly refused = true;
  readonly demand: StepUpDemand;
  /** What the second run returned or threw. */
  readonly answer: unknown;
  constructor(demand: StepUpDemand, answer: unknown) {
    this.demand = demand;
    this.answer = answer;
  }
}

/** A demand in the result of a function: the result itself, or a part of it. */
type Demand = { code: StepUpProblem['code']; stepUp: { action: string; resource: string } };

/** The result of a protected function: the function's own without the demand, or one of two results where nothing was done. */
export type Protected<Answer> =
  | Exclude<Answer, Demand | { problem: Demand } | { cause: Demand }>
  | StepUpCancelled
  | StepUpRefused;

/**
 * Runs `fn`; when it returns or throws a demand for step-up, requests the step-up and runs `fn` once more with the same
 * arguments. A second demand is a `StepUpRefused`, so there is no loop.
 */
export function protect<Args extends unknown[], Answer>(
  request: RequestStepUp,
  fn: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Protected<Answer>> {
  return async (...args) => {
    const first = await settle(() => fn(...args));
    if (!first.demand) return unwrap<Answer>(first);
    const { action, resource, context } = first.demand;
    const outcome = await request({ action, resource, context });
    if (!outcome.ok) return new StepUpCancelled(outcome.reason);
    const second = await settle(() => fn(...args));
    return second.demand ? new StepUpRefused(second.demand, second.answer) : unwrap<Answer>(second);
  };
}

interface Settled {
  readonly thrown: boolean;
  /** What was returned or thrown. */
  readonly answer: unknown;
  readonly demand: StepUpDemand | undefined;
}

async function settle(run: () => Promise<unknown>): Promise<Settled> {
  try {
    const answer = await run();
    return { thrown: false, answer, demand: await findStepUpDemand(answer) };
  } catch (error) {
    return { thrown: true, answer: error, demand: await findStepUpDemand(error) };
  }
}

function unwrap<Answer>({ thrown, answer }: Settled): Protected<Answer> {
  if (thrown) throw answer;
  // SAFETY: returned by `fn`, and it contains no demand.
  return answer as Protected<Answer>;
}
