import type { PartialPolicy, ResolvedPolicy } from '@kairos-mfa/protocol';
import type { Policy, RequiredBy } from './compile-policy.ts';
import { strictest } from './narrow-document.ts';

// Weakest first.
const enforcements = ['off', 'optional', 'required'] as const;

/** A part of the policy, and whose part it is. */
export interface PartOf {
  readonly by: RequiredBy;
  readonly part: PartialPolicy;
}

/** The effective enforcement: who requires a second factor, and from when on. */
export interface Enforcement extends Pick<Policy, 'requiredBy' | 'enforcementDeadline'> {
  readonly mode: ResolvedPolicy['enforcement'];
}

/**
 * The strictest enforcement of all that apply to a person, widest first. Until its date, what will be required is
 * optional, and the earliest date is the deadline.
 */
export function effectiveEnforcement(
  document: ResolvedPolicy,
  parts: readonly PartOf[],
  now: Date,
): Enforcement {
  const rules = [{ by: 'service', part: document } as const, ...parts].map(({ by, part }) => {
    // A part with a date alone moves the date of the document, to an earlier one at most.
    const inherits = part.enforcement === undefined && part.enforcementFrom !== undefined;
    const mode = inherits ? document.enforcement : part.enforcement;
    const from = part.enforcementFrom === undefined ? undefined : new Date(part.enforcementFrom);
    const isLater = mode === 'required' && from !== undefined && from > now;
    return { by, mode: isLater ? 'optional' : mode, deadline: isLater ? from : undefined } as const;
  });
  const mode = rules.reduce<Enforcement['mode']>(
    (found, rule) => strictest(enforcements, found, rule.mode),
    'off',
  );
  if (mode === 'required')
    return {
      mode,
      requiredBy: rules.find((rule) => rule.mode === 'required')?.by,
      enforcementDeadline: undefined,
    };
  const [next] = rules
    .flatMap(({ by, deadline }) => (deadline ? [{ by, deadline }] : []))
    .toSorted((one, other) => one.deadline.getTime() - other.deadline.getTime());
  return { mode, requiredBy: next?.by, enforcementDeadline: next?.deadline };
}
