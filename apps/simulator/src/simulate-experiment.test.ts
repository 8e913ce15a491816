import { compilePolicy, defaultPolicy } from '@kairos-mfa/engine/policy';
import { expect, test } from 'vitest';
import { describeForecast, simulateExperiment } from './simulate-experiment.ts';
import { simulate } from './simulate.ts';

const policy = compilePolicy(defaultPolicy, 1);
const simulation = simulate(policy, {
  people: 4000,
  days: 91,
  seed: 7,
  start: new Date('2026-01-05T00:00:00Z'),
});
const play = (ratio: number, base = 0.2) =>
  simulateExperiment(simulation, { base, ratio, runs: 200, seed: 3 });

test('a large effect is found in most runs, and never called worse', () => {
  const forecast = play(2);
  expect(forecast.verdicts.ahead).toBeGreaterThan(0.8);
  expect(forecast.wrong).toBe(0);
  expect(forecast.decidedAfter).toBeGreaterThanOrEqual(7);
  expect(forecast.decidedAfter).toBeLessThan(91);
});

test('without a difference at most one run of twenty is wrong, although every day is looked at', () => {
  const forecast = play(1);
  expect(forecast.wrong).toBeLessThanOrEqual(0.05);
  expect(forecast.decidedAfter).toBeUndefined();
  expect(forecast.peopleNeeded).toBeUndefined();
});

test('an effect that this traffic cannot show is said to take months', () => {
  const options = { base: 0.05, ratio: 1.1, runs: 20, seed: 3 };
  const forecast = simulateExperiment(simulation, options);
  expect(forecast.verdicts.ahead + forecast.verdicts.worse).toBeLessThan(0.2);
  expect(describeForecast(forecast, options)).toMatch(
    /takes about \d+ people: \d+\.\d months of this traffic/,
  );
});

test('the same seed plays the same experiment', () => {
  expect(play(1.3)).toEqual(play(1.3));
});
