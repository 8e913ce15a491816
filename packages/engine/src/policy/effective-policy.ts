import type { CompiledPart, Policy, RequiredBy } from './compile-policy.ts';
import { effectiveEnforcement } from './effective-enforcement.ts';
import type { Facts } from './facts.ts';
import { narrowDocument } from './narrow-document.ts';
import { narrowRule } from './narrow-rule.ts';

/** The facts of a person that a policy distinguishes by. */
export interface PolicyScope {
  readonly tenantId: string;
  readonly organizationIds: readonly string[];
  readonly roles: readonly string[];
  /** The tier that the host names. */
  readonly tier: string;
  /** Decides whether the date of an enforcement has come. */
  readonly now: Date;
  /** The facts for the conditions of tiers; absent: none of them is true. */
  readonly person?: Facts;
  /** The active version, if it was read together with the person; else it is read from the database. */
  readonly version?: number | undefined;
}

/** The policy for one person: of the document and every part that applies to them, the strictest value is used. */
export function policyFor(policy: Policy, scope: PolicyScope): Policy {
  const { organization, role, tier } = policy.parts;
  const found = [
    ...named('organization', organization, scope.organizationIds),
    ...named('role', role, scope.roles),
    ...named('tier', tier, tiersOf(policy, scope)),
  ];
  if (found.length === 0 && policy.document.enforcementFrom === undefined) return policy;
  const parts = found.map(({ compiled }) => compiled);
  const { mode, ...required } = effectiveEnforcement(
    policy.document,
    found.map(({ by, compiled: { part } }) => ({ by, part })),
    scope.now,
  );
  const isMandatory = parts.some(({ part }) => part.recoveryCodes === 'mandatory');
  const narrowed = parts.reduce((document, { part }) => narrowDocument(document, part), policy.document);
  return {
    ...policy,
    ...required,
    document: {
      ...narrowed,
      enforcement: mode,
      ...(isMandatory && { recoveryCodes: 'mandatory' }),
    },
    isHighSecurity: (facts, now) =>
      policy.isHighSecurity(facts, now) ||
      parts.some(({ isHighSecurity }) => isHighSecurity && isHighSecurity({ ...facts, now }) !== false),
    suppressors: [...policy.suppressors, ...parts.flatMap(({ suppressors }) => suppressors)],
    ruleFor: (action) => {
      const rule = policy.ruleFor(action);
      return rule && narrowRule(rule, action, parts);
    },
  };
}

/** The tier that the host names, and every one whose condition is true or cannot be evaluated. */
function tiersOf({ tiers }: Policy, { tier, person, now }: PolicyScope): string[] {
  return tiers.flatMap(({ name, holds }) =>
    name === tier || (person && holds({ ...person, now }) !== false) ? [name] : [],
  );
}

function named(
  by: RequiredBy,
  parts: ReadonlyMap<string, CompiledPart>,
  names: readonly string[],
): { readonly by: RequiredBy; readonly compiled: CompiledPart }[] {
  return [...new Set(names)].flatMap((name) => {
    const compiled = parts.get(name);
    return compiled ? [{ by, compiled }] : [];
  });
}
