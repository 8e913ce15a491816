import type { CompiledRule } from '../policy/compile-policy.ts';
import { type RequestedAction, stepUpDemand } from '../policy/decide-step-up.ts';
import { problem, type Refusal } from '../result.ts';

/** The refusal of an action without a proof: it needs a proof of an existing factor, or an enrollment (R41). */
export function stepUpRefusal(requested: RequestedAction, rule: CompiledRule, enrolled: boolean): Refusal {
  return problem(enrolled ? 'step_up_required' : 'enrollment_required', {
    stepUp: stepUpDemand(requested, rule),
  });
}
