import type { FactorOption } from '@kairos-mfa/protocol';
import { isSignInChannel } from '../challenges/same-channel.ts';
import { canReceiveTexts } from '../codes/phone-country.ts';
import type { FactorOwner, Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { FactorRow } from '../store/factors.ts';

/** The input that decides which factors a person may enroll. */
export interface EnrollmentContext {
  readonly engine: Pick<EngineContext, 'verifiers' | 'senders'>;
  readonly policy: Policy;
  readonly owner: FactorOwner;
  readonly factors: readonly Pick<FactorRow, 'type'>[];
  readonly highSecurity: boolean;
  /** How the person signed in to this session (`amr`). */
  readonly amr: readonly string[];
  /** Types that an administrator has invited them to. */
  readonly invited: readonly string[];
}

type Hindrance = Pick<FactorOption, 'state' | 'reason'>;

/** The factors that a person may add, strongest first; the first unrestricted one that they lack is recommended. */
export function factorOptions(offer: EnrollmentContext): FactorOption[] {
  const types = enrollable(offer);
  const isEnrolled = ({ contract: { type } }: Verifier): boolean =>
    offer.factors.some((factor) => factor.type === type);
  const recommended = types.find(
    (verifier) => !verifier.restricted && !isEnrolled(verifier) && !unavailableReason(offer, verifier),
  );
  return types.map((verifier) => {
    const { type, strength } = verifier.contract;
    const shared = { type, strength, recommended: verifier === recommended };
    if (isEnrolled(verifier) && !offer.invited.includes(type)) return { ...shared, state: 'enrolled' };
    return { ...shared, state: 'available', ...unavailableReason(offer, verifier) };
  });
}

/** The reason why this person may not enroll this factor, else undefined. The picker hides it and the server refuses it by this. */
export function unavailableReason(offer: EnrollmentContext, verifier: Verifier): Hindrance | undefined {
  const hindrance = byItself(offer, verifier);
  if (hindrance || !verifier.restricted) return hindrance;
  const hasCompany = enrollable(offer).some((other) => !other.restricted && !byItself(offer, other));
  return hasCompany ? undefined : { state: 'hidden', reason: 'organization_policy' };
}

function byItself(
  { engine, policy, owner, highSecurity, amr, invited }: EnrollmentContext,
  verifier: Verifier,
): Hindrance | undefined {
  if (verifier.byInvitation)
    return invited.includes(verifier.contract.type) ? undefined : { state: 'hidden', reason: 'admin_only' };
  const { deliveryChannel, contract } = verifier;
  const hidden = (reason: NonNullable<FactorOption['reason']>): Hindrance => ({ state: 'hidden', reason });
  const isListed = policy.document.factors.allowed.includes(contract.type);
  const isOpen = isListed && !(verifier.restricted && highSecurity);
  const destination = deliveryChannel && owner.reachable[deliveryChannel.channel];
  const hasSender = !deliveryChannel || engine.senders?.[deliveryChannel.channel] !== undefined;
  if (deliveryChannel && destination === undefined && isListed)
    // If only a number is missing, the person can add one.
    return { state: isOpen && hasSender ? 'disabled' : 'hidden', reason: deliveryChannel.unreachable };
  // After a sign-in by the same channel it would not be a second factor.
  if (!isListed || isSignInChannel(amr, verifier)) return hidden(verifier.unlisted ?? 'organization_policy');
  if (!isOpen) return hidden('high_security_account');
  if (!hasSender) return hidden('not_configured');
  const served =
    deliveryChannel?.channel !== 'text' || canReceiveTexts(destination ?? '', policy.document.factors);
  return served ? undefined : hidden('not_configured');
}

function enrollable({ engine }: EnrollmentContext): Verifier[] {
  return [...engine.verifiers.values()].filter((verifier) => verifier.enrollable);
}
