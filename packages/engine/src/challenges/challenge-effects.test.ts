import { defaultPolicy } from '@kairos-mfa/engine';
import { enrollTotp, type EnrolledTotp, sentCode, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, describe, expect, test } from 'vitest';

const anyFactor = { strengths: ['low' as const], maxAge: 'PT5M', minFactorAge: 'PT0S', oneShot: true };
const policy = { ...defaultPolicy, actions: { ...defaultPolicy.actions, read_report: anyFactor } };

describeEngine('an answered challenge', { config: { policy } }, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  beforeEach(() => {
    const phone = `+491520000${1000 + ++person}`;
    ann = { identityId: `ann${person}`, sessionId: 's1', traits: { phone, phoneVerified: true } };
  });

  const session = (sessionId: string): TestSession => ({ ...ann, sessionId });
  const level = async (who: TestSession) => (await kit.call(who, 'GET', '/state')).body.assurance.level;
  const open = async (who: TestSession, action?: string) => {
    const asked =
      action === undefined ? { purpose: 'sign_in' } : { purpose: 'step_up', action, resource: 'all' };
    return (await kit.call(who, 'POST', '/challenges', asked)).body.challengeId as string;
  };
  const give = (who: TestSession, challengeId: string, factorId: string, code: string) =>
    kit.call(who, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof: { code } });
  const audited = async (type: string) =>
    (
      await kit.call('service', 'GET', `/admin/audit?identity=${ann.identityId}&type=${type}`)
    ).body.events.map(({ details }: { details: unknown }) => details);

  test('by a restricted factor raises the session for a sign-in and for changes of factors, and not for another action', async () => {
    const enrolled = await kit.call(ann, 'POST', '/enrollments', { type: 'sms' });
    const phone = String(ann.traits?.['phone']);
    const path = `/enrollments/${enrolled.body.enrollmentId}/verify`;
    const { id } = (await kit.call(ann, 'POST', path, { proof: { code: sentCode(kit, phone) } })).body.factor;
    const prove = async (who: TestSession, action?: string) => {
      await kit.advance(31_000);
      const challengeId = await open(who, action);
      await kit.call(who, 'POST', `/challenges/${challengeId}/start`, { factorId: id });
      return give(who, challengeId, id, sentCode(kit, phone));
    };
    const other = session('report');
    expect((await prove(other, 'read_report')).body.grant).toMatchObject({ action: 'read_report' });
    expect(await level(other)).toBe('aal1');
    expect((await prove(session('change'), 'factor.add')).body.grant).toMatchObject({ action: 'factor.add' });
    expect(await level(session('change'))).toBe('aal2');
    expect((await prove(session('in'))).body).toEqual({
      assurance: expect.objectContaining({ level: 'aal2' }),
    });
    expect(await audited('user.mfa_succeeded')).toEqual(
      ['sign_in', 'step_up', 'step_up'].map((purpose) => ({ factor: 'sms', purpose })),
    );
  });

  describe('by an authenticator app', () => {
    let totp: EnrolledTotp;
    beforeEach(async () => {
      totp = await enrollTotp(kit, ann);
      await kit.advance(31_000);
    });
    const give6 = (who: TestSession, challengeId: string) =>
      give(who, challengeId, totp.factorId, totpCode(totp.secret, kit.now()));

    test('raises the session for any action', async () => {
      const other = session('report');
      expect((await give6(other, await open(other, 'read_report'))).body.grant).toMatchObject({
        action: 'read_report',
        resource: 'all',
      });
      expect(await level(other)).toBe('aal2');
    });

    test.each([
      ['unknown_action', undefined],
      ['factor_too_new', { ...anyFactor, minFactorAge: 'PT24H' }],
    ])('is refused with %s if the policy changed after the challenge was opened', async (code, rule) => {
      const tenant = { ...ann, tenantId: `tenant${person}` };
      const put = (document: object) =>
        kit.call('service', 'PUT', '/admin/policy', { tenantId: tenant.tenantId, document });
      await put(policy);
      totp = await enrollTotp(kit, tenant);
      await kit.advance(31_000);
      const other = { ...tenant, sessionId: 'report' };
      const challengeId = await open(other, 'read_report');
      const { read_report: _removed, ...actions } = policy.actions;
      await put({ ...policy, actions: rule ? { ...actions, read_report: rule } : actions });
      await kit.advance(31_000);
      expect((await give6(other, challengeId)).body.code).toBe(code);
      expect(await level(other)).toBe('aal1');
      await put(policy);
      await kit.advance(31_000);
      expect((await give6(other, challengeId)).status).toBe(200);
    });

    test('does not count as a failed attempt, unlike a wrong code', async () => {
      const left = async () => (await give(ann, await open(ann), totp.factorId, '000000')).body.attemptsLeft;
      expect([await left(), await left()]).toEqual([4, 3]);
      expect((await give6(ann, await open(ann))).status).toBe(200);
      expect(await left()).toBe(4);
    });

    test('tells how many recovery codes are left after one of them was used', async () => {
      const [first = '', second = ''] = totp.recoveryCodes.codes;
      const other = session('codes');
      const { body } = await give(other, await open(other), 'recovery_code', first);
      expect(body).toEqual({
        assurance: expect.objectContaining({ level: 'aal2' }),
        recoveryCodes: { remaining: 9 },
      });
      const again = await give(other, await open(other, 'read_report'), 'recovery_code', second);
      expect(again.body).toEqual({ grant: expect.anything(), recoveryCodes: { remaining: 8 } });
    });
  });
});
