import { expect, test } from 'vitest';
import { requirementFlow, requirementStart, type RequirementState } from './requirement.flow.ts';

const enforcement = { mode: 'optional', satisfied: true } as const;
const load = { type: 'getState' };
const known = (signIn: 'clear' | 'challenge' | 'enroll' | 'offer', round = 1) =>
  ({ step: 'known', signIn, enforcement, round }) satisfies RequirementState;

test('what is required is loaded once, and again on request', () => {
  expect(requirementFlow(requirementStart, { type: 'open-requested' })).toEqual([requirementStart, load]);
  const loaded = { type: 'loaded', signIn: 'enroll', enforcement } as const;
  expect(requirementFlow(requirementStart, loaded)).toEqual([known('enroll')]);
  expect(requirementFlow(known('enroll'), { type: 'open-requested' })).toEqual([known('enroll')]);
  expect(requirementFlow(known('enroll'), { type: 'refresh-requested' })).toEqual([known('enroll'), load]);
  expect(requirementFlow(known('enroll'), loaded)).toEqual([known('enroll', 2)]);
});

test('a challenge that was passed anywhere is the end of a required challenge, and of nothing else', () => {
  const passed = { type: 'challenge-passed' } as const;
  expect(requirementFlow(known('challenge'), passed)).toEqual([known('challenge'), load]);
  for (const state of [known('clear'), known('enroll'), known('offer'), requirementStart])
    expect(requirementFlow(state, passed)).toEqual([state]);
});

test('a change of factors asks again only in the app, so that no set-up is interrupted', () => {
  const changed = { type: 'changed-elsewhere' } as const;
  expect(requirementFlow(known('clear'), changed)).toEqual([known('clear'), load]);
  for (const state of [known('enroll'), known('challenge'), known('offer'), requirementStart])
    expect(requirementFlow(state, changed)).toEqual([state]);
});

test('without an answer nobody is let in, nobody is thrown out, and it can be tried again', () => {
  const refused = { type: 'refused', problem: 'unavailable' } as const;
  const problem = { step: 'problem', failure: 'unavailable' } as const;
  expect(requirementFlow(requirementStart, refused)).toEqual([problem]);
  expect(requirementFlow(known('challenge'), refused)).toEqual([problem]);
  expect(requirementFlow(known('clear'), refused)).toEqual([known('clear')]);
  expect(requirementFlow(problem, { type: 'refresh-requested' })).toEqual([requirementStart, load]);
});
