import type { Engine } from '@kairos-mfa/engine';
import type { KairosServerLog } from './log.ts';

/** Milliseconds between two rounds. */
const pause = 2_000;

/** Lets the engine do what waits, one round after the other. Returns how to stop, once the round that runs is over. */
export function startJobs(engine: Pick<Engine, 'tick'>, log: KairosServerLog): () => Promise<void> {
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const round = (): void => {
    running = engine
      .tick()
      .catch((error: unknown) => log.error('What waited could not be done; it is tried again.', error))
      .then(later);
  };
  const later = (): void => {
    if (isStopped) return;
    timer = setTimeout(round, pause);
    timer.unref();
  };
  later();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
