import {
  consumeGrant,
  type EnrolledTotp,
  enrollTotp,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };

describeEngine('the end of open challenges and grants', {}, ({ kit }) => {
  let round = 0;
  let ann: TestSession;
  let totp: EnrolledTotp;
  let challengeId: string;

  beforeEach(async () => {
    ann = { identityId: `ann${++round}`, sessionId: 's1' };
    totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, transfer);
    challengeId = (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body.challengeId;
  });

  const consume = async () => (await consumeGrant(kit, ann, transfer)).status;
  const answer = async () => {
    const body = { factorId: 'recovery_code', proof: { code: totp.recoveryCodes.codes[0] } };
    return (await kit.call(ann, 'POST', `/challenges/${challengeId}/verify`, body)).body.code;
  };

  test.each(['password.changed', 'account.recovered'])('%s ends all of them', async (event) => {
    await kit.call('service', 'POST', '/events', { identityId: ann.identityId, event });
    expect([await consume(), await answer()]).toEqual([401, 'challenge_expired']);
  });

  test('an event that does not concern credentials keeps them', async () => {
    await kit.call('service', 'POST', '/events', {
      identityId: ann.identityId,
      event: 'payment.completed',
    });
    expect(await consume()).toBe(200);
  });

  test('ending the other sessions keeps those of this one, and a rotated cookie changes nothing', async () => {
    const body = { identityId: ann.identityId, exceptSessionId: 's1' };
    await kit.call('service', 'POST', '/sessions/end', body);
    // The host's new cookie has the same `sid`, and a newer sign-in time.
    expect((await kit.call({ ...ann, via: 'bearer' }, 'GET', '/state')).body.assurance.level).toBe('aal2');
    expect(await consume()).toBe(200);
  });

  test('ending another session keeps those of this one; ending this one ends them', async () => {
    const end = (sessionId: string) =>
      kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId, sessionId });
    await end('s2');
    expect(await consume()).toBe(200);
    await end('s1');
    expect([await consume(), await answer()]).toEqual([401, 'unauthenticated']);
  });

  test('a session check fails for an ended session, and for no other', async () => {
    const check = (sessionId: string) =>
      kit.call('service', 'POST', '/sessions/check', { identityId: ann.identityId, sessionId });
    await kit.call({ ...ann, sessionId: 's2' }, 'GET', '/state');
    await kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId, sessionId: 's1' });
    const [ended, other] = [await check('s1'), await check('s2')];
    expect([ended.status, ended.body.code, other.status]).toEqual([401, 'unauthenticated', 200]);
    await kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId });
    expect((await check('s2')).body.code).toBe('unauthenticated');
  });
});
