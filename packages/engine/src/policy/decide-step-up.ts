import {
  type FactorStrength,
  type StepUpContext,
  type StepUpDemand,
  strengthServes,
} from '@kairos-mfa/protocol';
import { ok, problem, type Result } from '../result.ts';
import type { CompiledRule } from './compile-policy.ts';
import { after, milliseconds } from './duration.ts';
import type { Facts } from './facts.ts';

/** One action to be authorised. */
export interface RequestedAction {
  readonly action: string;
  readonly resource: string;
  readonly context: StepUpContext;
}

/** Whether the policy requires a proof here; true if the condition cannot be evaluated (R40). */
export function demandsStepUp(rule: CompiledRule, context: StepUpContext, facts: Facts, now: Date): boolean {
  return rule.demands({ context, facts, now }) !== false;
}

/** The required proof, in the terms of RFC 9470. */
export function stepUpDemand(requested: RequestedAction, rule: CompiledRule): StepUpDemand {
  const { action, resource, context } = requested;
  return {
    action,
    resource,
    context,
    acrValues: [...rule.strengths],
    maxAge: milliseconds(rule.maxAge) / 1000,
  };
}

/** The properties of a factor that a rule evaluates. */
export interface CandidateFactor {
  readonly strength: FactorStrength;
  readonly createdAt: Date;
}

/** The factors that satisfy this rule, or the refusal if none does. */
export function servingFactors<Candidate extends CandidateFactor>(
  rule: CompiledRule,
  candidates: readonly Candidate[],
  now: Date,
): Result<readonly Candidate[]> {
  const strong = candidates.filter(({ strength }) => strengthServes(strength, rule.strengths));
  if (strong.length === 0) return problem('factor_not_accepted');
  const oldEnough = strong.filter(({ createdAt }) => isOldEnough(createdAt, rule, now));
  if (oldEnough.length > 0) return ok(oldEnough);
  const firstEligible = Math.min(
    ...strong.map(({ createdAt }) => after(createdAt, rule.minFactorAge).getTime()),
  );
  return problem('factor_too_new', { eligibleAt: new Date(firstEligible).toISOString() });
}

/** Whether a factor has the minimum age of the rule. Without one, a factor that was just enrolled is old enough. */
export function isOldEnough(createdAt: Date, rule: CompiledRule, now: Date): boolean {
  return milliseconds(rule.minFactorAge) === 0 || after(createdAt, rule.minFactorAge) <= now;
}
