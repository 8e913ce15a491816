'use client';

import type { Copy, MessageKey } from '@kairos-mfa/copy';
import type { Failure } from './flow-types.ts';
import { useKairosUi } from '../provider/kairos-ui-provider.tsx';

type CeremonyFailure = Extract<Failure, 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported'>;
const ceremonyFailures: readonly Failure[] = [
  'cancelled',
  'timed_out',
  'already_on_this_device',
  'unsupported',
] satisfies readonly CeremonyFailure[];

/** The words of the nearest provider. */
export function useCopy(): Copy {
  return useKairosUi().copy;
}

/** Says a failure in words. A failure without words does not compile. */
export function failureText(copy: Copy, failure: Failure | undefined): string | undefined {
  if (failure === undefined) return undefined;
  const key: MessageKey = isCeremonyFailure(failure) ? `ceremony.${failure}` : `problem.${failure}`;
  return copy(key);
}

/** Ends in which nobody made a mistake: a choice, a wait, a device that is set up already. */
const neutralFailures: readonly (Failure | undefined)[] = [
  ...ceremonyFailures,
  'challenge_expired',
  'factor_locked',
  'rate_limited',
] satisfies readonly Failure[];

/** Cancelling and waiting are no failures. */
export function failureTone(failure: Failure | undefined): 'wrong' | 'neutral' {
  return neutralFailures.includes(failure) ? 'neutral' : 'wrong';
}

/** A factor type in words, a host's own type included. */
export function factorName(copy: Copy, type: string): string {
  return copy.find(`factor.${type}.name`) ?? type;
}

function isCeremonyFailure(failure: Failure): failure is CeremonyFailure {
  return ceremonyFailures.includes(failure);
}

/** What a person calls a factor; one that nobody named goes by what it is. */
export function displayName(copy: Copy, factor: { name: string; type: string }): string {
  return factor.name || factorName(copy, factor.type);
}
