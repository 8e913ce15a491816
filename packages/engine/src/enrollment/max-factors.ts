import type { Verifier } from '../define-verifier.ts';
import type { Policy } from '../policy/compile-policy.ts';

/** The maximum number of factors of one type for a person. */
export function maxFactorsOfType(policy: Policy, { several, contract }: Verifier): number {
  const { maxPerIdentity, maxPerType } = policy.document.factors;
  return several ? (maxPerType[contract.type] ?? maxPerIdentity) : 1;
}
