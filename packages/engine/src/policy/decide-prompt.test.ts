import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from './prompt-ledger.ts';
import { compilePolicy } from './compile-policy.ts';
import { decidePrompt, holdoutSeed, type PromptFacts } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { stableHash } from './stable-hash.ts';

const now = new Date('2026-06-01T12:00:00Z');
const day = 24 * 3_600_000;
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const policy = compilePolicy(defaultPolicy, 1);

const person: PromptFacts = {
  createdAt: ago(9 * day),
  actionsCount: 0,
  lastPaymentAt: ago(1000),
  invitedOthersCount: 0,
  lastSecurityEventAt: null,
  openedSecuritySettingsAt: null,
  impersonated: false,
  ssoManaged: false,
  tier: 'standard',
  email: undefined,
  verifiedEmail: undefined,
  verifiedPhone: undefined,
  name: undefined,
  locale: undefined,
  sessionId: 's1',
  enrolled: false,
  neverAsk: false,
  moment: 'payment.completed',
  momentOpenedAt: ago(1000),
  clientSuppressors: [],
  roles: [],
  identityId: 'ann',
  momentIsFirst: true,
  deviceSeenAt: undefined,
  truths: [],
  measures: {},
  firstSessionAt: undefined,
  notice: undefined,
};

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
  ['nine days, just paid', {}, []],
  ['exactly seven days is not older than seven', { createdAt: ago(7 * day) }, ['signals_missing']],
  ['a moment over seven days', { createdAt: ago(7 * day + 1) }, []],
  ['ten actions are not more than ten', { lastPaymentAt: null, actionsCount: 10 }, ['signals_missing']],
  ['eleven actions', { lastPaymentAt: null, actionsCount: 11 }, []],
  ['an account of a day less a moment', { createdAt: ago(day - 1), actionsCount: 11 }, ['account_too_new']],
  ['an account of a day', { createdAt: ago(day), actionsCount: 11 }, []],
  ['ten minutes after the payment', { momentOpenedAt: ago(600_000) }, ['moment_not_fresh']],
  ['a moment nobody knows', { moment: 'signup' }, ['unknown_moment']],
  ['one who never wants to be asked', { neverAsk: true }, ['asked_never']],
  ['a form half filled in', { clientSuppressors: ['dirty_form'] }, ['dirty_form']],
  ['a colleague of support', { impersonated: true }, ['impersonation']],
  ['signed in by a company', { ssoManaged: true }, ['sso_managed']],
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
  expect([decision.decision, decision.suppressedBy]).toEqual(['hold', ['enrolled']]);
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
    decidePrompt(person, [shown({ weight, ...changes })], policy, now).surface;
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

test('a moment that only the server can report is not opened by the browser', () => {
  expect(decidePrompt({ ...person, momentOpenedAt: undefined }, [], policy, now)).toMatchObject({
    suppressedBy: ['moment_not_fresh'],
    reasons: ['signal:tenure', 'signal:value'],
  });
  const offer = { ...person, moment: 'sign_in.offer', momentOpenedAt: undefined };
  expect(decidePrompt(offer, [], policy, now).suppressedBy).toEqual([]);
});

test('a device was known for an hour before the event, or the prompt is not shown on it', () => {
  const known = (deviceSeenAt: Date | undefined) =>
    decidePrompt({ ...person, moment: 'security.new_device', deviceSeenAt }, [], policy, now).suppressedBy;
  expect(known(undefined)).toEqual(['unfamiliar_device']);
  expect(known(ago(3_600_000 + 999))).toEqual(['unfamiliar_device']);
  expect(known(ago(3_600_000 + 1000))).toEqual([]);
});

test('a visit to the security settings is a signal, with or without an event', () => {
  const visit = (moment: string) =>
    decidePrompt({ ...person, lastPaymentAt: null, moment }, [], policy, now).suppressedBy;
  expect(visit('settings.security_interest')).toEqual([]);
  expect(visit('sign_in.offer')).toEqual(['signals_missing']);
});

test('two signals of one family count once', () => {
  const signals = {
    a: { family: 'value', when: 'true' },
    b: { family: 'value', when: 'true' },
    c: { family: 'unknown', when: 'lastSecurityEventAt < now' },
  };
  const decision = decidePrompt(person, [], compilePolicy({ ...defaultPolicy, signals }, 1), now);
  expect(decision.reasons).toEqual(['moment:payment.completed', 'signal:value']);
  expect(decision.suppressedBy).toEqual(['signals_missing']);
});

test('a hold names the latest end of its causes, but none while a prompt is open', () => {
  const open = shown({ respondedAt: null, response: null, promptedAt: ago(day), exposedAt: ago(day) });
  const answered = shown({
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
  expect(decidePrompt(person, [shown({ weight: 3 })], required, now)).toMatchObject({
    surface: 'modal',
    reasons: ['enforcement:required'],
    suppressedBy: [],
  });
});

const declined = [shown({ response: 'dismissed', weight: 3, nextEligibleAt: ago(day) })];
const owner = { ...person, roles: ['owner'] };

test('an elevated person who has declined enough gets a notice with a deadline in thirty days', () => {
  expect(decidePrompt(owner, declined, policy, now)).toMatchObject({
    decision: 'show',
    kind: 'notice',
    surface: 'notice',
    variant: 'notice',
    laterOptions: [7],
    reasons: ['moment:payment.completed', 'signal:tenure', 'signal:value', 'ladder:escalated'],
    deadline: new Date(now.getTime() + 30 * day).toISOString(),
  });
  expect(decidePrompt({ ...owner, neverAsk: true }, declined, policy, now).kind).toBe('notice');
});

test('a notice that is held has no deadline yet, and caps of soft prompts do not hold it', () => {
  const held = decidePrompt({ ...owner, clientSuppressors: ['dirty_form'] }, declined, policy, now);
  expect(held).toMatchObject({ decision: 'hold', kind: 'notice', suppressedBy: ['dirty_form'] });
  expect(held).not.toHaveProperty('deadline');
  const recent = declined.map((one) => ({ ...one, promptedAt: ago(2 * day), exposedAt: ago(2 * day) }));
  expect(decidePrompt(owner, recent, policy, now).decision).toBe('show');
});

test('a person who has not declined enough gets a soft prompt without a deadline', () => {
  const soft = decidePrompt(owner, [shown({})], policy, now);
  expect([soft.decision, soft.kind, 'deadline' in soft]).toEqual(['show', 'soft', false]);
});

test('a notice keeps its deadline, and is extended once', () => {
  const deadline = new Date(now.getTime() + 9 * day);
  const given = (extended: boolean) =>
    decidePrompt({ ...owner, notice: { deadline, extended } }, declined, policy, now);
  expect(given(false)).toMatchObject({
    decision: 'show',
    kind: 'notice',
    variant: 'notice',
    deadline: deadline.toISOString(),
    reasons: ['ladder:escalated'],
    laterOptions: [7],
  });
  expect(given(true).laterOptions).toEqual([]);
});

test('a person who is left in peace for good is told no date', () => {
  expect(decidePrompt({ ...person, neverAsk: true }, declined, policy, now)).toMatchObject({
    suppressedBy: ['asked_never'],
    nextEligibleAt: null,
  });
});
