import { enrollTotp, stepUpWithTotp } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { describe, expect, test } from 'vitest';
import type { Verifier } from '../define-verifier.ts';
import { builtInVerifiers } from '../factors/index.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { countPassesByFactor, type FunnelCount } from '../store/insights.ts';
import { fewPass, mostlyDismissed } from './insight-alarms.ts';

const verifiers = new Map<string, Verifier>(Object.entries(builtInVerifiers));
const { document } = compilePolicy(defaultPolicy, 1);
const { alarms } = document;

function counted(prompts: number, changes: Partial<FunnelCount>): FunnelCount {
  const steps = {
    decided: 0,
    shown: 0,
    accepted: 0,
    started: 0,
    verified: 0,
    codesSaved: 0,
    firstChallengePassed: 0,
  };
  const asked = { moment: 'payment.completed', variant: 'only-you', factor: null, week: null, kind: 'soft' };
  return { ...asked, response: 'dismissed', reason: 'none', prompts, steps, ...changes };
}

describe('many enroll and few pass', () => {
  const totp = { factor: 'totp', enrolled: 40, challenged: 20, passed: 13 };

  test('a factor with which too few people pass is named, with what to check', () => {
    expect(fewPass([totp], verifiers, alarms)).toEqual([
      { ...totp, share: 0.65, suggestion: 'check_clocks' },
    ]);
    const suggested = ['passkey', 'sms', 'email', 'badge_scan'].map(
      (factor) => fewPass([{ ...totp, factor }], verifiers, alarms)[0]?.suggestion,
    );
    expect(suggested).toEqual([
      'check_relying_party_id',
      'check_code_delivery',
      'check_code_delivery',
      'check_verifier',
    ]);
  });

  test('below the minimum of people, and from the threshold on, there is no alarm', () => {
    expect(fewPass([{ ...totp, challenged: 19, passed: 0 }], verifiers, alarms)).toEqual([]);
    expect(fewPass([{ ...totp, passed: 14 }], verifiers, alarms)).toEqual([]);
  });

  test('the worst factor is the first', () => {
    expect(
      fewPass([totp, { ...totp, factor: 'sms', passed: 1 }], verifiers, alarms).map(({ factor }) => factor),
    ).toEqual(['sms', 'totp']);
  });
});

describe('mostly dismissed', () => {
  test('a moment and variant is named with the reason that most people gave, and with variants that answer it', () => {
    const counts = [
      counted(20, { reason: 'lockout_worry' }),
      counted(5, { reason: 'busy' }),
      counted(3, { response: 'closed', reason: null }),
      counted(2, { response: 'later', reason: null }),
    ];
    expect(mostlyDismissed(counts, document)).toEqual([
      {
        moment: 'payment.completed',
        variant: 'only-you',
        shown: 30,
        dismissed: 28,
        share: 28 / 30,
        reason: 'lockout_worry',
        suggestion: 'mention_recovery_codes',
        variants: ['spare-key'],
      },
    ]);
  });

  test('below the minimum of prompts, and below the threshold, there is no alarm', () => {
    expect(mostlyDismissed([counted(29, {})], document)).toEqual([]);
    const accepted = counted(8, { response: 'enrolled', reason: null });
    expect(mostlyDismissed([counted(31, {}), accepted], document)).toEqual([]);
  });

  test('open prompts, prompts that nobody saw, the control group and notices do not count', () => {
    const others = [
      counted(100, { response: null, reason: null }),
      counted(100, { response: 'lapsed', reason: null }),
      counted(100, { kind: 'ghost', response: null, reason: null }),
      counted(100, { kind: 'notice' }),
    ];
    expect(mostlyDismissed(others, document)).toEqual([]);
    expect(mostlyDismissed([...others, counted(30, {})], document)[0]).toMatchObject({ shown: 30, share: 1 });
  });

  test('moments and variants are kept apart, and the variant itself is not proposed', () => {
    const counts = [
      counted(20, {}),
      counted(20, { variant: 'classic' }),
      counted(30, { moment: 'invite.sent', variant: 'spare-key', reason: 'lockout_worry' }),
    ];
    expect(mostlyDismissed(counts, document)).toMatchObject([{ moment: 'invite.sent', variants: [] }]);
  });
});

