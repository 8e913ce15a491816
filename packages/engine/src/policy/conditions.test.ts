import { expect, test } from 'vitest';
import { actionCondition, personCondition } from './conditions.ts';
import { readFacts } from './facts.ts';

const now = new Date('2026-01-05T12:00:00Z');
const person = { ...readFacts({}, { roles: ['admin.eu'] }, new Date('2026-01-01T12:00:00Z')), now };

test.each([
  ['a regular expression that can backtrack', '"aaaa!".matches("^(a+)+$")'],
  ['a regular expression over a value from outside', 'payee.matches("^(a|a)+$")'],
  ['an iteration nested in another one', '[1, 2].all(a, [1, 2].exists(b, a == b))'],
  [
    'an iteration nested in the body of another one',
    '[1, 2].all(a, a > 0 && size(roles.filter(r, true)) > 0)',
  ],
  ['a binding that doubles its value', 'cel.bind(a, "xx", size(a + a) > 3)'],
  ['a list created by splitting a text', 'size(payee.split("")) > 3'],
])('%s is refused when the policy is saved, so that one tenant cannot delay the others', (_what, source) => {
  expect(() => actionCondition('action "pay"', source)).toThrow(/action "pay".*could take long/);
});

test('the functions that policies need are available', () => {
  const holds = (source: string) => personCondition('a test', source)(person);
  expect(holds('roles.exists(role, role.startsWith("admin."))')).toBe(true);
  expect(holds('roles.all(role, role.endsWith(".us"))')).toBe(false);
  expect(holds('size(roles) == 1 && now.getDayOfWeek() == 1')).toBe(true);
  expect(holds('now - createdAt > duration("168h")')).toBe(false);
});
