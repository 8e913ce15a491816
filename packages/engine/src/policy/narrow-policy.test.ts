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
    },
    prompt: {
      signalsNeeded: 0,
      minAccountAge: 'PT0S',
      firstSession: 'PT0S',
      caps: { perSession: 99, perWeek: 99, perQuarter: 99, perYear: 99 },
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
          highSecurityAccount: 'true',
        },
        prompt: {
          signalsNeeded: 4,
          minAccountAge: 'P9D',
          firstSession: 'P9D',
          caps: { perSession: 0, perWeek: 0, perQuarter: 1, perYear: 2 },
        },
      },
      {
        signIn: { rememberDevice: 'P30D', mfaMaxAge: 'P1D' },
        factors: { ...defaultPolicy.factors, preVerified: ['sms'], maxPerType: { totp: 2 } },
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
      },
      prompt: {
        signalsNeeded: 4,
        minAccountAge: 'P9D',
        firstSession: 'P9D',
        caps: { perSession: 0, perWeek: 0, perQuarter: 1, perYear: 2 },
      },
    });
    expect(isHighSecurity(facts, now)).toBe(true);
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
