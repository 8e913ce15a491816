import type { CeremonyFailure } from '@kairos-mfa/flows';
import type { AnyCeremony, CeremonyResult } from './ceremonies/define-ceremony.ts';

type CeremonyEvent =
  | { type: 'ceremony-succeeded'; proof: Record<string, unknown> }
  | { type: 'ceremony-failed'; failure: CeremonyFailure };

/** Runs a browser ceremony, and aborts it when the screen that started it is closed. */
export async function runCeremony(
  ceremony: AnyCeremony | undefined,
  perform: (ceremony: AnyCeremony) => Promise<CeremonyResult<Record<string, unknown>>>,
  signal: AbortSignal,
): Promise<CeremonyEvent> {
  if (!ceremony) return { type: 'ceremony-failed', failure: 'unsupported' };
  const abort = () => ceremony.abort();
  signal.addEventListener('abort', abort);
  const result = await perform(ceremony);
  signal.removeEventListener('abort', abort);
  return result.ok
    ? { type: 'ceremony-succeeded', proof: result.proof }
    : { type: 'ceremony-failed', failure: result.failure };
}
