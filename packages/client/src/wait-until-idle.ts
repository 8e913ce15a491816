/** How often a busy page is checked again, in milliseconds. */
const pollMs = 1_000;

/** Calls back once, as soon as the page is idle: at once if it is already. Returns a function that cancels the wait. */
export function waitUntilIdle(isIdle: () => boolean, callback: () => void): () => void {
  if (isIdle()) {
    callback();
    return () => undefined;
  }
  const timer = setInterval(() => {
    if (!isIdle()) return;
    clearInterval(timer);
    callback();
  }, pollMs);
  return () => clearInterval(timer);
}

/** The same after a delay in milliseconds, in which the page's own message can be read. */
export function whenIdleAfter(delayMs: number, isIdle: () => boolean, callback: () => void): () => void {
  let cancelWait: (() => void) | undefined;
  const timer = setTimeout(() => {
    cancelWait = waitUntilIdle(isIdle, callback);
  }, delayMs);
  return () => {
    clearTimeout(timer);
    cancelWait?.();
  };
}
