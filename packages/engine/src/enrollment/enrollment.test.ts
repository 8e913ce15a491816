import { defaultPolicy } from '@kairos-mfa/engine';
import {
  consumeGrant,
  createTestKit,
  enrollTotp,
  signInWithCode,
  signInWithTotp,
  stepUpWithTotp,
  type TestAnswer,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

/** A policy may allow one authenticator app; without it people have several, by name. */
const oneApp = { ...defaultPolicy, factors: { ...defaultPolicy.factors, maxPerType: { totp: 1 } } };

describeEngine('enrollment', { config: { policy: oneApp } }, ({ kit }) => {
  let person = 0;
  let ann: TestSession;

  beforeEach(() => {
    ann = { identityId: `ann${++person}`, sessionId: 's1' };
  });

  const start = (session: TestSession, body: object = {}) =>
    kit.call(session, 'POST', '/enrollments', { type: 'totp', ...body });
  const finish = (session: TestSession, started: TestAnswer, at = kit.now()) =>
    kit.call(session, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
      proof: { code: totpCode(started.body.options.secret, at) },
    });

  test('a hijacked session with an old sign-in cannot bind a factor of its own', async () => {
    expect((await start({ ...ann, authAge: 599 })).status).toBe(200);
    const refused = await start({ ...ann, authAge: 600 });
    expect([refused.status, refused.body.code, refused.body.next]).toEqual([
      401,
      'reauthentication_required',
      'reauthenticate',
    ]);
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
  });

  test('a session without a proof of the existing factor can change nothing', async () => {
    const totp = await enrollTotp(kit, ann);
    const pending = { ...ann, sessionId: 'pending' };
    const refusals = await Promise.all([
      start(pending, { type: 'passkey' }),
      kit.call(pending, 'DELETE', `/factors/${totp.factorId}`),
      kit.call(pending, 'PATCH', `/factors/${totp.factorId}`, { name: 'Mine' }),
      kit.call(pending, 'POST', '/recovery-codes', {}),
    ]);
    expect(refusals.map(({ body }) => body.code)).toEqual(Array(4).fill('step_up_required'));
    expect(
      (await kit.call(pending, 'POST', '/prompts/decide', { moment: 'payment.completed' })).body.suppressedBy,
    ).toEqual(['enrolled']);
  });

  test('an enrollment that began before another session bound a factor cannot be finished', async () => {
    const thief = { ...ann, sessionId: 'thief' };
    const early = await start(thief);
    await enrollTotp(kit, ann);
    expect((await finish(thief, early)).body.code).toBe('step_up_required');
  });

  test('two tabs share one enrollment, and only the first to finish it binds a factor', async () => {
    const [one, two] = [await start(ann), await start(ann)];
    expect(two.body).toEqual(one.body);
    const answers = await Promise.all([finish(ann, one), finish(ann, two)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('one proof submitted many times concurrently binds one factor', async () => {
    const started = await start(ann);
    const answers = await Promise.all(Array.from({ length: 5 }, () => finish(ann, started)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await kit.call(ann, 'GET', '/state')).body.factors).toHaveLength(1);
  });

  test('a pending factor is not asked for, and its secret expires after ten minutes', async () => {
    const started = await start(ann);
    expect((await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body.code).toBe(
      'enrollment_required',
    );
    await kit.advance(600_000);
    expect((await finish(ann, started)).status).toBe(410);
  });

  test('the sixth attempt for a new factor is refused even with the correct code', async () => {
    const started = await start(ann);
    const path = `/enrollments/${started.body.enrollmentId}/verify`;
    for (let left = 4; left >= 0; left--)
      expect((await kit.call(ann, 'POST', path, { proof: { code: '000000' } })).body).toMatchObject({
        code: 'invalid_code',
        attemptsLeft: left,
      });
    expect((await finish(ann, started)).body.code).toBe('attempts_exhausted');
  });

  test('concurrent attempts for a new factor are counted one by one', async () => {
    const path = `/enrollments/${(await start(ann)).body.enrollmentId}/verify`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => kit.call(ann, 'POST', path, { proof: { code: '000000' } })),
    );
    const codes = answers.map(({ body }) => body.code).toSorted();
    expect(codes).toEqual([...Array(7).fill('attempts_exhausted'), ...Array(5).fill('invalid_code')]);
  });

  test('a second factor can be added directly after the first, and needs a proof later', async () => {
    const totp = await enrollTotp(kit, ann);
    expect((await start(ann, { type: 'passkey' })).status).toBe(200);
    expect((await start(ann)).body.code).toBe('already_enrolled');
    await kit.advance(301_000);
    const refused = await start(ann, { type: 'passkey' });
    expect(refused.body.stepUp).toMatchObject({ action: 'factor.add', resource: 'passkey' });
    expect((await stepUpWithTotp(kit, ann, totp, { action: 'factor.add', resource: 'passkey' })).status).toBe(
      200,
    );
    expect((await start(ann, { type: 'passkey' })).status).toBe(200);
  });

  test('enrolling during a step-up also grants the action, where the policy allows it', async () => {
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 2000 } };
    const granted = await finish(ann, await start(ann, { stepUp: transfer }));
    expect(granted.body.grant).toMatchObject({ action: 'transfer_money', resource: 'p1' });
    const spent = await consumeGrant(kit, ann, transfer);
    expect(spent.status).toBe(200);
    const bob = { identityId: `bob${person}`, sessionId: 's1' };
    const tooNew = await finish(
      bob,
      await start(bob, { stepUp: { action: 'payout.change_destination', resource: 'me' } }),
    );
    expect([tooNew.status, tooNew.body.grant]).toEqual([200, undefined]);
  });

  test('recovery codes are refused until they are saved, and confirming with a wrong one saves none', async () => {
    const totp = await enrollTotp(kit, ann, false);
    const path = `/recovery-codes/${totp.recoveryCodes.setId}/acknowledge`;
    const opened = async () => (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body;
    expect((await opened()).factors).toHaveLength(1);
    const wrong = await kit.call(ann, 'POST', path, {
      evidence: 'typed',
      code: '000000-000000-000000-000000',
    });
    expect(wrong.status).toBe(422);
    expect((await kit.call(ann, 'POST', path, { evidence: 'typed' })).status).toBe(400);
    expect(
      (await kit.call({ ...ann, sessionId: 'other' }, 'POST', path, { evidence: 'copied' })).status,
    ).toBe(404);
    const right = {
      evidence: 'typed',
      code: totp.recoveryCodes.codes[3]?.toLowerCase().replaceAll('0', 'o'),
    };
    expect((await kit.call(ann, 'POST', path, right)).status).toBe(204);
    expect((await kit.call(ann, 'POST', path, right)).status).toBe(204);
    const { factors, preferred } = await opened();
    expect(factors.map(({ type }: { type: string }) => type)).toEqual(['totp', 'recovery_code']);
    expect(preferred).toBe(totp.factorId);
  });

  test('the old recovery codes stay valid until the new ones are saved', async () => {
    const totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const fresh = await kit.call(ann, 'POST', '/recovery-codes', {});
    expect(fresh.body.codes).toHaveLength(10);
    // For the file and the printed sheet.
    expect(fresh.body).toMatchObject({ issuer: 'Example', account: ann.identityId });
    expect(totp.recoveryCodes).toMatchObject({ issuer: 'Example', account: ann.identityId });
    const signIn = async (code: string | undefined) =>
      (await signInWithCode(kit, ann, 'recovery_code', code)).status;
    expect(await signIn(fresh.body.codes[0])).toBe(422);
    expect(await signIn(totp.recoveryCodes.codes[0])).toBe(200);
    await kit.call(ann, 'POST', `/recovery-codes/${fresh.body.setId}/acknowledge`, {
      evidence: 'downloaded',
    });
    expect(await signIn(totp.recoveryCodes.codes[1])).toBe(422);
    expect(await signIn(fresh.body.codes[0])).toBe(200);
    expect((await kit.call(ann, 'POST', '/recovery-codes', {})).body.code).toBe('step_up_required');
  });

  test('the factors, challenges and enrollments of another person get 404', async () => {
    const totp = await enrollTotp(kit, ann);
    const started = await start({ identityId: `eve${person}`, sessionId: 's1' });
    const eve = { identityId: `eve${person}`, sessionId: 's2' };
    const tenant = { ...ann, tenantId: 'other' };
    const { body: opened } = await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
    const proof = { factorId: totp.factorId, proof: { code: '000000' } };
    const answers = await Promise.all([
      finish(eve, started),
      kit.call(eve, 'DELETE', `/enrollments/${started.body.enrollmentId}`),
      kit.call(eve, 'DELETE', `/factors/${totp.factorId}`),
      kit.call(eve, 'PATCH', `/factors/${totp.factorId}`, { name: 'x' }),
      kit.call(eve, 'POST', `/challenges/${opened.challengeId}/verify`, proof),
      kit.call({ ...ann, sessionId: 's2' }, 'POST', `/challenges/${opened.challengeId}/verify`, proof),
      kit.call(tenant, 'POST', `/challenges/${opened.challengeId}/verify`, proof),
      kit.call(eve, 'POST', '/prompts/nothing/response', { response: 'dismissed' }),
      kit.call(ann, 'GET', '/nowhere'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(404));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });
});

test('a person can have two authenticator apps, each with its name, and sign in with either', async () => {
  const kit = await createTestKit();
  const ann = { identityId: 'ann', sessionId: 's1' };
  const first = await enrollTotp(kit, ann);
  const second = await enrollTotp(kit, ann);
  await kit.call(ann, 'PATCH', `/factors/${second.factorId}`, { name: 'Work phone' });
  const { body } = await kit.call(ann, 'GET', '/state');
  expect(body.factors.map(({ name }: { name: string }) => name)).toEqual(['', 'Work phone']);
  expect((await signInWithTotp(kit, { ...ann, sessionId: 's2' }, first)).status).toBe(200);
  expect((await signInWithTotp(kit, { ...ann, sessionId: 's3' }, second)).status).toBe(200);
  await kit.close();
});
