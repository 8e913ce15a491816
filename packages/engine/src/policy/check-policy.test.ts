import type { PolicyDocument } from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import { expect, test } from 'vitest';
import { builtInVerifiers } from '../factors/index.ts';
import { checkPolicy } from './check-policy.ts';
import { defaultPolicy } from './default-policy.ts';

const types = new Set(Object.keys(builtInVerifiers));
const check = (changes: object, known: ReadonlySet<string> = types) =>
  checkPolicy(policyDocument.parse({ ...defaultPolicy, ...changes }), known);
const { actions } = defaultPolicy;
const without = (action: string) =>
  Object.fromEntries(Object.entries(actions).filter(([name]) => name !== action));
const palm = { factors: { allowed: ['palm'] } };
const { factors } = defaultPolicy;

test('the built-in policy can be published', () => {
  expect(check({})).toBeUndefined();
});

test.each<[string, Partial<Record<keyof PolicyDocument, unknown>>]>([
  ['the document', { factors: { ...factors, allowed: ['palm'] } }],
  ['a tier', { tiers: { standard: palm } }],
  ['an organisation', { organizations: { acme: palm } }],
  ['a role', { roles: { owner: palm } }],
  ['the list of types that are verified elsewhere', { factors: { ...factors, preVerified: ['palm'] } }],
])('a factor type without a verifier is refused by name in %s', (_where, changes) => {
  expect(check(changes)).toMatch(/"palm".*this server has no verifier/);
  expect(check(changes, new Set([...types, 'palm']))).toBeUndefined();
});

test.each(['factor.add', 'factor.remove', 'recovery_codes.regenerate'])(
  'a policy without a rule for %s is refused',
  (action) => {
    expect(check({ actions: without(action) })).toMatch(`"${action}" has no rule`);
  },
);

test('a rule for a whole group of actions is a rule for each of them', () => {
  expect(check({ actions: without('admin.read') })).toBeUndefined();
  const { 'admin.*': _group, ...ungrouped } = without('admin.read');
  expect(check({ actions: ungrouped })).toMatch('"admin.read" has no rule');
});

test('a proof may serve for 15 minutes and no longer', () => {
  const lasting = (maxAge: string) => ({ actions: { ...actions, pay: { maxAge } } });
  expect(check(lasting('PT15M'))).toBeUndefined();
  expect(check(lasting('PT15M1S'))).toMatch('"pay"');
});

test('a policy that does not compile is refused with the message of the compiler', () => {
  expect(check({ escalatedActions: ['fly'] })).toMatch('escalatedActions names "fly"');
});
