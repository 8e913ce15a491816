import type { PolicyDocument } from '@kairos-mfa/protocol';
import { compilePolicy } from './compile-policy.ts';
import { milliseconds } from './duration.ts';

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
  const { ruleFor } = policy;
  const parts = [document.tiers, document.organizations, document.roles].flatMap((part) =>
    Object.values(part ?? {}),
  );
  const allowed = [document, ...parts].flatMap(({ factors }) => factors?.allowed ?? []);
  const strange = [...allowed, ...document.factors.preVerified].find((type) => !factorTypes.has(type));
  const missing = builtInActions.find((action) => !ruleFor(action));
  const tooLong = Object.entries(document.actions).find(
    ([, { maxAge }]) => milliseconds(maxAge) > milliseconds(longestGrant),
  );
  if (strange !== undefined)
    return `The factor type "${strange}" cannot be enrolled: this server has no verifier for it. Remove the type, or register its verifier.`;
  if (missing !== undefined)
    return `The action "${missing}" has no rule, so it would be refused for ever. Give it one.`;
  if (tooLong !== undefined)
    return `A proof for "${tooLong[0]}" would serve for more than 15 minutes. Shorten its maxAge.`;
  return undefined;
}
