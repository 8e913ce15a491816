import type { JourneyContext } from './journey-steps.ts';
import { runJourney } from './journey.ts';

/** Clients that go on with one journey after the other until they are told to stop. */
export interface Load {
  /** Resolves when this many journeys have ended since, whether they succeeded or not. */
  journeys(count: number): Promise<void>;
  /** Lets the journeys under way end, and starts no other. */
  stop(): Promise<void>;
}

/** The maximum number of journeys during a fault, however long it takes. */
const mostJourneys = 5_000;
/** A client whose journey was cut short waits this long before the next. */
const pauseMs = 100;

/** Starts `clients` at once. */
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
  // Thrown to the caller that stops the load, and not before.
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

/** Waits. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
