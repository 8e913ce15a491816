import { expect, test } from 'vitest';
import { actionCondition, personCondition } from './conditions.ts';
import { readFacts } from './facts.ts';

const now = new Date('2026-01-05T12:00:00Z');
const person = { ...readFacts({}, { roles: ['admin.eu'] }, new Date('2026-01-01T12:00:00Z')), now };

test.each([
  ['a regular expression that goes back and forth', '"aaaa!".matches("^(a+)+$")'],
  ['one over what a stranger may have chosen', 'payee.matches("^(a|a)+$")'],
  ['a walk inside a walk', '[1, 2].all(a, [1, 2].exists(b, a == b))'],
  ['a walk inside what a walk goes over', '[1, 2].all(a, a > 0 && size(roles.filter(r, true)) > 0)'],
  ['a name that doubles what it stands for', 'cel.bind(a, "xx", size(a + a) > 3)'],
  ['a list made of a text', 'size(payee.split("")) > 3'],
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
