import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import {
  bernoulliSequence,
  differenceSequence,
  logShareEvalue,
  sequentialSrm,
  shareSequence,
} from './index.ts';

/** A generator of numbers between 0 and 1 with a fixed seed. */
function random(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

interface Arms {
  people: [number, number];
  conversions: [number, number];
}

/** One experiment, looked at every 20 people until `look` returns true or all have come; whether it stopped. */
function run(
  next: () => number,
  rates: [number, number],
  people: number,
  look: (arms: Arms) => boolean,
): boolean {
  const arms: Arms = { people: [0, 0], conversions: [0, 0] };
  for (let person = 1; person <= people; person += 1) {
    const arm = next() < 0.5 ? 0 : 1;
    arms.people[arm] += 1;
    if (next() < rates[arm]) arms.conversions[arm] += 1;
    if (person % 20 === 0 && look(arms)) return true;
  }
  return false;
}

const decided = ({ conversions: [control, treatment] }: Arms): boolean =>
  logShareEvalue({ treatment, control }) >= Math.log(20);

function stopRate(rates: [number, number], people: number, runs: number, look = decided): number {
  const next = random(people * 1000 + Math.round(rates[1] * 100));
  let stopped = 0;
  for (let time = 0; time < runs; time += 1) if (run(next, rates, people, look)) stopped += 1;
  return stopped / runs;
}

test.each([0.05, 0.1, 0.25])(
  'with no difference at a rate of %d, looked at every 20 people, at most 5 %% of 2,000 experiments get a winner',
  (rate) => {
    expect(stopRate([rate, rate], 2_000, 2_000)).toBeLessThanOrEqual(0.05);
  },
);

test('a real difference is found as often as the design says: 64 % and 91 %', () => {
  expect(Math.abs(stopRate([0.1, 0.15], 2_000, 1_000) - 0.64)).toBeLessThan(0.04);
  expect(Math.abs(stopRate([0.1, 0.2], 1_000, 1_000) - 0.91)).toBeLessThan(0.04);
});

test.each([0.03, 0.1, 0.5])(
  'the sequence of a rate of %d contains it at every look, in 95 %% of all runs',
  (rate) => {
    const missed = stopRate([rate, rate], 1_000, 600, ({ people, conversions }) => {
      const [low, high] = bernoulliSequence(conversions[0], people[0]);
      return rate < low || rate > high;
    });
    expect(missed).toBeLessThanOrEqual(0.05);
  },
);

test('the sequence of the share contains it at every look, in 95 % of all runs', () => {
  const [a, b] = [0.1, 0.15];
  const missed = stopRate([a, b], 1_500, 600, ({ conversions: [control, treatment] }) => {
    const [low, high] = shareSequence({ treatment, control });
    return b / (a + b) < low || b / (a + b) > high;
  });
  expect(missed).toBeLessThanOrEqual(0.05);
});

test('the sequence of a difference contains it from 100 people in each variant on, in 95 % of all runs', () => {
  const missed = stopRate([0.1, 0.13], 4_000, 1_000, ({ people, conversions }) => {
    if (Math.min(...people) < 100) return false;
    const [control, treatment] = [0, 1].map((arm) => ({
      successes: conversions[arm] ?? 0,
      trials: people[arm] ?? 0,
    }));
    if (!control || !treatment) return false;
    const [low, high] = differenceSequence(treatment, control);
    return low > 0.03 || high < 0.03;
  });
  expect(missed).toBeLessThanOrEqual(0.05);
});

test('a right traffic split raises an alarm in at most 5 % of all runs, and one of 53 to 47 is found in most by 5,000 people', () => {
  const next = random(7);
  const alarms = (share: number): number => {
    let found = 0;
    for (let time = 0; time < 400; time += 1) {
      const rows = Array.from({ length: 50 }, () => {
        let first = 0;
        for (let person = 0; person < 100; person += 1) if (next() < share) first += 1;
        return [first, 100 - first];
      });
      if ((sequentialSrm(rows, [0.5, 0.5]).at(-1)?.pValue ?? 1) < 0.05) found += 1;
    }
    return found / 400;
  };
  expect(alarms(0.5)).toBeLessThanOrEqual(0.05);
  expect(alarms(0.53)).toBeGreaterThan(0.7);
});
