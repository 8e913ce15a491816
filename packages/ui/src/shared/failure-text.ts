import type { Copy, MessageKey } from '@kairos-mfa/copy';
import type { Failure } from './flow-types.ts';
import '../words/problem.words.ts';

type CeremonyFailure = Extract<Failure, 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported'>;
const ceremonyFailures: readonly Failure[] = [
  'cancelled',
  'timed_out',
  'already_on_this_device',
  'unsupported',
] satisfies readonly CeremonyFailure[];

/** The wording of a failure. A failure without wording does not compile. */
export function failureText(copy: Copy, failure: Failure | undefined): string | undefined {
  if (failure === undefined) return undefined;
  const key: MessageKey = isCeremonyFailure(failure) ? `ceremony.${failure}` : `problem.${failure}`;
  // A newer server may refuse for a reason that has no wording here yet.
  return copy.find(key) ?? copy('problem.unavailable');
}

/** Failures that are not a mistake: a cancel, a wait, a device that is enrolled already. */
const neutralFailures: readonly (Failure | undefined)[] = [
  ...ceremonyFailures,
  'challenge_expired',
  'factor_locked',
  'rate_limited',
] satisfies readonly Failure[];

/** The tone of a failure: a cancel or a wait is neutral. */
export function failureTone(failure: Failure | undefined): 'wrong' | 'neutral' {
  return neutralFailures.includes(failure) ? 'neutral' : 'wrong';
}

function isCeremonyFailure(failure: Failure): failure is CeremonyFailure {
  return ceremonyFailures.includes(failure);
}
