import type { Verifier } from '../define-verifier.ts';
import { builtInVerifiers } from '../factors/index.ts';
import type { FactorRow } from '../store/factors.ts';
import type { Candidate } from './candidate-factors.ts';

/** The built-in verifiers by type, as an engine has them. */
export const verifiers: ReadonlyMap<string, Verifier> = new Map(Object.entries(builtInVerifiers));

/** A way to answer a challenge, with the built-in verifier of its type. */
export function candidateOf(
  type: keyof typeof builtInVerifiers,
  changes: Partial<Candidate> = {},
): Candidate {
  const verifier = builtInVerifiers[type];
  return {
    id: type,
    type,
    name: type,
    strength: verifier.contract.strength,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    lastUsedAt: null,
    verifier,
    // SAFETY: the choice of a candidate does not read what is stored of it.
    holder: { row: {} as FactorRow },
    ...changes,
  };
}
