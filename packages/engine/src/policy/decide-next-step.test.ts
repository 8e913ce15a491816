import type { PolicyDocument } from '@kairos-mfa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { decideNextStep, dueNextSteps, type NextStepEntry, type NextStepFacts } from './decide-next-step.ts';
import { defaultPolicy } from './default-policy.ts';
import { readFacts } from './facts.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T12:00:00Z');
const ago = (days: number, from = now) => new Date(from.getTime() - days * day);
const policyWith = (nextSteps: NonNullable<PolicyDocument['prompt']['nextSteps']>, changes = {}) =>
  compilePolicy({ ...defaultPolicy, ...changes, prompt: { ...defaultPolicy.prompt, nextSteps } }, 1);
const policy = policyWith({});
const rules = policy.document.prompt.nextSteps ?? expect.unreachable();
const used = { createdAt: ago(90), lastUsedAt: ago(1) };

const facts: NextStepFacts = {
  ...readFacts({}, {}, ago(100)),
  ownSession: true,
  trustedProvider: false,
  signInComplete: true,
  unusualSession: false,
  neverAsk: false,
  neverSteps: [],
  factors: [used],
  codesLeft: 10,
  canAddFactor: true,
  deviceFactor: undefined,
};
const entry = (changes: Partial<NextStepEntry>): NextStepEntry => ({
  id: 'nxt',
  step: 'second_factor',
  channel: 'card',
  shownAt: ago(10),
  respondedAt: null,
  response: null,
  ...changes,
});
const decide = (changes: Partial<NextStepFacts>, ledger: NextStepEntry[] = [], by = policy) => {
  const { decision, step, suppressedBy, nextEligibleAt } = decideNextStep(
    { ...facts, ...changes },
    ledger,
    by,
    now,
  );
  return { decision, step, suppressedBy, nextEligibleAt };
};

describe('a step is due', () => {
  const due = (changes: Partial<NextStepFacts>) => dueNextSteps({ ...facts, ...changes }, rules, now);
  const two = { factors: [used, used] };

  test.each([
    ['nothing is missing', two, []],
    ['no codes were ever saved', { ...two, codesLeft: undefined }, ['recovery_codes']],
    ['three codes are left', { ...two, codesLeft: 3 }, ['recovery_codes']],
    ['four codes are left', { ...two, codesLeft: 4 }, []],
    ['there is one factor', {}, ['second_factor']],
    ['there is one factor, and no other may be set up', { canAddFactor: false }, []],
    ['this device can hold a passkey and has none', { ...two, deviceFactor: 'key' }, ['device_passkey']],
    [
      'no factor was used for 28 days',
      {
        factors: [
          { createdAt: ago(90), lastUsedAt: ago(28) },
          { createdAt: ago(28), lastUsedAt: null },
        ],
      },
      ['check_up'],
    ],
    ['one was used since', { factors: [used, { createdAt: ago(90), lastUsedAt: null }] }, []],
    ['the person has no factor', { factors: [], codesLeft: undefined, deviceFactor: 'key' }, []],
  ] as const)('where %s', (_where, changes, expected) => {
    expect(due(changes)).toEqual(expected);
  });

  test('of several, in the order of the policy, which may leave some out', () => {
    const all = {
      codesLeft: undefined,
      deviceFactor: 'key',
      factors: [{ createdAt: ago(90), lastUsedAt: null }],
    };
    expect(due(all)).toEqual(['recovery_codes', 'second_factor', 'device_passkey', 'check_up']);
    const other = policyWith({ steps: ['check_up', 'device_passkey'] });
    expect(decide(all, [], other).step).toBe('check_up');
  });
});

describe('nothing is suggested', () => {
  test.each([
    ['in a session in which somebody acts for the person', { ownSession: false }, ['impersonation']],
    ['to people of an identity provider that is trusted', { trustedProvider: true }, ['sso_managed']],
    ['to people whose company manages their sign-in', { ssoManaged: true }, ['sso_managed']],
    ['to people who are impersonated by the host’s word', { impersonated: true }, ['impersonation']],
    ['to people without a factor, who get prompts', { factors: [] }, ['not_enrolled']],
    ['before the sign-in is complete', { signInComplete: false }, ['sign_in_incomplete']],
    ['at an unusual location without a proof there', { unusualSession: true }, ['unusual_session']],
    ['to people who turned suggestions off', { neverAsk: true }, ['asked_never']],
  ] as const)('%s', (_where, changes, suppressedBy) => {
    expect(decide(changes)).toEqual({ decision: 'hold', step: null, suppressedBy, nextEligibleAt: null });
  });

  test('unless the policy says so', () => {
    expect(decide({}, [], compilePolicy(defaultPolicy, 1)).suppressedBy).toEqual(['next_steps_off']);
    const off = policyWith({}, { suppressors: { kill_switch: 'true' } });
    expect(decide({}, [], off).suppressedBy).toEqual(['kill_switch']);
  });

  test('on the day of the first set-up', () => {
    const factors = [{ createdAt: ago(0.5), lastUsedAt: null }];
    const held = decide({ factors });
    expect(held.suppressedBy).toEqual(['enrolled_recently']);
    expect(held.nextEligibleAt).toBe(ago(-0.5).toISOString());
  });
});

