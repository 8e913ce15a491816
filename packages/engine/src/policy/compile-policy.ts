import type { PolicyDocument, StepUpContext, StepUpRule } from '@kairos-mfa/protocol';
import { actionCondition, type Condition, personCondition } from './conditions.ts';
import type { Facts } from './facts.ts';
import { findUnknownNames } from './undefined-references.ts';

/** A step-up rule with its condition compiled; without a condition a proof is always needed. */
export interface CompiledRule extends StepUpRule {
  readonly demands: Condition<{ context: StepUpContext; facts: Facts; now: Date }>;
}

/** A signal of the policy with its condition compiled. */
export interface CompiledSignal {
  readonly name: string;
  readonly family: string;
  readonly holds: Condition<Facts & { now: Date }>;
}

type IdentityProvider = NonNullable<PolicyDocument['identityProviders']>[number];

/** The policy document with every condition compiled, so that a mistake is reported when it is saved, not when it is evaluated. */
export interface Policy {
  readonly document: PolicyDocument;
  readonly version: number;
  readonly signals: readonly CompiledSignal[];
  readonly suppressors: readonly {
    code: 'kill_switch' | 'impersonation' | 'sso_managed';
    holds: CompiledSignal['holds'];
  }[];
  /** Whether restricted factors are excluded for this person; true if the condition cannot be evaluated. */
  isHighSecurity(facts: Facts, now: Date): boolean;
  readonly tiers: readonly {
    readonly name: string;
    readonly elevated: boolean;
    readonly holds: CompiledSignal['holds'];
  }[];
  readonly identityProviders: readonly (Omit<IdentityProvider, 'when'> & {
    readonly holds: CompiledSignal['holds'];
  })[];
  /** The rule of a moment; undefined if the policy does not define it. */
  momentRule(moment: string): PolicyDocument['moments'][string] | undefined;
  /** The rule of an action; undefined if the policy does not define it: then it is refused, never allowed (R40). */
  ruleFor(action: string): CompiledRule | undefined;
}

/** Compiles a policy document. Throws on an unknown name, and on the first condition that is invalid. */
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
    identityProviders: (document.identityProviders ?? []).map(({ when, ...provider }, index) => ({
      ...provider,
      holds: when === undefined ? () => true : personCondition(`identity provider ${index + 1}`, when),
    })),
    // Own keys only: a page can send a moment named `constructor`.
    momentRule: (moment) => (Object.hasOwn(document.moments, moment) ? document.moments[moment] : undefined),
    ruleFor: (action) => rules.get(action) ?? rules.get(`${action.split('.')[0]}.*`),
  };
}
