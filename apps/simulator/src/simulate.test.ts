import { compilePolicy, defaultPolicy } from '@kairos-mfa/engine/policy';
import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { report } from './report.ts';
import { simulate } from './simulate.ts';

const policy = compilePolicy(defaultPolicy, 1);
const options = { people: 300, days: 91, seed: 7, start: new Date('2026-01-05T00:00:00Z') };
const simulation = simulate(policy, options);

test('the same seed tells the same story', () => {
  expect(figuresOf(simulate(policy, options))).toEqual(figuresOf(simulation));
});

test('nobody is asked more often than the caps allow, and nobody after they set up', () => {
  const { caps } = defaultPolicy.prompt;
  for (const { asked } of simulation.lives) {
    const shown = asked.filter(({ outcome, kind }) => outcome !== 'held' && kind === 'soft');
    for (const { day } of shown)
      expect(shown.filter((other) => other.day > day - 90 && other.day <= day).length).toBeLessThanOrEqual(
        caps.perQuarter,
      );
    const answers = asked.filter(({ outcome }) => outcome !== 'held');
    const enrolled = answers.findIndex(({ outcome }) => outcome === 'enrolled');
    if (enrolled >= 0) expect(enrolled).toBe(answers.length - 1);
  }
});

test('every figure can be counted back to the lives', () => {
  const figures = figuresOf(simulation);
  const shown = simulation.lives.flatMap(({ asked }) => asked.filter(({ outcome }) => outcome !== 'held'));
  expect(figures.prompts).toBe(shown.length);
  expect(figures.prompts).toBeGreaterThan(0);
  expect(figures.promptsPerPerson.reduce((sum, count) => sum + count, 0)).toBe(options.people);
  const total = (of: 'people' | 'prompts' | 'enrolled') =>
    figures.groups.reduce((sum, group) => sum + group[of], 0);
  expect([total('people'), total('prompts'), total('enrolled')]).toEqual([
    options.people,
    figures.prompts,
    figures.enrolled,
  ]);
});

test('a policy that never asks draws a report that says so', () => {
  const silent = compilePolicy({ ...defaultPolicy, setupPrompt: 'never' }, 1);
  const quiet = simulate(silent, options);
  expect(figuresOf(quiet).prompts).toBe(0);
  expect(report(quiet, silent)).toContain('setup_prompt_never');
});
