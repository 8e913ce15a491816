/** How long a repetition waits, in milliseconds: at least, and at most, whatever the server asks for. */
const shortestWait = 300;
const longestWait = 1_000;

/** Thrown by an attempt whose answer did not arrive; the request may have been carried out. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

/** Whether a status says that the answer was lost on its way, or that the server could not answer now. */
export function isLostStatus(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

/**
 * Runs an attempt, and once more after a short wait if its answer was lost. `read` reads the response; it throws
 * `AnswerLost` where the body did not arrive. A second loss is returned or thrown.
 */
export async function repeatLost<Answer>(
  attempt: () => Promise<Response>,
  read: (response: Response) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  let wait = shortestWait;
  try {
    const response = await attempt();
    if (!isLostStatus(response.status)) return await read(response);
    wait = Number(response.headers.get('retry-after')) * 1_000 || shortestWait;
  } catch (cause) {
    if (!(cause instanceof AnswerLost)) throw cause;
  }
  await pause(Math.min(Math.max(wait, shortestWait), longestWait), signal);
  return read(await attempt());
}

/** Waits; rejects as soon as the signal is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    function stop(): void {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
