/** Calls `tick` repeatedly, never concurrently, `pause` milliseconds after the last call. The returned function stops it and waits for a running call. */
export function runRepeatedly(tick: () => Promise<void>, pause: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = tick().finally(schedule);
    }, pause);
    // The timer does not keep the process alive.
    timer.unref();
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
