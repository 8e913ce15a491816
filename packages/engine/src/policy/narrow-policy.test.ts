import type { PolicyDocument } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from './check-policy.ts';
import { compilePolicy } from './compile-policy.ts';
import { demandsStepUp } from './decide-step-up.ts';
import { defaultPolicy } from './default-policy.ts';
import { policyFor } from './effective-policy.ts';
import { readFacts } from './facts.ts';

const now = new Date('2026-11-22');
const facts = readFacts({}, {}, new Date(0));
type Part = NonNullable<PolicyDocument['organizations']>[string];

const memberOf = (organizationIds: string[], changes: Partial<PolicyDocument>) =>
  policyFor(compilePolicy({ ...defaultPolicy, ...changes }, 1), {
    tenantId: 't',
    organizationIds,
    roles: [],
    tier: 'standard',
    now,
    person: facts,
  });
const inBank = (bank: Part, changes: Partial<PolicyDocument> = {}) =>
  memberOf(['bank'], { ...changes, organizations: { bank } });
const pay = (rule: PolicyDocument['actions'][string], narrower: NonNullable<Part['actions']>[string]) =>
  inBank({ actions: { pay: narrower } }, { actions: { ...defaultPolicy.actions, pay: rule } }).ruleFor('pay');

describe('an organisation narrows the rule of an action', () => {
  test.each([
    [['low'], ['aal2'], ['aal2']],
    [['aal2'], ['phishing_resistant'], ['phishing_resistant']],
    [['phishing_resistant'], ['low'], ['phishing_resistant']],
    [['low', 'phishing_resistant'], ['aal2'], ['phishing_resistant', 'aal2']],
    [['aal2'], ['low'], ['aal2']],
  ] as const)('strengths %j and %j are met by %j', (one, other, expected) => {
    expect(pay({ strengths: [...one] }, { strengths: [...other] })?.strengths).toEqual(expected);
  });

  test.each([
    ['maxAge', 'PT5M', 'PT2M', 'PT2M'],
    ['maxAge', 'PT5M', 'PT15M', 'PT5M'],
    ['minFactorAge', 'PT1H', 'P1D', 'P1D'],
    ['minFactorAge', 'P1D', 'PT1H', 'P1D'],
    ['oneShot', false, true, true],
    ['oneShot', true, false, true],
  ] as const)('%s %s and %s make %s', (key, one, other, expected) => {
    expect(pay({ [key]: one }, { [key]: other })?.[key]).toBe(expected);
  });

  test('a proof is demanded if either condition demands one', () => {
    const demanded = (rule: object, narrower: object) =>
      [5, 50, 500].map((amount) => {
        const found = pay(rule, narrower);
        return found && demandsStepUp(found, { amount }, facts, now);
      });
    const above = (limit: number) => ({ when: `amount > ${limit}` });
    expect(demanded(above(100), above(10))).toEqual([false, true, true]);
    expect(demanded(above(10), above(100))).toEqual([false, true, true]);
    expect(demanded(above(100), {})).toEqual([false, false, true]);
    // Without a condition in the document a proof is always demanded.
    expect(demanded({}, above(100))).toEqual([true, true, true]);
    // A fact that is missing demands.
    expect(demanded(above(1000), { when: 'velocity > 3' })).toEqual([true, true, true]);
  });

  test('a rule for a whole group of actions narrows each of them', () => {
    const { ruleFor } = inBank({
      actions: { 'admin.*': { maxAge: 'PT1M' }, 'admin.read': { minFactorAge: 'P1D' } },
    });
    expect([ruleFor('admin.read')?.maxAge, ruleFor('admin.read')?.minFactorAge]).toEqual(['PT1M', 'P1D']);
    expect(ruleFor('admin.change_policy')?.maxAge).toBe('PT1M');
    expect(ruleFor('export_data')?.maxAge).toBe('PT5M');
  });

  test('amounts add up over the longer time, and apart only by what both keep apart', () => {
    const sums = (rule: object | undefined, part: object) =>
      pay(rule ? { cumulative: rule as never } : {}, { cumulative: part as never })?.cumulative;
    const daily = { sum: 'amount', per: ['currency', 'payee'], within: 'PT24H' };
    expect(sums(daily, { sum: 'amount', per: ['currency'], within: 'P7D' })).toEqual({
      sum: 'amount',
      per: ['currency'],
      within: 'P7D',
    });
    const wider = { sum: 'amount', per: ['currency', 'payee', 'branch'], within: 'PT1H' };
    expect(sums(daily, wider)).toEqual(daily);
    expect(sums(daily, { sum: 'amount', within: 'PT1H' })).toEqual({ ...daily, per: [] });
    // Where the action adds up nothing, the part does.
    expect(sums(undefined, daily)).toEqual(daily);
  });

  test('a part that adds up another fact of the same action is refused, also by its family', () => {
    const types = new Set(['passkey', 'totp', 'sms']);
    const daily = (sum: string) => ({ cumulative: { sum, within: 'PT24H' } });
    const refusal = (actions: Record<string, object>, ...parts: Record<string, object>[]) =>
      checkPolicy(
        {
          ...defaultPolicy,
          actions: { ...defaultPolicy.actions, ...actions },
          organizations: Object.fromEntries(parts.map((part, index) => [`o${index}`, { actions: part }])),
        },
        types,
      );
    const pays = { 'pay.card': daily('amount'), 'pay.*': {} };
    expect(refusal(pays, { 'pay.card': daily('count') })).toMatch(
      '"o0" adds up "count" for "pay.card", and "pay.card" adds up "amount"',
    );
    expect(refusal(pays, { 'pay.*': daily('count') })).toMatch('and "pay.card" adds up "amount"');
    expect(refusal({ 'pay.*': {} }, { 'pay.*': daily('amount') }, { 'pay.card': daily('count') })).toMatch(
      'adds up',
    );
    expect(refusal(pays, { 'pay.card': daily('amount') }, { export_data: daily('rows') })).toBeUndefined();
  });

  test('an action without a rule stays refused, and a part that names it is refused', () => {
    const organizations = { bank: { actions: { fly: { maxAge: 'PT1M' } } } };
    expect(checkPolicy({ ...defaultPolicy, organizations }, new Set(['passkey', 'totp', 'sms']))).toMatch(
      '"bank" narrows "fly", which is not in actions',
    );
    expect(
      inBank({ actions: { pay: {} } }, { actions: { ...defaultPolicy.actions, pay: {} } }).ruleFor('fly'),
    ).toBe(undefined);
  });

  test('several organisations narrow one after the other', () => {
    const rule = memberOf(['bank', 'club', 'bank'], {
      organizations: {
        bank: { actions: { export_data: { maxAge: 'PT4M', strengths: ['phishing_resistant'] } } },
        club: { actions: { export_data: { maxAge: 'PT3M', minFactorAge: 'PT1H' } } },
        other: { actions: { export_data: { maxAge: 'PT1S' } } },
      },
    }).ruleFor('export_data');
    expect([rule?.maxAge, rule?.minFactorAge, rule?.strengths]).toEqual([
      'PT3M',
      'PT1H',
      ['phishing_resistant'],
    ]);
  });
});

