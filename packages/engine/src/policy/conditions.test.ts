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
  ['a function that is not in the list', 'size(bytes("abc")) > 2'],
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

test.each(['exists', 'all', 'exists_one'])('%s is not allowed inside another iteration', (walk) => {
  const nested = `roles.exists(a, roles.${walk}(b, a == b))`;
  expect(() => personCondition('a test', nested)).toThrow(`\`${walk}\` is nested in another iteration`);
});

test('one iteration after the other, and calls inside one, are allowed', () => {
  const holds = (source: string) => personCondition('a test', source)(person);
  expect(holds('roles.exists(a, a == "x") || roles.exists(b, b == "admin.eu")')).toBe(true);
  expect(holds('roles.exists_one(a, size(a.trim()) > 1 && a.contains("."))')).toBe(true);
});

test('a condition is refused when it is saved, if its syntax is wrong or its value is not a boolean', () => {
  expect(() => personCondition('signal "a"', '1 +')).toThrow(
    /^The condition of signal "a" cannot be read: Unexpected token/,
  );
  expect(() => personCondition('signal "a"', 'unknownFact')).toThrow('Unknown variable: unknownFact');
  expect(() => personCondition('signal "a"', 'actionsCount')).toThrow(
    'The condition of signal "a" answers double, not true or false.',
  );
});

test('a condition whose value is no boolean, or that fails, has no answer', () => {
  const answer = (source: string, context: Record<string, unknown> = {}) =>
    actionCondition('a test', source)({ context: context as never, facts: person, now: person.now });
  expect(answer('amount', { amount: 5 })).toBeUndefined();
  expect(answer('amount', { amount: true })).toBe(true);
  expect(answer('amount > 5')).toBeUndefined();
});

test('the context of an action cannot override a fact of the person, nor the time', () => {
  const holds = (source: string) =>
    actionCondition(
      'a test',
      source,
    )({
      context: { roles: ['owner'], now: 'never', amount: 1 } as never,
      facts: person,
      now: person.now,
    });
  expect(holds('"admin.eu" in roles && now > createdAt && amount == 1.0')).toBe(true);
});
