import {
  createTestDatabase,
  createTestKit,
  enrollTotp,
  type EnrolledTotp,
  type TestKit,
  totpCode,
} from '@kairos-mfa/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const session = { identityId: 'ann', sessionId: 's1' };
const logged: string[] = [];
/** Milliseconds that the clock of the process is behind the database's. */
let behind = 0;
let kit: TestKit;
let totp: EnrolledTotp;

beforeAll(async () => {
  const db = await createTestDatabase('pglite');
  kit = await createTestKit({
    db,
    ports: {
      now: () => Date.now() + db.movedBy() - behind,
      log: { error: (message) => void logged.push(message) },
    },
  });
  totp = await enrollTotp(kit, session);
  await kit.advance(30_000);
});
afterAll(() => kit.close());

const verify = async () => {
  const { body } = await kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' });
  return kit.call(session, 'POST', `/challenges/${body.challengeId}/verify`, {
    factorId: totp.factorId,
    proof: { code: totpCode(totp.secret, kit.now()) },
  });
};

test('with the clocks two minutes apart a correct code gets 503, not "wrong code", and is not counted as an attempt', async () => {
  behind = 120_000;
  for (let round = 0; round < 6; round += 1) {
    const { status, body, headers } = await verify();
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect(headers.get('retry-after')).not.toBeNull();
  }
  const enrollment = await kit.call(session, 'POST', '/enrollments', { type: 'totp' });
  expect([enrollment.status, enrollment.body.code]).toEqual([503, 'unavailable']);
  expect(kit.engine.isClockSkewed()).toBe(true);

  behind = 0;
  expect((await verify()).status).toBe(200);
  expect(kit.engine.isClockSkewed()).toBe(false);
});

test('with the clocks apart, requests that depend on no clock still work', async () => {
  behind = -120_000;
  expect((await kit.call(session, 'POST', '/enrollments', { type: 'passkey' })).status).toBe(200);
  expect((await kit.call(session, 'GET', '/state')).status).toBe(200);
  const { codes } = totp.recoveryCodes;
  const { body } = await kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' });
  const answer = await kit.call(session, 'POST', `/challenges/${body.challengeId}/verify`, {
    factorId: 'recovery_code',
    proof: { code: codes[0] },
  });
  expect(answer.status).toBe(200);
  behind = 0;
});

test('an enrollment that began before the skew gets 503, and can be finished when the clocks agree', async () => {
  const other = { identityId: 'bob', sessionId: 's1' };
  const { body } = await kit.call(other, 'POST', '/enrollments', { type: 'totp' });
  const finish = () =>
    kit.call(other, 'POST', `/enrollments/${body.enrollmentId}/verify`, {
      proof: { code: totpCode(body.options.secret, kit.now()) },
    });
  behind = 120_000;
  expect((await finish()).status).toBe(503);
  behind = 0;
  expect((await finish()).status).toBe(200);
});

test('the skew is logged once with what to do, and once when it ends; 30 seconds are tolerated', async () => {
  behind = 29_000;
  await kit.engine.tick();
  logged.length = 0;
  behind = -31_000;
  await kit.engine.tick();
  await kit.engine.tick();
  behind = 0;
  await kit.engine.tick();
  await kit.engine.tick();
  expect(logged).toEqual([expect.stringMatching(/behind[^]*NTP/), expect.stringContaining('agree again')]);
});
