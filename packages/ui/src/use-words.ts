'use client';

import type { Copy, MessageKey } from '@kairos-mfa/copy';
import type { Trouble } from './flow-types.ts';
import { useKairosUi } from './kairos-ui-provider.tsx';

type CeremonyEnd = Extract<Trouble, 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported'>;
const ceremonyEnds: readonly Trouble[] = [
  'cancelled',
  'timed_out',
  'already_on_this_device',
  'unsupported',
] satisfies readonly CeremonyEnd[];

/** The words of the nearest provider. */
export function useCopy(): Copy {
  return useKairosUi().copy;
}

/** Says a trouble in words. A trouble without words does not compile. */
export function troubleWords(copy: Copy, trouble: Trouble | undefined): string | undefined {
  if (trouble === undefined) return undefined;
  const key: MessageKey = isCeremonyEnd(trouble) ? `ceremony.${trouble}` : `problem.${trouble}`;
  return copy(key);
}

/** Ends in which nobody made a mistake: a choice, a wait, a device that is set up already. */
const neutral: readonly (Trouble | undefined)[] = [
  ...ceremonyEnds,
  'challenge_expired',
  'factor_locked',
  'rate_limited',
] satisfies readonly Trouble[];

/** Cancelling and waiting are no failures. */
export function troubleTone(trouble: Trouble | undefined): 'wrong' | 'neutral' {
  return neutral.includes(trouble) ? 'neutral' : 'wrong';
}

/** A factor type in words, a host's own type included. */
export function factorName(copy: Copy, type: string): string {
  return copy.find(`factor.${type}.name`) ?? type;
}

function isCeremonyEnd(trouble: Trouble): trouble is CeremonyEnd {
  return ceremonyEnds.includes(trouble);
}

/** What a person calls a factor; one that nobody named goes by what it is. */
export function ownName(copy: Copy, factor: { name: string; type: string }): string {
  return factor.name || factorName(copy, factor.type);
}
