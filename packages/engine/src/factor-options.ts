import type { FactorOption, PolicyDocument } from '@kairos-mfa/protocol';
import type { Verifier } from './define-verifier.ts';
import type { FactorRow } from './store/factors.ts';

/** What a person may add, strongest first; the first one they lack is recommended. */
export function factorOptions(
  verifiers: ReadonlyMap<string, Verifier>,
  factors: readonly FactorRow[],
  policy: PolicyDocument,
): FactorOption[] {
  const types = [...verifiers.values()].filter(({ enrollable }) => enrollable);
  const isEnrolled = (type: string): boolean => factors.some((factor) => factor.type === type);
  const allowed = (type: string): boolean => policy.factors.allowed.includes(type);
  const recommended = types.find(({ contract: { type } }) => allowed(type) && !isEnrolled(type));
  return types.map((verifier) => {
    const { type, strength } = verifier.contract;
    const shared = { type, strength, recommended: verifier === recommended };
    if (isEnrolled(type)) return { ...shared, state: 'enrolled' };
    return allowed(type)
      ? { ...shared, state: 'available' }
      : { ...shared, state: 'hidden', reason: 'organization_policy' };
  });
}
