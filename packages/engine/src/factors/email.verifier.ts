import { factors } from '@kairos-mfa/protocol/schemas';
import type { Verifier } from '../define-verifier.ts';
import { sentCodeVerifier } from './sent-code.verifier.ts';

/** Codes by e-mail, to the person's own address; only where the policy lists it, because accounts are recovered by e-mail. */
export const emailVerifier: Verifier = sentCodeVerifier(factors.email, {
  channel: 'email',
  unreachable: 'not_configured',
  unlisted: 'recovery_channel',
  mask: maskAddress,
});

/** `a•••@example.com`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
