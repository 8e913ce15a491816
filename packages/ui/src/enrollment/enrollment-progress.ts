import type { EnrollmentState } from '../shared/flow-types.ts';

/** Which step of an enrollment is shown, and of how many. */
export interface EnrollmentProgress {
  step: number;
  total: number;
}

/**
 * Counts the steps of an enrollment: choose (with `hasChoice`), prove, and save the recovery codes, which come with a first
 * factor. Undefined where there is one step only, or none of these is shown.
 */
export function enrollmentProgress(
  state: EnrollmentState,
  { hasChoice }: { hasChoice: boolean },
): EnrollmentProgress | undefined {
  if (!('options' in state) || !state.options) return undefined;
  const givesCodes = state.options.every((option) => option.state !== 'enrolled');
  const steps = [...(hasChoice ? ['choose'] : []), 'prove', ...(givesCodes ? ['codes'] : [])];
  const step = steps.indexOf(stepOf(state)) + 1;
  return step > 0 && steps.length > 1 ? { step, total: steps.length } : undefined;
}

function stepOf(state: EnrollmentState): 'choose' | 'prove' | 'codes' | 'none' {
  if ('enrollment' in state || state.step === 'adding-phone' || state.step === 'saving-phone') return 'prove';
  if (state.step === 'showing-recovery-codes') return 'codes';
  // Without anything to choose it is no step, but the end.
  const canChoose = state.step === 'choosing' && state.options.some((option) => option.state === 'available');
  return canChoose ? 'choose' : 'none';
}
