import type { PolicyDocument } from '@kairos-mfa/protocol';
import { compilePolicy } from './compile-policy.ts';
import { milliseconds } from './duration.ts';
import { isLeaving } from './event-facts.ts';

/** The engine's own actions; without a rule they would be refused for everybody. */
const builtInActions = ['factor.add', 'factor.remove', 'recovery_codes.regenerate', 'admin.read'];
/** The longest lifetime of a grant that a policy may set. */
const longestGrant = 'PT15M';

/** The first error of a policy document beyond its schema; undefined when it can be published. */
export function checkPolicy(document: PolicyDocument, factorTypes: ReadonlySet<string>): string | undefined {
  let policy;
  try {
    policy = compilePolicy(document, 0);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { ruleFor, document: resolved } = policy;
  const parts = [document.tiers, document.organizations, document.roles].flatMap((part) =>
    Object.values(part ?? {}),
  );
  const types = [document, ...parts].flatMap(({ factors }) => [
    ...(factors?.allowed ?? []),
    ...(factors?.preVerified ?? []),
  ]);
  const strange = types.find((type) => !factorTypes.has(type));
  const missing = builtInActions.find((action) => !ruleFor(action));
  const tooLong = Object.entries(resolved.actions).find(
    ([, { maxAge }]) => milliseconds(maxAge) > milliseconds(longestGrant),
  );
  const leaving = Object.keys(document.moments).find(isLeaving);
  if (leaving !== undefined)
    return `"${leaving}" can never be a moment: no prompt is shown while a person leaves. Remove it.`;
  const isUndated = [document, ...parts].some(
    ({ enforcement = document.enforcement, enforcementFrom }) =>
      enforcementFrom !== undefined && enforcement !== 'required',
  );
  if (isUndated)
    return 'enforcementFrom is the date from which a second factor is required, and nothing requires one there. Write enforcement: required beside it.';
  if (strange !== undefined)
    return `The factor type "${strange}" cannot be enrolled: this server has no verifier for it. Remove the type, or register its verifier.`;
  if (missing !== undefined)
    return `The action "${missing}" has no rule, so it would be refused for ever. Give it one.`;
  if (tooLong !== undefined)
    return `A proof for "${tooLong[0]}" would serve for more than 15 minutes. Shorten its maxAge.`;
  return undefined;
}