describe('caps and cool-downs', () => {
  const dismissed = (days: number, step: NextStepEntry['step'] = 'device_passkey') =>
    entry({ step, shownAt: ago(days), respondedAt: ago(days), response: 'dismissed' });

  test('after a "not now" nothing is suggested for 14 days, and the same step not for 60', () => {
    expect(decide({}, [dismissed(13)]).suppressedBy).toEqual(['cool_down']);
    expect(decide({}, [dismissed(13)]).nextEligibleAt).toBe(ago(-1).toISOString());
    expect(decide({}, [dismissed(14)]).step).toBe('second_factor');
    expect(decide({}, [dismissed(59, 'second_factor')]).suppressedBy).toEqual(['nothing_due']);
    expect(decide({}, [dismissed(60, 'second_factor')]).step).toBe('second_factor');
  });

  test('after a "never" the step is not suggested again, and others are', () => {
    const neverSteps = ['second_factor'] as const;
    expect(decide({ neverSteps }).suppressedBy).toEqual(['nothing_due']);
    expect(decide({ neverSteps, deviceFactor: 'key' }).step).toBe('device_passkey');
  });

  test('two suggestions in 30 days, cards and e-mails together', () => {
    const done = (days: number) =>
      entry({ step: 'device_passkey', shownAt: ago(days), respondedAt: ago(days), response: 'done' });
    const mailed = entry({ step: 'check_up', channel: 'mail', shownAt: ago(29) });
    expect(decide({}, [mailed, done(2)]).suppressedBy).toEqual(['month_cap']);
    expect(decide({}, [mailed, done(2)]).nextEligibleAt).toBe(ago(-1).toISOString());
    expect(decide({}, [{ ...mailed, shownAt: ago(30) }, done(2)]).step).toBe('second_factor');
    const none = policyWith({ perMonth: 0 });
    expect(decide({}, [], none)).toMatchObject({ suppressedBy: ['month_cap'], nextEligibleAt: null });
  });

  test('a card that is open is shown again, until it is answered, too old or no longer due', () => {
    const open = entry({ id: 'open', shownAt: ago(13) });
    const again = (changes: Partial<NextStepFacts>, ledger: NextStepEntry[]) =>
      decideNextStep({ ...facts, ...changes }, ledger, policy, now);
    expect(again({ codesLeft: 0 }, [open])).toMatchObject({ step: 'second_factor', nextStepId: 'open' });
    expect(again({ codesLeft: 0 }, [{ ...open, shownAt: ago(14) }])).toMatchObject({
      step: 'recovery_codes',
      codesLeft: 0,
    });
    expect(again({ factors: [used, used] }, [open]).suppressedBy).toEqual(['nothing_due']);
    expect(again({ neverAsk: true }, [open]).decision).toBe('hold');
    expect(again({}, [entry({ channel: 'mail', shownAt: ago(1) })]).suppressedBy).toEqual(['nothing_due']);
  });
});

test('whatever happens, nobody gets more suggestions than the cap, nor one after a no before its time', () => {
  const happening = fc.record({
    hours: fc.integer({ min: 1, max: 24 * 20 }),
    answer: fc.constantFrom('dismissed' as const, 'never' as const, 'done' as const, null),
    byMail: fc.boolean(),
    codesLeft: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    deviceFactor: fc.constantFrom('key', undefined),
    twoFactors: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(happening, { maxLength: 60 }),
      fc.integer({ min: 0, max: 3 }),
      (events, perMonth) => {
        const capped = policyWith({ perMonth });
        let ledger: NextStepEntry[] = [];
        let neverSteps: NextStepFacts['neverSteps'] = [];
        let at = new Date('2026-01-01T00:00:00Z');
        for (const { hours, answer, byMail, twoFactors, ...state } of events) {
          at = new Date(at.getTime() + hours * 3_600_000);
          const factors = twoFactors ? [used, used] : [used];
          const { step, nextStepId } = decideNextStep(
            { ...facts, ...state, factors, neverSteps },
            ledger,
            capped,
            at,
          );
          if (step === null) continue;
          if (nextStepId === undefined) {
            const before = ledger.filter(({ step: other }) => other === step);
            expect(before.every(({ response }) => response !== 'never')).toBe(true);
            const lastNo = ledger.findLast(
              ({ response }) => response === 'dismissed' || response === 'never',
            );
            expect(lastNo?.respondedAt?.getTime() ?? 0).toBeLessThanOrEqual(ago(14, at).getTime());
            // What the store does with a card that is over.
            ledger = ledger.map((one) =>
              one.channel === 'card' && one.respondedAt === null
                ? { ...one, respondedAt: at, response: 'closed' }
                : one,
            );
            ledger = [
              ...ledger,
              entry({ id: `${ledger.length}`, step, channel: byMail ? 'mail' : 'card', shownAt: at }),
            ];
          }
          const last = ledger.at(-1);
          if (last?.response === null && answer === 'never') neverSteps = [...neverSteps, last.step];
          if (last && answer && last.respondedAt === null)
            ledger = [...ledger.slice(0, -1), { ...last, response: answer, respondedAt: at }];
          const recent = ledger.filter(({ shownAt }) => shownAt > ago(30, at));
          expect(recent.length).toBeLessThanOrEqual(perMonth);
        }
      },
    ),
  );
});
