import type { StepUpDemand } from '@kairos-mfa/protocol';
import type { StepUpQueue } from './step-up-queue.ts';
import { findStepUpDemand, type StepUpProblem } from './step-up-demand.ts';

/** The person chose not to prove it: nothing was done. A class of its own, so that it cannot be taken for an answer. */
export class StepUpCancelled {
  readonly ok = false;
  readonly cancelled = true;
  /** `no_host`: no step-up dialog is mounted, so nobody could be asked. */
  readonly reason: 'cancelled' | 'no_host';
  constructor(reason: 'cancelled' | 'no_host') {
    this.reason = reason;
  }
}

/** The person proved it, and the server demanded once more: nothing was done. Handed back, because a third try could be a loop. */
export class StepUpRefused {
  readonly ok = false;
  readonly refused = true;
  readonly demand: StepUpDemand;
  /** What the second run answered or threw, untouched. */
  readonly answer: unknown;
  constructor(demand: StepUpDemand, answer: unknown) {
    this.demand = demand;
    this.answer = answer;
  }
}

/** A demand as a function may answer it: as itself, or inside an answer of its own. */
type Demand = { code: StepUpProblem['code']; stepUp: { action: string; resource: string } };

/** What a protected function answers: its own answers without the demand, or one of two ways in which nothing was done. */
export type Protected<Answer> =
  | Exclude<Answer, Demand | { problem: Demand } | { cause: Demand }>
  | StepUpCancelled
  | StepUpRefused;

/**
 * Runs `fn`; when it answers (or throws) a demand for step-up, asks for the proof and runs it once more with the very
 * same arguments. A second demand is a `StepUpRefused`: there is no loop.
 */
export function protect<Args extends unknown[], Answer>(
  request: StepUpQueue['request'],
  fn: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Protected<Answer>> {
  return async (...args) => {
    const first = await settle(() => fn(...args));
    if (!first.demand) return hand<Answer>(first);
    const { action, resource, context } = first.demand;
    const outcome = await request({ action, resource, context });
    if (!outcome.ok) return new StepUpCancelled(outcome.reason);
    const second = await settle(() => fn(...args));
    return second.demand ? new StepUpRefused(second.demand, second.answer) : hand<Answer>(second);
  };
}

interface Settled {
  readonly thrown: boolean;
  /** What was answered or thrown. */
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

function hand<Answer>({ thrown, answer }: Settled): Protected<Answer> {
  if (thrown) throw answer;
  // SAFETY: answered by `fn`, and no demand stands in it.
  return answer as Protected<Answer>;
}
