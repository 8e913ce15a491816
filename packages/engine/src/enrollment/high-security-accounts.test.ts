import { defaultPolicy } from '@kairos-mfa/engine';
import { consumeGrant, enrollTotp, sentCode, stepUpWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const weak = { strengths: ['low' as const] };
const policy = {
  ...defaultPolicy,
  actions: { ...defaultPolicy.actions, say_hello: weak },
  roles: { required: { enforcement: 'required' as const } },
};

describeEngine('high-security accounts', { config: { policy } }, ({ kit }) => {
  let person = 0;
  let phone: string;
  let ann: TestSession;
  let later: TestSession;
  let factorId: string;

  const state = async (who = later) => (await kit.call(who, 'GET', '/state')).body;
  const challenge = (who: TestSession, body: object) => kit.call(who, 'POST', '/challenges', body);
  const stepUp = (action: string, resource: string) =>
    challenge(later, { purpose: 'step_up', action, resource, context: {} });
  const prove = async (who: TestSession, challengeId: string) => {
    await kit.advance(31_000);
    await kit.call(who, 'POST', `/challenges/${challengeId}/start`, { factorId });
    const proof = { code: sentCode(kit, phone) };
    return kit.call(who, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof });
  };
  const signIn = async (who: TestSession) =>
    prove(who, (await challenge(who, { purpose: 'sign_in' })).body.challengeId);
  const become = (facts: object) => kit.call('service', 'PUT', `/identities/${ann.identityId}`, facts);

  beforeEach(async () => {
    phone = `+4915200000${String(++person).padStart(3, '0')}`;
    const traits = { phone, phoneVerified: true };
    ann = { identityId: `ann${person}`, sessionId: 's1', traits };
    later = { ...ann, sessionId: 's2' };
    const started = await kit.call(ann, 'POST', '/enrollments', { type: 'sms' });
    const path = `/enrollments/${started.body.enrollmentId}/verify`;
    const { body } = await kit.call(ann, 'POST', path, { proof: { code: sentCode(kit, phone) } });
    const codes = `/recovery-codes/${body.recoveryCodes.setId}/acknowledge`;
    await kit.call(ann, 'POST', codes, { evidence: 'copied' });
    factorId = body.factor.id;
  });

  test.each([
    { roles: ['admin'] },
    { roles: ['finance'] },
    { roles: ['kairos:support'] },
    { tier: 'elevated' },
  ])('%j: text messages are neither offered nor accepted for a set-up', async (facts) => {
    const eve = { ...ann, identityId: `eve${person}`, sessionId: 's1' };
    await kit.advance(31_000);
    expect((await kit.call(eve, 'POST', '/enrollments', { type: 'sms' })).status).toBe(200);
    await kit.call('service', 'PUT', `/identities/${eve.identityId}`, facts);
    expect((await state(eve)).factorOptions).toContainEqual(
      expect.objectContaining({ type: 'sms', state: 'hidden', reason: 'high_security_account' }),
    );
    const refused = await kit.call(eve, 'POST', '/enrollments', { type: 'sms' });
    expect([refused.status, refused.body.code]).toEqual([403, 'factor_not_allowed']);
  });

  test('who has text messages alone passes the sign-in with them and is led to set up another factor', async () => {
    await become({ roles: ['finance'] });
    expect((await state()).signIn).toBe('challenge');
    expect((await signIn(later)).status).toBe(200);
    const missing = { mode: 'optional', satisfied: false, missing: 'stronger_factor' };
    expect(await state()).toMatchObject({ signIn: 'enroll', enforcement: missing });
    const session = { identityId: ann.identityId, sessionId: 's2' };
    expect((await kit.call('service', 'POST', '/sessions/check', session)).body).toMatchObject({
      signIn: 'enroll',
      enforcement: missing,
    });

    // The text message still serves for this one purpose, or nobody could get out of this state.
    expect((await kit.call(later, 'POST', '/enrollments', { type: 'totp' })).body.code).toBe(
      'step_up_required',
    );
    const { body } = await stepUp('factor.add', 'totp');
    expect((await prove(later, body.challengeId)).body.grant).toMatchObject({ action: 'factor.add' });
    await enrollTotp(kit, later);
    expect(await state()).toMatchObject({ signIn: 'clear', enforcement: { satisfied: true } });
    const next = { ...ann, sessionId: 's3' };
    const types = (await challenge(next, { purpose: 'sign_in' })).body.factors.map(
      ({ type }: { type: string }) => type,
    );
    expect(types).toEqual(['totp', 'recovery_code']);
  });

  test('a protected act by text message is refused, and the next step is to set up another factor', async () => {
    await signIn(later);
    expect((await stepUp('say_hello', 'bob')).status).toBe(200);
    await become({ tier: 'elevated' });
    for (const [action, resource] of [
      ['say_hello', 'bob'],
      ['transfer_money', 'p1'],
      ['recovery_codes.regenerate', 'me'],
      ['factor.remove', factorId],
    ] as const) {
      const refused = await stepUp(action, resource);
      expect([action, refused.status, refused.body.code, refused.body.next]).toEqual([
        action,
        403,
        'enrollment_required',
        'enroll',
      ]);
      expect(refused.body.stepUp).toMatchObject({ action, resource });
    }
    const spent = await consumeGrant(kit, later, { action: 'say_hello', resource: 'bob', context: {} });
    expect([spent.status, spent.body.code, spent.body.next]).toEqual([403, 'enrollment_required', 'enroll']);
  });

  test('a code that was sent before the account became a high-security one proves no act after it', async () => {
    await signIn(later);
    const { body } = await stepUp('say_hello', 'bob');
    await become({ roles: ['owner'] });
    expect((await prove(later, body.challengeId)).body.code).toBe('factor_not_accepted');
  });

  test('an administrator with text messages alone reads nothing, and is led to set up another factor', async () => {
    const admin = { ...later, roles: ['kairos:admin'] };
    await signIn(admin);
    const refused = await kit.call(admin, 'GET', '/admin/policy');
    expect([refused.status, refused.body.code]).toEqual([403, 'enrollment_required']);
  });

  test('where a factor is required, the last one that is not a text message cannot be removed', async () => {
    const totp = await enrollTotp(kit, ann);
    const remove = async () => {
      await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
      return kit.call(ann, 'DELETE', `/factors/${totp.factorId}`);
    };
    await become({ roles: ['required'] });
    expect((await state(ann)).enforcement.mode).toBe('required');
    await become({ roles: ['required', 'admin'] });
    const refused = await remove();
    expect([refused.status, refused.body.code]).toEqual([409, 'last_required_factor']);
    await become({ roles: ['required'] });
    expect((await remove()).status).toBe(204);
  });
});
