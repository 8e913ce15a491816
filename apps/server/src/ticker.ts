/** Calls `tick` again and again, never twice at once. The answer stops it, and waits for the one that runs. */
export function startTicker(tick: () => Promise<void>, pause: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = tick().finally(schedule);
    }, pause);
    // A server that has nothing else to do may end.
    timer.unref();
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
