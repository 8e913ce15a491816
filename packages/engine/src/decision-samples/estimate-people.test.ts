import { wilson } from '@kairos-mfa/insights';
import { expect, test } from 'vitest';
import { estimatePeople } from './estimate-people.ts';

test('people of a sample stand for all, with an interval that a binomial sample of that share would leave', () => {
  const { estimate, interval } = estimatePeople(50, 0.05);
  expect(estimate).toBe(1000);
  // The score interval of N is where Wilson's interval of n/N ends at the share.
  const [low, high] = interval;
  expect(wilson(50, low)[0]).toBeLessThan(0.0501 * 1.01);
  expect(wilson(50, low)[0]).toBeCloseTo(0.05, 3);
  expect(wilson(50, high)[1]).toBeCloseTo(0.05, 3);
});

test('nobody in a sample is not nobody at all, and a sample of everybody is a count', () => {
  expect(estimatePeople(0, 0.05)).toEqual({ inSample: 0, estimate: 0, interval: [0, 73] });
  expect(estimatePeople(7, 1)).toEqual({ inSample: 7, estimate: 7, interval: [7, 7] });
  expect(estimatePeople(0, null)).toEqual({ inSample: 0, estimate: 0, interval: [0, 0] });
});
