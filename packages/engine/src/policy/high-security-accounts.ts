import type { ResolvedPolicy } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import { personCondition } from './conditions.ts';

/** Without a condition of the policy: whoever can move money, read much, or change what others may do. */
const byDefault =
  'tier in ["high", "high_security", "elevated"] || ' +
  'roles.exists(role, role in ["admin", "owner", "finance"] || role.startsWith("kairos:"))';

/** Compiles whether restricted factors are excluded for a person; true if a condition cannot be evaluated. */
export function highSecurityAccounts(
  { factors }: Pick<ResolvedPolicy, 'factors'>,
  tiers: Policy['tiers'],
): Policy['isHighSecurity'] {
  const written = factors.highSecurityAccount;
  const condition = personCondition('high-security accounts', written ?? byDefault);
  // An elevated tier ends with a deadline because much depends on these accounts; the same holds for their factors.
  const elevated = written === undefined ? tiers.filter((tier) => tier.elevated) : [];
  return (facts, now) => {
    const person = { ...facts, now };
    return (
      condition(person) !== false ||
      elevated.some(({ name, holds }) => name === facts.tier || holds(person) !== false)
    );
  };
}
