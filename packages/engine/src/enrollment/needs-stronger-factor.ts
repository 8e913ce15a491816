import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { Facts } from '../policy/facts.ts';
import type { FactorRow } from '../store/factors.ts';

/** Whether a high-security account has only restricted factors, such as text messages, and can set up another. */
export function needsStrongerFactor(
  { verifiers }: Pick<EngineContext, 'verifiers'>,
  policy: Policy,
  factors: readonly Pick<FactorRow, 'type'>[],
  facts: Facts,
  now: Date,
): boolean {
  const areRestricted =
    factors.length > 0 && factors.every(({ type }) => verifiers.get(type)?.restricted === true);
  if (!areRestricted || !policy.isHighSecurity(facts, now)) return false;
  const { allowed } = policy.document.factors;
  return [...verifiers.values()].some(
    ({ enrollable, restricted, byInvitation, contract }) =>
      enrollable && !restricted && !byInvitation && allowed.includes(contract.type),
  );
}
