import {
  consumeGrant,
  type EnrolledTotp,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

describeEngine('grants', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let totp: EnrolledTotp;
  const transfer = {
    action: 'transfer_money',
    resource: 'payout-1',
    context: { amount: 5000, currency: 'EUR' },
  };

  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's1' };
    totp = await enrollTotp(kit, ann);
  });

  const consume = (changes: object = {}) => consumeGrant(kit, ann, { ...transfer, ...changes });

  test('a grant is consumed by exactly one of many callers', async () => {
    expect((await stepUpWithTotp(kit, ann, totp, transfer)).body.grant.oneShot).toBe(true);
    const answers = await Promise.all(Array.from({ length: 20 }, () => consume()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'step_up_required')).toHaveLength(19);
  });

  test('a grant is valid only for its session, action, resource and context', async () => {
    await stepUpWithTotp(kit, ann, totp, transfer);
    const others = await Promise.all([
      consume({ sessionId: 'other' }),
      consume({ action: 'delete_account' }),
      consume({ resource: 'payout-2' }),
      consume({ context: { amount: 5001, currency: 'EUR' } }),
      consume({ context: { amount: 5000 } }),
      consume({ tenantId: 'other' }),
    ]);
    expect(others.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 403]);
    expect((await consume({ context: { currency: 'EUR', amount: 5000 } })).status).toBe(200);
  });

  test('a grant is not valid in another session of the same person, even one with a second factor', async () => {
    const other = { ...ann, sessionId: 's2' };
    expect((await signInWithTotp(kit, other, totp)).body.assurance.level).toBe('aal2');
    const { grant } = (await stepUpWithTotp(kit, ann, totp, transfer)).body;
    expect((await consume({ sessionId: 's2' })).body.code).toBe('step_up_required');
    expect((await kit.call(other, 'DELETE', `/grants/${grant.id}`)).status).toBe(404);
    expect((await consume()).body.grant.id).toBe(grant.id);
  });

  test('an open grant is returned for the next step-up for the same action, and never for a sign-in', async () => {
    const { body } = await stepUpWithTotp(kit, ann, totp, transfer);
    const again = await kit.call(ann, 'POST', '/challenges', { purpose: 'step_up', ...transfer });
    expect(again.body.grant.id).toBe(body.grant.id);
    expect(
      (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body.challengeId,
    ).toBeDefined();
  });

  test('a person can revoke their own unused grant; another session or person cannot, and a consumed grant cannot be revoked', async () => {
    const proven = (await stepUpWithTotp(kit, ann, totp, transfer)).body.grant;
    const drop = (session: TestSession) => kit.call(session, 'DELETE', `/grants/${proven.id}`);
    const strangers = [
      { ...ann, sessionId: 'other' },
      { ...ann, identityId: 'mallory' },
    ];
    for (const stranger of strangers) expect((await drop(stranger)).status).toBe(404);
    expect((await drop(ann)).status).toBe(204);
    expect((await drop(ann)).status).toBe(404);
    expect((await consume()).body.code).toBe('step_up_required');

    const spent = (await stepUpWithTotp(kit, ann, totp, transfer)).body.grant;
    expect((await consume()).status).toBe(200);
    expect((await kit.call(ann, 'DELETE', `/grants/${spent.id}`)).status).toBe(404);
  });

  test('of a concurrent revocation and use of a grant, exactly one succeeds', async () => {
    const { grant } = (await stepUpWithTotp(kit, ann, totp, transfer)).body;
    const [dropped, consumed] = await Promise.all([
      kit.call(ann, 'DELETE', `/grants/${grant.id}`),
      consume(),
    ]);
    expect([
      [204, 401],
      [404, 200],
    ]).toContainEqual([dropped.status, consumed.status]);
  });

  test('a grant expires after five minutes, and when its session ends', async () => {
    await stepUpWithTotp(kit, ann, totp, transfer);
    await kit.advance(300_000);
    expect((await consume()).status).toBe(401);
    await stepUpWithTotp(kit, ann, totp, transfer);
    await kit.call('service', 'POST', '/sessions/end', {
      identityId: ann.identityId,
      sessionId: ann.sessionId,
    });
    expect((await consume()).body.code).toBe('unauthenticated');
    expect((await kit.call(ann, 'GET', '/state')).status).toBe(401);
  });

  test('a change of factors revokes every grant', async () => {
    await stepUpWithTotp(kit, ann, totp, transfer);
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
    expect((await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`)).status).toBe(204);
    expect((await consume()).body.code).toBe('enrollment_required');
    const state = (await kit.call(ann, 'GET', '/state')).body;
    expect([state.factors, state.recoveryCodes, state.assurance.level]).toEqual([[], null, 'aal1']);
  });

  test('the removal of a factor is audited, with the type and id of the factor', async () => {
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
    await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`);
    const path = `/admin/audit?type=mfa.factor_removed&identity=${ann.identityId}`;
    const { events } = (await kit.call('service', 'GET', path)).body;
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      identityId: ann.identityId,
      sessionId: 's1',
      details: { factor: 'totp', factorId: totp.factorId },
    });
  });

  test('an amount below the threshold needs no proof; a missing, malformed or negative one is refused', async () => {
    expect((await consume({ context: { amount: 1000 } })).body).toEqual({ grant: null });
    expect((await consume({ context: { amount: 1000.01 } })).status).toBe(401);
    expect((await consume({ context: {} })).status).toBe(401);
    expect((await consume({ context: { amount: '1' } })).status).toBe(401);
    expect((await consume({ context: { amount: -5 } })).status).toBe(400);
    expect((await consume({ action: 'launch_rocket' })).body.code).toBe('unknown_action');
  });

  test('the refusal can be passed to a browser unchanged', async () => {
    const refused = await consume();
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="aal2", max_age=300',
    );
    expect(refused.body.stepUp).toEqual({ ...transfer, acrValues: ['aal2'], maxAge: 300 });
    const nobody = await consumeGrant(kit, { identityId: 'new', sessionId: 's' }, transfer);
    expect([nobody.status, nobody.body.code, nobody.body.stepUp.action]).toEqual([
      403,
      'enrollment_required',
      'transfer_money',
    ]);
  });

  test('a factor enrolled today cannot change a payout destination', async () => {
    const payout = { action: 'payout.change_destination', resource: 'me' };
    const refused = await kit.call(ann, 'POST', '/challenges', { purpose: 'step_up', ...payout });
    expect(refused.body.code).toBe('factor_too_new');
    expect(Date.parse(refused.body.eligibleAt)).toBeGreaterThan(kit.now().getTime() + 23 * 3_600_000);
    await kit.advance(24 * 3_600_000);
    expect((await stepUpWithTotp(kit, ann, totp, payout)).status).toBe(200);
  });

  test('a sign-in challenge completes the session, and the host can read that', async () => {
    const check = async (sessionId: string) =>
      (await kit.call('service', 'POST', '/sessions/check', { identityId: ann.identityId, sessionId })).body
        .signIn;
    expect([await check('s1'), await check('s2')]).toEqual(['clear', 'challenge']);
    await signInWithTotp(kit, { ...ann, sessionId: 's2' }, totp);
    expect(await check('s2')).toBe('clear');
    await kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId });
    expect((await kit.call({ ...ann, sessionId: 's2' }, 'GET', '/state')).status).toBe(401);
  });
});
