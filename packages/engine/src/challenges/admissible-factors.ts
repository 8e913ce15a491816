import { strengthServes } from '@kairos-mfa/protocol';
import { isFactorManagement } from '../enrollment/may-enroll.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import type { Candidate } from './candidate-factors.ts';
import { isSignInChannel } from './same-channel.ts';

/**
 * The factors that may answer a challenge. One channel never counts as both factors (R43), a high-security account has no
 * restricted one, and the engine's own actions need a strong factor if the person has one. Where that
 * would leave a person without any way to sign in or to add a better factor, all their factors are admissible.
 */
export function admissibleFactors(
  candidates: readonly Candidate[],
  policy: Policy,
  { facts, now, session }: SessionContext,
  action: string | undefined,
): readonly Candidate[] {
  const highSecurity = policy.isHighSecurity(facts, now);
  const others = candidates.filter(({ verifier }) => !isSignInChannel(session.amr, verifier));
  const isPlain = ({ verifier }: Candidate): boolean => !(highSecurity && verifier.restricted);
  const isFactor = ({ verifier }: Candidate): boolean => verifier.enrollable;
  const plain = others.filter(isPlain);
  const open = plain.some(isFactor) || (action !== undefined && action !== 'factor.add') ? plain : others;
  if (action === undefined || !isFactorManagement(action)) return open;
  const strong = open.filter(({ strength }) => strengthServes(strength, ['aal2']));
  return strong.some(isFactor) ? strong : open;
}

/**
 * Whether a person can prove a protected action at all. A high-security account with restricted factors alone cannot: its
 * recovery codes are for a lost factor, so it has to enroll another one (R41).
 */
export function canProveActions(
  candidates: readonly Candidate[],
  policy: Policy,
  { facts, now }: Pick<SessionContext, 'facts' | 'now'>,
): boolean {
  const factors = candidates.filter(({ verifier }) => verifier.enrollable);
  if (factors.length === 0) return candidates.length > 0;
  return factors.some(({ verifier }) => !verifier.restricted) || !policy.isHighSecurity(facts, now);
}
