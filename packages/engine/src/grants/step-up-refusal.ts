import { type RequestedAction, stepUpDemand } from '../policy/decide-step-up.ts';
import type { CompiledRule } from '../policy/compile-policy.ts';
import { problem, type Refusal } from '../result.ts';

/** Says what is missing: a proof with an existing factor, or a factor to prove with (R41). */
export function stepUpRefusal(requested: RequestedAction, rule: CompiledRule, enrolled: boolean): Refusal {
  return problem(enrolled ? 'step_up_required' : 'enrollment_required', {
    stepUp: stepUpDemand(requested, rule),
  });
}
