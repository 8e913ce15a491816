import type { Verifier } from '../define-verifier.ts';
import type { Channel } from '../delivery/message.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { SessionContext } from '../sessions/session-context.ts';

/** The `amr` values of a sign-in by each channel: those of RFC 8176, and common ones that it does not define. */
const methodsOf: Readonly<Record<Channel, readonly string[]>> = {
  email: ['email', 'email_link', 'magic_link'],
  text: ['sms', 'tel'],
};

/** Whether a session began with the channel that this factor sends its codes to: one channel never counts as both factors (R43). */
export function isSignInChannel(amr: readonly string[], { deliveryChannel, contract }: Verifier): boolean {
  if (!deliveryChannel) return false;
  const methods = new Set([...contract.amr, ...methodsOf[deliveryChannel.channel]]);
  return amr.some((method) => methods.has(method.toLowerCase()));
}

/** Whether this factor is enrolled without a code: the policy allows it, and the host vouches for its destination in this session. */
export function isPreVerified(
  { document }: Policy,
  { resolved, facts }: SessionContext,
  verifier: Verifier,
): boolean {
  const { deliveryChannel, contract } = verifier;
  if (!deliveryChannel || !document.factors.preVerified.includes(contract.type)) return false;
  const { email, emailVerified, phone, phoneVerified } = resolved.traits;
  return deliveryChannel.channel === 'email'
    ? emailVerified === true && email !== undefined && email === facts.verifiedEmail
    : phoneVerified === true && phone !== undefined && phone === facts.verifiedPhone;
}
