import type { LedgerEntry } from './attempts.ts';

/** What a frame promises that is only true with a passkey on this device. */
const needsPasskey = new Set(['faster']);

/** The wording families that answer a reason somebody gave for saying no, the best first. */
const framesForReason: Readonly<Record<string, readonly string[]>> = {
  no_phone_here: ['faster'],
  lockout_worry: ['spare-key'],
  slows_me_down: ['faster'],
};

/** Frames to go through when the last answer does not steer. */
const rotation = ['only-you', 'spare-key', 'faster'] as const;

/** The wording family of the next prompt: the moment's own first, another one after each dismissal. */
export function pickFrame(momentFrame: string, ledger: readonly LedgerEntry[], passkeys: boolean): string {
  const dismissals = ledger.filter((entry) => entry.response === 'dismissed' && entry.weight > 0);
  const last = dismissals.at(-1);
  if (!last) return momentFrame;
  const steered = framesForReason[last.reason ?? ''] ?? [];
  const next = rotation.slice((dismissals.length - 1) % rotation.length);
  const frames = [...steered, ...next, ...rotation].filter((frame) => passkeys || !needsPasskey.has(frame));
  return frames.find((frame) => frame !== last.variant) ?? momentFrame;
}

/** How loudly to ask: quieter after each no. */
export function pickSurface(weight: number): 'modal' | 'card' | 'notice' {
  if (weight < 1) return 'modal';
  return weight < 2 ? 'card' : 'notice';
}
