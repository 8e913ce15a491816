import type { CeremonyFailure } from '@kairos-mfa/flows';
import type { AnyCeremony, CeremonyResult } from './ceremonies/define-ceremony.ts';

type CeremonyEvent =
  | { type: 'ceremony-proved'; proof: Record<string, unknown> }
  | { type: 'ceremony-ended'; failure: CeremonyFailure };

/** Runs a browser ceremony to its end, and ends it with the screen that asked for it. */
export async function runCeremony(
  ceremony: AnyCeremony | undefined,
  perform: (ceremony: AnyCeremony) => Promise<CeremonyResult<Record<string, unknown>>>,
  dispatch: (event: CeremonyEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!ceremony) return dispatch({ type: 'ceremony-ended', failure: 'unsupported' });
  const abort = () => ceremony.abort();
  signal.addEventListener('abort', abort);
  const result = await perform(ceremony);
  signal.removeEventListener('abort', abort);
  dispatch(
    result.ok
      ? { type: 'ceremony-proved', proof: result.proof }
      : { type: 'ceremony-ended', failure: result.failure },
  );
}
