import type { State } from '@kairos-mfa/protocol';
import type { Verifier } from '../define-verifier.ts';
import type { FactorRow } from '../store/factors.ts';

/** Below this many codes left, it is time for new ones. */
const enoughCodes = 3;

/** What is done and what is left, each worth the same; the kit has the words for the items. */
export function securityScore(
  verifiers: ReadonlyMap<string, Verifier>,
  factors: readonly FactorRow[],
  codesLeft: number,
): State['score'] {
  const strong = factors.some(({ type }) => verifiers.get(type)?.contract.strength === 'phishing_resistant');
  const checklist = [
    { item: 'factor', done: factors.length > 0 },
    { item: 'recovery_codes', done: codesLeft > enoughCodes },
    { item: 'phishing_resistant', done: strong },
    { item: 'second_factor', done: factors.length > 1 },
  ];
  return { value: checklist.filter(({ done }) => done).length * 25, max: 100, checklist };
}
