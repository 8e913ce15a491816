import { compilePolicy, defaultPolicy } from '@kairos-mfa/engine/policy';
import { expect, test } from 'vitest';
import { report } from './report.ts';
import { simulate } from './simulate.ts';
import { computeStatistics } from './statistics.ts';

const policy = compilePolicy(defaultPolicy, 1);
const options = { people: 300, days: 91, seed: 7, start: new Date('2026-01-05T00:00:00Z') };
const simulation = simulate(policy, options);

test('the same seed gives the same result', () => {
  expect(computeStatistics(simulate(policy, options))).toEqual(computeStatistics(simulation));
});

test('nobody sees more prompts than the caps allow, and nobody sees one after enrolling', () => {
  const { caps } = defaultPolicy.prompt;
  for (const { decisions } of simulation.results) {
    const shown = decisions.filter(({ outcome, kind }) => outcome !== 'hold' && kind === 'soft');
    for (const { day } of shown)
      expect(shown.filter((other) => other.day > day - 90 && other.day <= day).length).toBeLessThanOrEqual(
        caps.perQuarter,
      );
    const answers = decisions.filter(({ outcome }) => outcome !== 'hold');
    const enrolled = answers.findIndex(({ outcome }) => outcome === 'enrolled');
    if (enrolled >= 0) expect(enrolled).toBe(answers.length - 1);
  }
});

test('every figure can be derived from the decisions', () => {
  const statistics = computeStatistics(simulation);
  const shown = simulation.results.flatMap(({ decisions }) =>
    decisions.filter(({ outcome }) => outcome !== 'hold'),
  );
  expect(statistics.prompts).toBe(shown.length);
  expect(statistics.prompts).toBeGreaterThan(0);
  expect(statistics.promptsPerPerson.reduce((sum, count) => sum + count, 0)).toBe(options.people);
  const total = (of: 'people' | 'prompts' | 'enrolled') =>
    statistics.groups.reduce((sum, group) => sum + group[of], 0);
  expect([total('people'), total('prompts'), total('enrolled')]).toEqual([
    options.people,
    statistics.prompts,
    statistics.enrolled,
  ]);
});

test('the report of a policy that never prompts says so', () => {
  const silent = compilePolicy({ ...defaultPolicy, setupPrompt: 'never' }, 1);
  const quiet = simulate(silent, options);
  expect(computeStatistics(quiet).prompts).toBe(0);
  expect(report(quiet, silent)).toContain('setup_prompt_never');
});
