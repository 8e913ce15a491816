/** How often a busy page is looked at again, in milliseconds. */
const pause = 1_000;

/** Calls back once, as soon as it is calm: at once if it is already. Call what it answers to give up waiting. */
export function whenIdle(isCalm: () => boolean, act: () => void): () => void {
  if (isCalm()) {
    act();
    return () => undefined;
  }
  const timer = setInterval(() => {
    if (!isCalm()) return;
    clearInterval(timer);
    act();
  }, pause);
  return () => clearInterval(timer);
}

/** The same after a moment of rest, in milliseconds: what the page has just said can be read first. */
export function whenIdleAfter(milliseconds: number, isCalm: () => boolean, act: () => void): () => void {
  let giveUp: (() => void) | undefined;
  const timer = setTimeout(() => {
    giveUp = whenIdle(isCalm, act);
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    giveUp?.();
  };
}