describe('the thresholds of the policy', () => {
  test('decide from how many people and prompts, and from which shares on, there is an alarm', () => {
    const totp = { factor: 'totp', enrolled: 40, challenged: 5, passed: 4 };
    expect(fewPass([totp], verifiers, { ...alarms, challengedPeople: 5, passedShare: 0.9 })).toHaveLength(1);
    expect(fewPass([totp], verifiers, { ...alarms, challengedPeople: 6, passedShare: 0.9 })).toEqual([]);
    expect(fewPass([totp], verifiers, { ...alarms, challengedPeople: 5, passedShare: 0.8 })).toEqual([]);
    expect(
      fewPass([{ ...totp, passed: 0 }], verifiers, { ...alarms, challengedPeople: 5, passedShare: 0 }),
    ).toEqual([]);
    const asked = [counted(4, {}), counted(6, { response: 'enrolled', reason: null })];
    const dismissed = (changes: object) =>
      mostlyDismissed(asked, { ...document, alarms: { ...alarms, ...changes } });
    expect(dismissed({ answeredPrompts: 10, dismissedShare: 0.4 })).toHaveLength(1);
    expect(dismissed({ answeredPrompts: 11, dismissedShare: 0.4 })).toEqual([]);
    expect(dismissed({ answeredPrompts: 10, dismissedShare: 0.5 })).toEqual([]);
  });
});

describeEngine('passes by factor', {}, ({ kit }) => {
  const count = (tenantId: string, since?: Date) => countPassesByFactor(kit.db.database, { tenantId, since });

  test('people are counted by whether they were challenged and whether they passed, however often', async () => {
    const tenantId = 'passes';
    const [never, failed, passed] = ['never', 'failed', 'passed'].map((identityId) => ({
      identityId,
      sessionId: 's',
      tenantId,
    }));
    if (!never || !failed || !passed) throw new Error('There are three people.');
    await enrollTotp(kit, never);
    await enrollTotp(kit, failed);
    const totp = await enrollTotp(kit, passed);
    for (const action of ['export_data', 'change_email'])
      await kit.call(failed, 'POST', '/challenges', { purpose: 'step_up', action, resource: 'me' });
    await stepUpWithTotp(kit, passed, totp, { action: 'export_data', resource: 'me' });
    await kit.call(passed, 'POST', '/challenges', { purpose: 'sign_in' });
    expect(await count(tenantId)).toEqual([{ factor: 'totp', enrolled: 3, challenged: 2, passed: 1 }]);
    expect(await count(tenantId, new Date(kit.now().getTime() + 60_000))).toEqual([]);
    expect(await count('elsewhere')).toEqual([]);
  });

  test('the alarms follow the policy of the tenant', async () => {
    const tenantId = 'alarms';
    const ann = { identityId: 'ann', sessionId: 's', tenantId };
    await enrollTotp(kit, ann);
    await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    const few = async () =>
      (await kit.call('service', 'GET', `/admin/insights/funnel?tenantId=${tenantId}`)).body.alarms.fewPass;
    expect(await few()).toEqual([]);
    const policy = { ...defaultPolicy, alarms: { challengedPeople: 1 } };
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document: policy });
    expect(await few()).toMatchObject([{ factor: 'totp', challenged: 1, passed: 0 }]);
  });

  test('the funnel and the patterns have the alarms', async () => {
    const none = { fewPass: [], mostlyDismissed: [] };
    for (const path of ['/admin/insights/funnel', '/admin/audit/patterns'])
      expect((await kit.call('service', 'GET', path)).body.alarms).toEqual(none);
  });
});
