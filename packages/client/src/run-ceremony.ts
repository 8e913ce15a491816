import type { CeremonyFailure } from '@kairos-mfa/flows';
import type { AnyCeremony, CeremonyResult } from './ceremonies/define-ceremony.ts';

type CeremonyEvent =
  | { type: 'ceremony-succeeded'; proof: Record<string, unknown> }
  | { type: 'ceremony-failed'; failure: CeremonyFailure };

/** What aborts the pending run of each ceremony. */
const pending = new WeakMap<AnyCeremony, AbortController>();

/**
 * Runs a browser ceremony, and aborts it when the screen that started it is closed. Resolves with undefined if it was
 * aborted, also where the browser never answers.
 */
export async function runCeremony(
  ceremony: AnyCeremony | undefined,
  perform: (ceremony: AnyCeremony) => Promise<CeremonyResult<Record<string, unknown>>>,
  signal: AbortSignal,
): Promise<CeremonyEvent | undefined> {
  if (!ceremony) return { type: 'ceremony-failed', failure: 'unsupported' };
  abortCeremony(ceremony);
  const run = new AbortController();
  pending.set(ceremony, run);
  const abort = () => run.abort();
  signal.addEventListener('abort', abort);
  const aborted = new Promise<undefined>((resolve) => {
    run.signal.addEventListener('abort', () => {
      ceremony.abort();
      resolve(undefined);
    });
  });
  const result = await Promise.race([perform(ceremony), aborted]);
  signal.removeEventListener('abort', abort);
  if (pending.get(ceremony) === run) pending.delete(ceremony);
  if (!result || run.signal.aborted) return undefined;
  return result.ok
    ? { type: 'ceremony-succeeded', proof: result.proof }
    : { type: 'ceremony-failed', failure: result.failure };
}

/** Aborts the pending run of a ceremony: the person chose something else. */
export function abortCeremony(ceremony: AnyCeremony | undefined): void {
  if (ceremony) pending.get(ceremony)?.abort();
}
