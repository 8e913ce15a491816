import { expect, test } from 'vitest';
import { stableChoice, stableHash } from './stable-hash.ts';

// The published vectors of version 2: github.com/growthbook/growthbook, packages/sdk-js/test/cases.json, "hash".
test.each([
  ['seed', 'a', 0.0505],
  ['seed', 'b', 0.2696],
  ['foo', 'ab', 0.2575],
  ['foo', 'def', 0.2019],
  ['feature', '123', 0.5231],
  ['90850943850283058242805', '123', 0.7516],
])('hash(%s, %s) equals the reference value of other implementations', (seed, value, expected) => {
  expect(stableHash(seed, value)).toBeCloseTo(expected, 4);
});

test('people are distributed evenly over equal choices', () => {
  const chosen = Array.from({ length: 3000 }, (_, index) =>
    stableChoice('s', `person ${index}`, ['a', 'b', 'c']),
  );
  for (const choice of ['a', 'b', 'c']) {
    const count = chosen.filter((one) => one === choice).length;
    expect(count).toBeGreaterThan(900);
    expect(count).toBeLessThan(1100);
  }
});
