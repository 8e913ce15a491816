/** Rejects when the signal aborts; for racing somebody else's code, which may not listen to a signal. */
export function rejectOn(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return promise;
}
