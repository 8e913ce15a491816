import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decidePrompt, type PromptFacts } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { now, person } from './prompt-history.fixtures.ts';
import type { LedgerEntry } from './prompt-ledger.ts';

const day = 24 * 3_600_000;
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const policy = compilePolicy(defaultPolicy, 1);

const shown = (changes: Partial<LedgerEntry>): LedgerEntry => ({
  kind: 'soft',
  variant: 'first-payment',
  sessionId: 'old',
  tier: 'standard',
  promptedAt: ago(20 * day),
  exposedAt: ago(20 * day),
  respondedAt: ago(20 * day),
  response: 'closed',
  reason: null,
  weight: 0.5,
  nextEligibleAt: ago(13 * day),
  ...changes,
});

test.each<[string, Partial<PromptFacts>, readonly string[]]>([
  ['an account of nine days after a payment gets a prompt', {}, []],
  [
    'an account of exactly seven days does not have the signal of tenure',
    { createdAt: ago(7 * day) },
    ['signals_missing'],
  ],
  ['an account of slightly more than seven days gets a prompt', { createdAt: ago(7 * day + 1) }, []],
  [
    'ten actions do not give the signal of engagement',
    { lastPaymentAt: null, actionsCount: 10 },
    ['signals_missing'],
  ],
  ['eleven actions give the signal of engagement', { lastPaymentAt: null, actionsCount: 11 }, []],
  [
    'an account of slightly less than a day is too new',
    { createdAt: ago(day - 1), actionsCount: 11 },
    ['account_too_new'],
  ],
  ['an account of a day is old enough', { createdAt: ago(day), actionsCount: 11 }, []],
  [
    'ten minutes after the payment the moment has expired',
    { momentOpenedAt: ago(600_000) },
    ['moment_not_fresh'],
  ],
  ['an unknown moment gets no prompt', { moment: 'signup' }, ['unknown_moment']],
  ['a person who turned prompts off gets no prompt', { neverAsk: true }, ['asked_never']],
  ['a half-filled form suppresses the prompt', { clientSuppressors: ['dirty_form'] }, ['dirty_form']],
  ['impersonation by support suppresses the prompt', { impersonated: true }, ['impersonation']],
  ['a single sign-on account gets no prompt', { ssoManaged: true }, ['sso_managed']],
])('%s', (_name, changes, suppressedBy) => {
  const decision = decidePrompt({ ...person, ...changes }, [], policy, now);
  expect(decision.suppressedBy).toEqual(suppressedBy);
  expect(decision.decision).toBe(suppressedBy.length === 0 ? 'show' : 'hold');
});

test('a person with a factor gets no prompt, and that is the only reason given', () => {
  const decision = decidePrompt(
    { ...person, enrolled: true, neverAsk: true },
    [shown({ respondedAt: null })],
    policy,
    now,
  );
  expect([decision.decision, decision.suppressedBy, decision.reasons]).toEqual(['hold', ['enrolled'], []]);
});

test('where a factor is required, the prompt is shown whatever the history', () => {
  const required = compilePolicy({ ...defaultPolicy, enforcement: 'required' }, 1);
  const decision = decidePrompt(
    { ...person, neverAsk: true, moment: 'anything' },
    [shown({})],
    required,
    now,
  );
  expect([decision.decision, decision.kind]).toEqual(['show', 'required']);
});

test('no prompt is shown after the third one in a quarter', () => {
  const three = [80, 60, 40].map((days) =>
    shown({ promptedAt: ago(days * day), exposedAt: ago(days * day), weight: 0 }),
  );
  const held = decidePrompt(person, three, policy, now);
  expect(held.suppressedBy).toEqual(['quarter_cap']);
  expect(held.nextEligibleAt).toBe(new Date(ago(80 * day).getTime() + 90 * day).toISOString());
});

