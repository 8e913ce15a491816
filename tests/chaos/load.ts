import type { JourneyContext } from './journey-steps.ts';
import { runJourney } from './journey.ts';

/** Clients that run one journey after the other until they are stopped. */
export interface Load {
  /** Resolves when this many more journeys have ended, successfully or not. */
  journeys(count: number): Promise<void>;
  /** Waits for the journeys in progress, and starts no others. */
  stop(): Promise<void>;
}

/** The maximum number of journeys during a fault, whatever its duration. */
const mostJourneys = 5_000;
/** The delay before the next journey after one that ended early, in milliseconds. */
const pauseMs = 100;

/** Starts this many clients. */
export function startLoad(context: JourneyContext, clients: number): Load {
  let ended = 0;
  const stopping = new AbortController();
  const waiting = new Set<() => void>();

  const client = async (): Promise<void> => {
    while (!stopping.signal.aborted && ended < mostJourneys) {
      const succeeded = await runJourney(context);
      ended += 1;
      for (const check of waiting) check();
      if (!succeeded) await sleep(pauseMs);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  // Rethrown to the caller of `stop`.
  running.catch(() => undefined);

  return {
    journeys(count) {
      const goal = ended + count;
      const reached = new Promise<void>((resolve) => {
        const check = (): void => {
          if (ended < goal) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      });
      return Promise.race([reached, running.then(() => undefined)]);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Waits for this many milliseconds. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
