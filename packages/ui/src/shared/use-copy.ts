'use client';

import type { Copy, MessageKey } from '@kairos-mfa/copy';
import { useKairosUi } from '../provider/kairos-ui-provider.tsx';
import type { Failure } from './flow-types.ts';

type CeremonyFailure = Extract<Failure, 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported'>;
const ceremonyFailures: readonly Failure[] = [
  'cancelled',
  'timed_out',
  'already_on_this_device',
  'unsupported',
] satisfies readonly CeremonyFailure[];

/** The wording of the nearest provider. */
export function useCopy(): Copy {
  return useKairosUi().copy;
}

/** The wording of a failure. A failure without wording does not compile. */
export function failureText(copy: Copy, failure: Failure | undefined): string | undefined {
  if (failure === undefined) return undefined;
  const key: MessageKey = isCeremonyFailure(failure) ? `ceremony.${failure}` : `problem.${failure}`;
  return copy(key);
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

/** The name of a factor type, also of a host's own type. */
export function factorName(copy: Copy, type: string): string {
  return copy.find(`factor.${type}.name`) ?? type;
}

function isCeremonyFailure(failure: Failure): failure is CeremonyFailure {
  return ceremonyFailures.includes(failure);
}

/** The person's own name for a factor, or else the name of its type. */
export function displayName(copy: Copy, factor: { name: string; type: string }): string {
  return factor.name || factorName(copy, factor.type);
}