test('a dismissal weight of three stops prompts for half a year, unless a security event happens', () => {
  const noes = [300, 250, 100].map((days) =>
    shown({
      promptedAt: ago(days * day),
      exposedAt: ago(days * day),
      respondedAt: ago(days * day),
      response: 'dismissed',
      weight: 1,
    }),
  );
  // Whether "do not ask again" may be offered.
  expect(decidePrompt(person, noes.slice(0, 2), policy, now).isLast).toBe(true);
  expect(decidePrompt(person, noes.slice(0, 1), policy, now).isLast).toBeUndefined();
  expect(decidePrompt(person, noes, policy, now).suppressedBy).toEqual(['given_up']);
  expect(decidePrompt({ ...person, lastSecurityEventAt: ago(day) }, noes, policy, now).decision).toBe('show');
  expect(decidePrompt(person, noes, policy, new Date(now.getTime() + 80 * day)).suppressedBy).not.toContain(
    'given_up',
  );
});

test('the reason of a dismissal selects the next variant, and a variant with a false promise is not used', () => {
  const said = (reason: string) => [shown({ response: 'dismissed', reason, weight: 1 })];
  expect(decidePrompt(person, said('lockout_worry'), policy, now).variant).toBe('spare-key');
  expect(
    decidePrompt({ ...person, truths: ['passkey_device'] }, said('slows_me_down'), policy, now).variant,
  ).toBe('faster');
  expect(decidePrompt(person, said('slows_me_down'), policy, now).variant).toBe('only-you');
});

const anyEntry = fc
  .record({
    days: fc.integer({ min: 0, max: 360 }),
    response: fc.constantFrom(
      'dismissed' as const,
      'later' as const,
      'closed' as const,
      'lapsed' as const,
      null,
    ),
    weight: fc.constantFrom(0, 0.5, 1, 2),
    wait: fc.integer({ min: -30, max: 30 }),
    sessionId: fc.constantFrom('s1', 's2', 's3'),
  })
  .map(({ days, response, weight, wait, sessionId }) =>
    shown({
      promptedAt: ago(days * day),
      exposedAt: ago(days * day),
      respondedAt: response === null ? null : ago(days * day),
      response,
      weight,
      sessionId,
      nextEligibleAt: new Date(ago(days * day).getTime() + wait * day),
    }),
  );

test('for any history, a hold has a reason, a show has none, and the caps are respected', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), fc.boolean(), (entries, enrolled) => {
      const ledger = entries.toSorted((a, b) => a.promptedAt.getTime() - b.promptedAt.getTime());
      const decision = decidePrompt({ ...person, enrolled }, ledger, policy, now);
      expect(decision).toEqual(decidePrompt({ ...person, enrolled }, ledger, policy, now));
      expect(decision.decision === 'show').toBe(decision.suppressedBy.length === 0);
      if (decision.decision === 'hold') return;
      expect(enrolled).toBe(false);
      const seen = ledger.filter(({ response }) => response !== 'lapsed');
      expect(seen.filter(({ sessionId }) => sessionId === 's1')).toHaveLength(0);
      expect(seen.filter(({ exposedAt }) => (exposedAt ?? now) > ago(90 * day)).length).toBeLessThan(3);
      expect(seen.length).toBeLessThan(6);
    }),
  );
});

test('a moment trial holds back a prompt alone: never a notice or a required prompt, and nobody who has a factor is counted', () => {
  const trial = { id: 'exp_1', heldBack: true };
  const causes = (changes: Partial<PromptFacts>, of = policy, ledger: readonly LedgerEntry[] = []) =>
    decidePrompt({ ...person, momentTrial: trial, ...changes }, ledger, of, now).suppressedBy;
  expect(causes({})).toEqual(['moment_trial']);
  expect(causes({ momentTrial: { ...trial, heldBack: false } })).toEqual([]);
  expect(causes({ enrolled: true })).toEqual(['enrolled']);
  expect(causes({}, compilePolicy({ ...defaultPolicy, enforcement: 'required' }, 1))).toEqual([]);
  const declined = [shown({ response: 'dismissed', weight: 3, nextEligibleAt: ago(day) })];
  expect(causes({ roles: ['owner'] }, policy, declined)).toEqual([]);
});