describe('an organisation narrows the document and never widens it', () => {
  const wide: Part = {
    enforcement: 'off',
    recoveryCodes: 'optional',
    setupPrompt: 'never',
    escalatedActions: [],
    risk: { threshold: 1 },
    signIn: { rememberDevice: 'P365D', mfaMaxAge: 'P365D' },
    firstEnrollment: { maxAuthAge: 'P1D', maxAuthAgeKnownDevice: 'P9D', confirm: 'never' },
    factors: {
      allowed: ['passkey', 'totp', 'sms', 'email'],
      maxPerIdentity: 99,
      preVerified: ['sms', 'email'],
      highSecurityAccount: 'false',
      maxPerType: { totp: 50 },
      textCountries: ['DE', 'FR'],
      textBudget: { perCountry: 9999, countries: { CH: 500 }, perPrefix: 9999 },
    },
    suppressors: { kill_switch: 'false' },
    prompt: {
      signalsNeeded: 0,
      minAccountAge: 'PT0S',
      firstSession: 'PT0S',
      caps: { perSession: 99, perWeek: 99, perQuarter: 99, perYear: 99 },
      coolDowns: { dismissed: ['PT1H'], closed: 'PT1H', busy: 'PT1H', noPhoneHere: 'PT1H' },
    },
  };
  const changes: Partial<PolicyDocument> = {
    enforcement: 'required',
    recoveryCodes: 'mandatory',
    signIn: { rememberDevice: 'P30D', mfaMaxAge: 'P1D' },
    firstEnrollment: { maxAuthAge: 'PT10M', maxAuthAgeKnownDevice: 'PT12H', confirm: 'always' },
    factors: {
      ...defaultPolicy.factors,
      preVerified: ['sms'],
      maxPerType: { totp: 2 },
      textCountries: ['DE'],
      textBudget: { countries: { CH: 200 } },
      highSecurityAccount: 'true',
    },
  };

  test('nothing of a wider part counts', () => {
    const plain = memberOf([], changes);
    const member = inBank(wide, changes);
    expect(member.document).toEqual({ ...plain.document, organizations: { bank: wide } });
    expect(member.isHighSecurity(facts, now)).toBe(true);
    // Where the document remembers no device, a part cannot allow it.
    expect(inBank(wide).document.signIn).toEqual({ mfaMaxAge: 'P365D' });
  });

  test('everything of a narrower part counts', () => {
    const { document, isHighSecurity } = inBank(
      {
        recoveryCodes: 'mandatory',
        escalatedActions: ['export_data'],
        risk: { threshold: 0.2 },
        signIn: { rememberDevice: 'PT0S', mfaMaxAge: 'PT1H' },
        firstEnrollment: { maxAuthAge: 'PT1M', maxAuthAgeKnownDevice: 'PT2M', confirm: 'unknown_device' },
        factors: {
          allowed: ['passkey'],
          maxPerIdentity: 3,
          preVerified: [],
          maxPerType: { totp: 1, passkey: 2 },
          textCountries: ['FR'],
          textBudget: { perCountry: 10, countries: { CH: 300, GB: 0 }, perPrefix: 2 },
          highSecurityAccount: 'true',
        },
        prompt: {
          signalsNeeded: 4,
          minAccountAge: 'P9D',
          firstSession: 'P9D',
          caps: { perSession: 0, perWeek: 0, perQuarter: 1, perYear: 2 },
          coolDowns: { dismissed: ['P20D'], closed: 'P9D', busy: 'P8D', noPhoneHere: 'P7D' },
        },
      },
      {
        signIn: { rememberDevice: 'P30D', mfaMaxAge: 'P1D' },
        factors: {
          ...defaultPolicy.factors,
          preVerified: ['sms'],
          maxPerType: { totp: 2 },
          textBudget: { countries: { CH: 200, US: 50 } },
        },
      },
    );
    expect(document).toMatchObject({
      recoveryCodes: 'mandatory',
      escalatedActions: ['transfer_money', 'export_data'],
      risk: { threshold: 0.2 },
      signIn: { rememberDevice: 'PT0S', mfaMaxAge: 'PT1H' },
      firstEnrollment: { maxAuthAge: 'PT1M', maxAuthAgeKnownDevice: 'PT2M', confirm: 'unknown_device' },
      factors: {
        allowed: ['passkey'],
        maxPerIdentity: 3,
        preVerified: [],
        maxPerType: { totp: 1, passkey: 2 },
        textCountries: ['FR'],
        textBudget: { perCountry: 10, countries: { CH: 200, US: 10, GB: 0 }, perPrefix: 2 },
      },
      prompt: {
        signalsNeeded: 4,
        minAccountAge: 'P9D',
        firstSession: 'P9D',
        caps: { perSession: 0, perWeek: 0, perQuarter: 1, perYear: 2 },
        coolDowns: { dismissed: ['P20D', 'P30D'], closed: 'P9D', busy: 'P8D', noPhoneHere: 'P7D' },
      },
    });
    expect(isHighSecurity(facts, now)).toBe(true);
  });

  test('cool-downs of lists of different lengths are compared by the dismissal; the last entry goes on', () => {
    const dismissed = (own: string[], part: string[]) =>
      inBank(
        { prompt: { coolDowns: { dismissed: part } } },
        {
          prompt: {
            ...defaultPolicy.prompt,
            coolDowns: { ...defaultPolicy.prompt.coolDowns, dismissed: own },
          },
        },
      ).document.prompt.coolDowns.dismissed;
    expect(dismissed(['P14D', 'P30D'], ['P20D', 'P20D', 'P60D'])).toEqual(['P20D', 'P30D', 'P60D']);
    expect(dismissed(['P14D'], ['P1D', 'P60D'])).toEqual(['P14D', 'P60D']);
    expect(dismissed(['P14D', 'P30D'], ['P1D'])).toEqual(['P14D', 'P30D']);
  });

  test('suppressors of the document and of every part of a person hold beside each other', () => {
    const held = (person: object, ...organizationIds: string[]) => {
      const { suppressors } = memberOf(organizationIds, {
        suppressors: { sso_managed: 'ssoManaged' },
        organizations: {
          bank: { suppressors: { kill_switch: 'true', sso_managed: 'tier == "guest"' } },
          club: { suppressors: { impersonation: 'impersonated' } },
        },
      });
      const found = suppressors.filter(({ holds }) => holds({ ...facts, ...person, now }) !== false);
      return [...new Set(found.map(({ code }) => code))].toSorted();
    };
    expect(held({})).toEqual([]);
    expect(held({}, 'bank')).toEqual(['kill_switch']);
    expect(held({ tier: 'guest' }, 'bank')).toEqual(['kill_switch', 'sso_managed']);
    expect(held({ ssoManaged: true, impersonated: true }, 'club')).toEqual(['impersonation', 'sso_managed']);
    const odd = { bank: { suppressors: { kill_switch: 'mood' } } };
    expect(() => compilePolicy({ ...defaultPolicy, organizations: odd }, 1)).toThrow(
      'suppressor "kill_switch" of "bank"',
    );
  });

  test('a condition of a part that cannot be read is refused with its place', () => {
    const organizations = { bank: { actions: { export_data: { when: 'amount >' } } } };
    expect(() => compilePolicy({ ...defaultPolicy, organizations }, 1)).toThrow(
      'action "export_data" for "bank"',
    );
    const odd = { bank: { factors: { highSecurityAccount: 'wealth > 3.0' } } };
    expect(() => compilePolicy({ ...defaultPolicy, organizations: odd }, 1)).toThrow(
      'high-security accounts of "bank"',
    );
  });
});
