import type { State } from '@kairos-mfa/protocol';
import type { Verifier } from '../define-verifier.ts';
import { fewCodes } from '../policy/decide-next-step.ts';
import type { FactorRow } from '../store/factors.ts';

/** The items that are done and missing, with equal weights; the kit has their texts. */
export function securityScore(
  verifiers: ReadonlyMap<string, Verifier>,
  factors: readonly FactorRow[],
  codesLeft: number,
): State['score'] {
  const strong = factors.some(({ type }) => verifiers.get(type)?.contract.strength === 'phishing_resistant');
  const checklist = [
    { item: 'factor', done: factors.length > 0 },
    { item: 'recovery_codes', done: codesLeft > fewCodes },
    { item: 'phishing_resistant', done: strong },
    { item: 'second_factor', done: factors.length > 1 },
  ];
  return { value: checklist.filter(({ done }) => done).length * 25, max: 100, checklist };
}
