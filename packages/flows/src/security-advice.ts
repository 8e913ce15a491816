import type { Factor } from '@kairos-mfa/protocol';
import type { Security } from './security.flow.ts';

/** One recommendation for the person's account. The wording is in `copy`. */
export type SecurityAdvice =
  | { kind: 'no-factor' }
  | { kind: 'codes-not-saved' }
  | { kind: 'codes-missing' }
  | { kind: 'codes-low'; remaining: number }
  | { kind: 'only-one-factor'; factor: Factor }
  | { kind: 'factor-never-used'; factor: Factor }
  | { kind: 'check-up'; factor: Factor };

const day = 86_400_000;
/** With at most this many codes left, new ones are recommended. */
const fewCodes = 3;
/** How long no factor was used until a check is recommended: the phone may be lost. */
const checkAfter = 28 * day;
/** How long after its enrollment an unused factor is reported. */
const unusedAfter = 14 * day;

/** What to recommend for the enrolled factors and recovery codes, most urgent first. */
export function securityAdvice(security: Security, now: Date): SecurityAdvice[] {
  const { factors } = security;
  const [first] = factors;
  if (!first) return [{ kind: 'no-factor' }];
  const age = (instant: string): number => now.getTime() - Date.parse(instant);
  const unused = factors.find(
    (factor) => factor.lastUsedAt === null && age(factor.createdAt) > unusedAfter && factors.length > 1,
  );
  const stale = factors.every((factor) => age(factor.lastUsedAt ?? factor.createdAt) > checkAfter);
  return [
    ...codesAdvice(security),
    ...(factors.length === 1 ? [{ kind: 'only-one-factor', factor: first } as const] : []),
    ...(unused ? [{ kind: 'factor-never-used', factor: unused } as const] : []),
    ...(stale ? [{ kind: 'check-up', factor: latestOf(factors, first) } as const] : []),
  ];
}

function codesAdvice({ recoveryCodes }: Security): SecurityAdvice[] {
  if (!recoveryCodes) return [{ kind: 'codes-missing' }];
  if (!recoveryCodes.acknowledged) return [{ kind: 'codes-not-saved' }];
  if (recoveryCodes.remaining > fewCodes) return [];
  return [{ kind: 'codes-low', remaining: recoveryCodes.remaining }];
}

function latestOf(factors: readonly Factor[], first: Factor): Factor {
  const at = (factor: Factor): string => factor.lastUsedAt ?? factor.createdAt;
  return factors.reduce((best, factor) => (at(factor) > at(best) ? factor : best), first);
}
