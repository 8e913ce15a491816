import type { BackgroundTasks } from '../background-tasks.ts';
import { stableHash } from '../policy/stable-hash.ts';
import type { EnginePorts } from '../ports.ts';
import { insertDecisionSamples, type NewDecisionSample } from '../store/decision-samples.ts';

/** The seed of the sample: the same people at every decision, so that their number can be estimated. */
const sampleSeed = 'kairos.decisions';
/** Decisions that wait at most; further ones are dropped, because a request does not wait for the database. */
const maxWaiting = 1_000;
/** So many are written at once where no background job runs. */
const batchSize = 200;

/** A decision that may be kept. */
export interface SampledDecision extends Omit<NewDecisionSample, 'place' | 'share'> {
  /** The host's own id of the person; it is hashed and not kept. */
  readonly identityId: string;
}

/** Keeps a sample of decisions with their facts, and writes it outside the request. */
export interface DecisionSampler {
  /** Keeps the decision if the person is in the sample of this share. The facts are only made then. */
  add(share: number, identityId: string, decision: () => Omit<SampledDecision, 'identityId'>): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Decisions since the start that could not be kept. */
  dropped(): number;
}

/** Creates the sampler of one process. */
export function createDecisionSampler(
  { database }: Pick<EnginePorts, 'database'>,
  background: BackgroundTasks,
): DecisionSampler {
  let waiting: NewDecisionSample[] = [];
  let dropped = 0;

  async function flush(): Promise<void> {
    const written = waiting;
    waiting = [];
    for (let start = 0; start < written.length; start += batchSize)
      try {
        await insertDecisionSamples(database, written.slice(start, start + batchSize));
      } catch (error) {
        // A sample is worth no second attempt, and what waits must not grow while the database is away.
        dropped += written.length - start;
        throw error;
      }
  }

  return {
    add(share, identityId, decision) {
      const place = stableHash(sampleSeed, identityId);
      if (place >= share) return;
      if (waiting.length >= maxWaiting) {
        dropped += 1;
        return;
      }
      waiting.push({ ...decision(), place, share });
      if (waiting.length === batchSize)
        background.start('The sample of decisions could not be written.', flush);
    },
    flush,
    dropped: () => dropped,
  };
}
