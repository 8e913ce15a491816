import type { PolicyDocument } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import type { Facts } from './facts.ts';

/** The facts of a person that a policy distinguishes by. */
export interface PolicyScope {
  readonly tenantId: string;
  readonly organizationIds: readonly string[];
  readonly roles: readonly string[];
  /** The tier that the host names. */
  readonly tier: string;
  /** The facts for the conditions of tiers; absent: none of them is true. */
  readonly person?: Facts & { readonly now: Date };
  /** The active version, if it was read together with the person; else it is read from the database. */
  readonly version?: number | undefined;
}

type Partial = NonNullable<PolicyDocument['organizations']>[string];

// Weakest first.
const enforcements = ['off', 'optional', 'required'] as const;
const setupPrompts = ['never', 'just_in_time', 'next_sign_in', 'at_registration'] as const;

/** The policy for one person: of the document and every part that applies to them, the strictest value is used. */
export function policyFor(policy: Policy, scope: PolicyScope): Policy {
  const { document } = policy;
  const parts = [
    ...named(document.tiers, tiersOf(policy, scope)),
    ...named(document.organizations, scope.organizationIds),
    ...named(document.roles, scope.roles),
  ];
  if (parts.length === 0) return policy;
  const lists = parts.flatMap(({ factors }) => (factors ? [factors.allowed] : []));
  return {
    ...policy,
    document: {
      ...document,
      enforcement: strictest(
        enforcements,
        document.enforcement,
        parts.map((part) => part.enforcement),
      ),
      setupPrompt: strictest(
        setupPrompts,
        document.setupPrompt,
        parts.map((part) => part.setupPrompt),
      ),
      factors: {
        ...document.factors,
        allowed: document.factors.allowed.filter((type) => lists.every((list) => list.includes(type))),
      },
    },
  };
}

/** The tier that the host names, and every one whose condition is true or cannot be evaluated. */
function tiersOf({ tiers }: Policy, { tier, person }: PolicyScope): string[] {
  return tiers.flatMap(({ name, holds }) =>
    name === tier || (person && holds(person) !== false) ? [name] : [],
  );
}

function named(parts: Record<string, Partial> | undefined, names: readonly string[]): Partial[] {
  // Own keys only: an organisation can be called `constructor`.
  return names.flatMap((name) => {
    const part = parts && Object.hasOwn(parts, name) ? parts[name] : undefined;
    return part ? [part] : [];
  });
}

function strictest<Mode extends string>(
  mildestFirst: readonly Mode[],
  mode: Mode,
  others: readonly (Mode | undefined)[],
): Mode {
  return others.reduce<Mode>(
    (found, other) =>
      other !== undefined && mildestFirst.indexOf(other) > mildestFirst.indexOf(found) ? other : found,
    mode,
  );
}
