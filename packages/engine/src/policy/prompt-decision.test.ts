import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decidePrompt } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { entry, now, person } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { holdoutSeed, stableHash } from './stable-hash.ts';

const day = 86_400_000;
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const policy = compilePolicy(defaultPolicy, 1);

test('a prompt has the moment, the signals, the dates and the statistics that it needs', () => {
  expect(decidePrompt(person, [], policy, now)).toEqual({
    decision: 'show',
    kind: 'soft',
    surface: 'modal',
    moment: 'payment.completed',
    variant: 'first-payment',
    reasons: ['moment:payment.completed', 'signal:tenure', 'signal:value'],
    suppressedBy: [],
    nextEligibleAt: null,
    laterOptions: [1, 7, 30],
    policyVersion: 1,
  });
  const measures = { minutes: 4 };
  expect(decidePrompt({ ...person, measures }, [], policy, now)).toMatchObject({ measures });
});

test('a prompt in the place of an earlier one is smaller, and one that expired does not count', () => {
  const surface = (weight: number, changes: Partial<LedgerEntry> = {}) =>
    decidePrompt(person, [entry({ weight, ...changes })], policy, now).surface;
  expect([surface(0.5), surface(1), surface(2)]).toEqual(['modal', 'card', 'notice']);
  expect(surface(2, { kind: 'notice' })).toBe('modal');
});

test.each<[string, Partial<typeof defaultPolicy>, readonly string[]]>([
  ['enforcement is off', { enforcement: 'off' }, ['enforcement_off']],
  ['nobody is prompted', { setupPrompt: 'never' }, ['setup_prompt_never']],
  ['all prompts are switched off', { suppressors: { kill_switch: 'true' } }, ['kill_switch']],
  [
    'a suppressor cannot be evaluated',
    { suppressors: { kill_switch: 'lastSecurityEventAt > now' } },
    ['kill_switch'],
  ],
  ['everybody is in the holdout', { prompt: { ...defaultPolicy.prompt, holdout: 1 } }, ['holdout']],
  [
    'three signals are needed',
    { prompt: { ...defaultPolicy.prompt, signalsNeeded: 3 } },
    ['signals_missing'],
  ],
])('no prompt is shown where %s', (_where, changes, suppressedBy) => {
  const decision = decidePrompt(person, [], compilePolicy({ ...defaultPolicy, ...changes }, 1), now);
  expect([decision.decision, decision.suppressedBy]).toEqual(['hold', suppressedBy]);
});

test('a person is in the holdout by the hash of the id that the host gives', () => {
  const held = (share: number) =>
    decidePrompt(
      person,
      [],
      compilePolicy({ ...defaultPolicy, prompt: { ...defaultPolicy.prompt, holdout: share } }, 1),
      now,
    ).suppressedBy;
  const place = stableHash(holdoutSeed, person.identityId);
  expect([held(place), held(place + 0.0001)]).toEqual([[], ['holdout']]);
});

test('no prompt is shown in the first session, until it has lasted three days', () => {
  const since = (firstSessionAt: Date) => decidePrompt({ ...person, firstSessionAt }, [], policy, now);
  expect(since(ago(3 * day - 1))).toMatchObject({
    suppressedBy: ['first_session'],
    nextEligibleAt: new Date(now.getTime() + 1).toISOString(),
  });
  expect(since(ago(3 * day)).suppressedBy).toEqual([]);
});

test('a hold names the latest end of its causes, but none while a prompt is open', () => {
  const open = entry({ respondedAt: null, response: null, promptedAt: ago(day), exposedAt: ago(day) });
  const answered = entry({
    promptedAt: ago(day),
    exposedAt: ago(day),
    nextEligibleAt: new Date(now.getTime() + day),
  });
  expect(decidePrompt(person, [answered], policy, now)).toMatchObject({
    suppressedBy: ['cool_down', 'week_cap'],
    nextEligibleAt: new Date(now.getTime() + 6 * day).toISOString(),
  });
  expect(decidePrompt(person, [open], policy, now)).toMatchObject({
    suppressedBy: ['prompt_open', 'week_cap'],
    nextEligibleAt: null,
  });
});

test('a cause is named once', () => {
  const twice = { ...person, clientSuppressors: ['dirty_form', 'dirty_form'] as const };
  expect(decidePrompt(twice, [], policy, now).suppressedBy).toEqual(['dirty_form']);
});

test('where a factor is required, the prompt covers the page and names that as its reason', () => {
  const required = compilePolicy({ ...defaultPolicy, enforcement: 'required' }, 1);
  expect(decidePrompt(person, [entry({ weight: 3 })], required, now)).toMatchObject({
    surface: 'modal',
    reasons: ['enforcement:required'],
    suppressedBy: [],
  });
});
