import type { EnrollmentPurpose, UnsavedCodes } from '@kairos-mfa/flows';
import type { FinishedEnrollment, PendingRecoveryCodes, State } from '@kairos-mfa/protocol';
import { codesWereLeft } from './codes-left.ts';
import type { KairosClient } from './create-client.ts';
import type { EnrollmentUse } from './enrollment-use.ts';

/** What a runner of an enrollment knows beside the state of its flow. */
export interface EnrollmentProgress {
  /** The factors that the person had before, by id. */
  known: ReadonlySet<string>;
  /** The type of the enrollment that was started last. */
  factorType?: string;
  /** Settles once no enrollment is being cancelled. */
  cancelling: Promise<unknown>;
  /** Which tabs show the enrollment. */
  use: EnrollmentUse;
  /** The options were loaded before, so nothing was interrupted. */
  isLoaded?: boolean;
}

/**
 * Recovery codes that nobody saved, because the answer with them was lost or the page was left: a new set, with the factor
 * that was just enrolled. Undefined where there are none, where the server demands a proof, or where the person left them.
 */
export async function findUnsavedCodes(
  client: KairosClient,
  progress: EnrollmentProgress,
  state: State,
): Promise<UnsavedCodes | undefined> {
  const isFirst = !progress.isLoaded;
  progress.isLoaded = true;
  progress.known = new Set(state.factors.map(({ id }) => id));
  const factor = newest(state.factors);
  if (!isFirst || !factor || codesWereLeft()) return undefined;
  const codes = await requestUnsavedCodes(client, state);
  return codes && { factor, codes };
}

/** The result of an enrollment whose answer was lost: the factor that is new, and codes if none were saved. */
export async function findFinishedEnrollment(
  client: KairosClient,
  { known, factorType }: EnrollmentProgress,
  stepUp: EnrollmentPurpose['stepUp'],
): Promise<FinishedEnrollment | undefined> {
  const state = await client.call('getState');
  if (!state.ok) return undefined;
  const factor = newest(state.value.factors.filter(({ id, type }) => type === factorType && !known.has(id)));
  if (!factor) return undefined;
  const recoveryCodes = (await requestUnsavedCodes(client, state.value)) ?? null;
  const opened = stepUp && (await client.call('openChallenge', { body: { purpose: 'step_up', ...stepUp } }));
  return {
    factor,
    recoveryCodes,
    ...(opened?.ok && 'grant' in opened.value && { grant: opened.value.grant }),
    next: recoveryCodes ? 'acknowledge_recovery_codes' : 'done',
  };
}

async function requestUnsavedCodes(
  client: KairosClient,
  { recoveryCodes }: State,
): Promise<PendingRecoveryCodes | undefined> {
  if (!recoveryCodes || recoveryCodes.acknowledged) return undefined;
  const codes = await client.call('regenerateRecoveryCodes', { body: {} });
  return codes.ok ? codes.value : undefined;
}

function newest(factors: State['factors']): State['factors'][number] | undefined {
  return factors.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0];
}
