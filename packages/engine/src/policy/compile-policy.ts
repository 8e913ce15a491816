import type {
  FactorStrength,
  PartialPolicy,
  PolicyDocument,
  ResolvedPolicy,
  StepUpContext,
  StepUpRule,
} from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import { actionCondition, type Condition, personCondition } from './conditions.ts';
import type { Facts } from './facts.ts';
import { highSecurityAccounts } from './high-security-accounts.ts';
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

/** A suppressor of the policy with its condition compiled. */
export interface CompiledSuppressor {
  readonly code: 'kill_switch' | 'impersonation' | 'sso_managed';
  readonly holds: CompiledSignal['holds'];
}

/** An identity provider of the policy, with what the document may leave out. */
interface IdentityProvider {
  readonly amr: readonly string[];
  readonly acr: readonly string[];
  readonly counts: 'sign_in' | 'protected_actions';
  readonly strength: FactorStrength;
  readonly holds: CompiledSignal['holds'];
}

/** A part of the policy for some people, with its conditions compiled. */
export interface CompiledPart {
  readonly part: PartialPolicy;
  readonly demands: ReadonlyMap<string, CompiledRule['demands']>;
  readonly isHighSecurity: CompiledSignal['holds'] | undefined;
  readonly suppressors: readonly CompiledSuppressor[];
}

/** Whose decision it is that a second factor is required. */
export type RequiredBy = 'service' | 'organization' | 'role' | 'tier';

/** The policy document with every condition compiled, so that a mistake is reported when it is saved, not when it is evaluated. */
export interface Policy {
  readonly document: ResolvedPolicy;
  readonly version: number;
  /** When this version became active; the time 0 for a policy that was never published. */
  readonly publishedAt: Date;
  /** By name of the tier, the organisation or the role. */
  readonly parts: Readonly<Record<Exclude<RequiredBy, 'service'>, ReadonlyMap<string, CompiledPart>>>;
  /** Who requires a second factor, now or from the deadline on; see `policyFor`. */
  readonly requiredBy?: RequiredBy | undefined;
  /** From when on a second factor is required; until then `document.enforcement` is `optional`. */
  readonly enforcementDeadline?: Date | undefined;
  readonly signals: readonly CompiledSignal[];
  readonly suppressors: readonly CompiledSuppressor[];
  /** Whether restricted factors are excluded for this person; true if the condition cannot be evaluated. */
  isHighSecurity(facts: Facts, now: Date): boolean;
  readonly tiers: readonly {
    readonly name: string;
    readonly elevated: boolean;
    readonly holds: CompiledSignal['holds'];
  }[];
  readonly identityProviders: readonly IdentityProvider[];
  /** The rule of a moment; undefined if the policy does not define it. */
  momentRule(moment: string): ResolvedPolicy['moments'][string] | undefined;
  /** The rule of an action; undefined if the policy does not define it: then it is refused, never allowed (R40). */
  ruleFor(action: string): CompiledRule | undefined;
}

/** Fills in the defaults and compiles. Throws on an unknown key or name, and on the first condition that is invalid. */
export function compilePolicy(
  written: PolicyDocument,
  version: number,
  publishedAt: Date = new Date(0),
): Policy {
  const document = policyDocument.parse(written);
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
  const tiers = Object.entries(document.tiers ?? {}).map(([name, { elevated = false, when }]) => ({
    name,
    elevated,
    holds: when === undefined ? () => false : personCondition(`tier "${name}"`, when),
  }));
  return {
    document,
    version,
    publishedAt,
    parts: {
      tier: compileParts(document.tiers),
      organization: compileParts(document.organizations),
      role: compileParts(document.roles),
    },
    isHighSecurity: highSecurityAccounts(document, tiers),
    signals: Object.entries(document.signals).map(([name, { family, when }]) => ({
      name,
      family,
      holds: personCondition(`signal "${name}"`, when),
    })),
    suppressors: compileSuppressors(document.suppressors),
    tiers,
    identityProviders: (document.identityProviders ?? []).map(({ when, ...provider }, index) => ({
      amr: provider.amr ?? [],
      acr: provider.acr ?? [],
      counts: provider.counts ?? 'sign_in',
      strength: provider.strength ?? 'aal2',
      holds: when === undefined ? () => true : personCondition(`identity provider ${index + 1}`, when),
    })),
    // Own keys only: a page can send a moment named `constructor`.
    momentRule: (moment) => (Object.hasOwn(document.moments, moment) ? document.moments[moment] : undefined),
    ruleFor: (action) => rules.get(action) ?? rules.get(`${action.split('.')[0]}.*`),
  };
}

function compileSuppressors(
  suppressors: ResolvedPolicy['suppressors'] = {},
  where = '',
): readonly CompiledSuppressor[] {
  return Object.entries(suppressors).map(([code, when]) => ({
    // SAFETY: the schema allows these three keys and no other.
    code: code as CompiledSuppressor['code'],
    holds: personCondition(`suppressor "${code}"${where}`, when),
  }));
}

function compileParts(
  parts: Readonly<Record<string, PartialPolicy>> = {},
): ReadonlyMap<string, CompiledPart> {
  return new Map(
    Object.entries(parts).map(([name, part]) => {
      const highSecurity = part.factors?.highSecurityAccount;
      const demands = Object.entries(part.actions ?? {}).flatMap(([action, { when }]) =>
        when === undefined
          ? []
          : [[action, actionCondition(`action "${action}" for "${name}"`, when)] as const],
      );
      return [
        name,
        {
          part,
          demands: new Map(demands),
          suppressors: compileSuppressors(part.suppressors, ` of "${name}"`),
          isHighSecurity:
            highSecurity === undefined
              ? undefined
              : personCondition(`high-security accounts of "${name}"`, highSecurity),
        },
      ];
    }),
  );
}
