import { strengthServes } from '@kairos-mfa/protocol';
import type { CompiledRule, Policy } from './compile-policy.ts';
import { isOldEnough } from './decide-step-up.ts';
import { after } from './duration.ts';
import type { Facts } from './facts.ts';

/** What the host reports of a sign-in, as it is stored with the session. */
export interface ReportedSignIn {
  readonly amr: readonly string[];
  readonly acr: string | null;
  readonly auth_time: Date;
  /** When the location of the session became unusual. */
  readonly unusual_at: Date | null;
}

/** An identity provider of the policy with its condition compiled. */
export type TrustedProvider = Policy['identityProviders'][number];

/**
 * The identity provider whose second step this sign-in has had, by the policy; undefined for everybody else, and where the
 * condition cannot be evaluated.
 */
export function trustedProvider(
  policy: Policy,
  facts: Facts,
  session: Pick<ReportedSignIn, 'amr' | 'acr'> | undefined,
  now: Date,
): TrustedProvider | undefined {
  if (!session) return undefined;
  return policy.identityProviders.find(
    ({ amr, acr, holds }) =>
      (amr.some((method) => session.amr.includes(method)) ||
        (session.acr !== null && acr.includes(session.acr))) &&
      holds({ ...facts, now }) === true,
  );
}

/** Whether the sign-in at a provider proves this action too: for as long as a proof counts, and at no unusual location. */
export function provesAction(
  provider: TrustedProvider | undefined,
  rule: CompiledRule,
  { auth_time, unusual_at }: Pick<ReportedSignIn, 'auth_time' | 'unusual_at'>,
  now: Date,
): boolean {
  return (
    provider?.counts === 'protected_actions' &&
    strengthServes(provider.strength, rule.strengths) &&
    // How old the provider's factor is is not known.
    isOldEnough(now, rule, now) &&
    after(auth_time, rule.maxAge) > now &&
    (unusual_at === null || auth_time > unusual_at)
  );
}
