import type { StepUpQueue } from './step-up-queue.ts';
import { demandIn } from './step-up-demand.ts';

/** The person chose not to prove it: nothing was done. A class of its own, so that it cannot be taken for an answer. */
export class StepUpCancelled {
  readonly cancelled = true;
  /** `no_host`: no step-up dialog is mounted, so nobody could be asked. */
  readonly reason: 'cancelled' | 'no_host';
  constructor(reason: 'cancelled' | 'no_host') {
    this.reason = reason;
  }
}

/** What a protected function answers: its own answers, a second demand among them, or that the person left. */
export type Protected<Answer> = Answer | StepUpCancelled;

/**
 * Runs `fn`; when it answers (or throws) a demand for step-up, asks for the proof and runs it once more with the very
 * same arguments. A second demand is handed back as it is: there is no loop.
 */
export function protect<Args extends unknown[], Answer>(
  request: StepUpQueue['request'],
  fn: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Protected<Answer>> {
  return async (...args) => {
    const first = await settle(() => fn(...args));
    const demand = await demandIn(first.thrown ? first.error : first.answer);
    if (!demand) return hand<Answer>(first);
    const { action, resource, context } = demand;
    const outcome = await request({ action, resource, context });
    if (!outcome.ok) return new StepUpCancelled(outcome.reason);
    return hand<Answer>(await settle(() => fn(...args)));
  };
}

type Settled<Answer> = { thrown: false; answer: Answer } | { thrown: true; error: unknown };

async function settle<Answer>(run: () => Promise<Answer>): Promise<Settled<Answer>> {
  try {
    return { thrown: false, answer: await run() };
  } catch (error) {
    return { thrown: true, error };
  }
}

function hand<Answer>(settled: Settled<Answer>): Protected<Answer> {
  if (settled.thrown) throw settled.error;
  return settled.answer;
}
