import type { PolicyDocument, StepUpContext, StepUpRule } from '@kairos-mfa/protocol';
import { findUnknownNames } from './undefined-references.ts';
import { actionCondition, type Condition, personCondition } from './conditions.ts';
import type { Facts } from './facts.ts';

/** A step-up rule with its condition compiled; without one it always demands. */
export interface CompiledRule extends StepUpRule {
  readonly demands: Condition<{ context: StepUpContext; facts: Facts; now: Date }>;
}

/** A signal of the policy with its condition compiled. */
export interface CompiledSignal {
  readonly name: string;
  readonly family: string;
  readonly holds: Condition<Facts & { now: Date }>;
}

/** The policy document with every condition compiled, so that a mistake shows when it is saved and not when it is asked. */
export interface Policy {
  readonly document: PolicyDocument;
  readonly version: number;
  readonly signals: readonly CompiledSignal[];
  readonly suppressors: readonly {
    code: 'kill_switch' | 'impersonation' | 'sso_managed';
    holds: CompiledSignal['holds'];
  }[];
  /** Whether restricted factors are out of question for this person; one that cannot be answered says yes. */
  isHighSecurity(facts: Facts, now: Date): boolean;
  readonly tiers: readonly {
    readonly name: string;
    readonly elevated: boolean;
    readonly holds: CompiledSignal['holds'];
  }[];
  /** The rule of a moment, or nothing when the policy does not know it. */
  momentRule(moment: string): PolicyDocument['moments'][string] | undefined;
  /** The rule of an action, or nothing when the policy does not know it: that is refused, never allowed (R40). */
  ruleFor(action: string): CompiledRule | undefined;
}

/** Compiles a policy document. Throws on a name that points at nothing, and on the first condition that cannot be read. */
export function compilePolicy(document: PolicyDocument, version: number): Policy {
  const wrong = findUnknownNames(document);
  if (wrong.length > 0)
    throw new Error(`The policy cannot be used: ${wrong.join('; ')}. Mend it in the policy document.`);
  const rules = new Map<string, CompiledRule>(
    Object.entries(document.actions).map(([action, rule]) => [
      action,
      {
        ...rule,
        demands: rule.when === undefined ? () => true : actionCondition(`action "${action}"`, rule.when),
      },
    ]),
  );
  const highSecurity = personCondition('high-security accounts', document.factors.highSecurityAccount);
  return {
    document,
    version,
    isHighSecurity: (facts, now) => highSecurity({ ...facts, now }) !== false,
    signals: Object.entries(document.signals).map(([name, { family, when }]) => ({
      name,
      family,
      holds: personCondition(`signal "${name}"`, when),
    })),
    suppressors: Object.entries(document.suppressors ?? {}).map(([code, when]) => ({
      // SAFETY: the schema allows these three keys and no other.
      code: code as 'kill_switch' | 'impersonation' | 'sso_managed',
      holds: personCondition(`suppressor "${code}"`, when),
    })),
    tiers: Object.entries(document.tiers ?? {}).map(([name, { elevated = false, when }]) => ({
      name,
      elevated,
      holds: when === undefined ? () => false : personCondition(`tier "${name}"`, when),
    })),
    // Own keys alone: a page may name a moment `constructor`.
    momentRule: (moment) => (Object.hasOwn(document.moments, moment) ? document.moments[moment] : undefined),
    ruleFor: (action) => rules.get(action) ?? rules.get(`${action.split('.')[0]}.*`),
  };
}
