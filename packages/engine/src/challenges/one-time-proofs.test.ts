import { enrollTotp, type EnrolledTotp, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const many = 20;

describeEngine('one-time proofs', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let totp: EnrolledTotp;

  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's1' };
    totp = await enrollTotp(kit, ann);
    await kit.advance(60_000);
  });

  const open = async (session: TestSession): Promise<string> =>
    (await kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' })).body.challengeId;
  const prove = (session: TestSession, challengeId: string, code: string, factorId = totp.factorId) =>
    kit.call(session, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof: { code } });
  const statuses = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status);
  const wins = (answers: readonly { status: number }[]): number =>
    statuses(answers).filter((status) => status === 200).length;

  test('one code submitted many times concurrently to one challenge is accepted once', async () => {
    const challenge = await open(ann);
    const code = totpCode(totp.secret, kit.now());
    expect(wins(await Promise.all(Array.from({ length: many }, () => prove(ann, challenge, code))))).toBe(1);
  });

  test('one code submitted concurrently in several sessions is accepted once', async () => {
    const sessions = Array.from({ length: 4 }, (_, index) => ({ ...ann, sessionId: `other${index}` }));
    const challenges = await Promise.all(sessions.map(open));
    const code = totpCode(totp.secret, kit.now());
    const answers = await Promise.all(
      sessions.map((session, index) => prove(session, challenges[index] ?? '', code)),
    );
    expect(wins(answers)).toBe(1);
  });

  test('a used code is refused in the next challenge, and so is the code of an earlier time step', async () => {
    const now = kit.now();
    expect((await prove(ann, await open(ann), totpCode(totp.secret, now))).status).toBe(200);
    const replayed = await prove(ann, await open(ann), totpCode(totp.secret, now));
    const older = await prove(ann, await open(ann), totpCode(totp.secret, now, -1));
    const wrong = await prove(ann, await open(ann), '000000');
    expect([replayed.status, older.status]).toEqual([422, 422]);
    // A replay counts as an attempt and gets the same response as a wrong code.
    const triesLeft = [replayed, older, wrong].map(({ body }) => body.attemptsLeft);
    expect(triesLeft).toEqual([4, 3, 2]);
    expect({ ...replayed.body, attemptsLeft: 2 }).toEqual(wrong.body);
  });

  test('the code that enrolled the factor is refused in a challenge', async () => {
    const bob = { identityId: `bob${person}`, sessionId: 's1' };
    const started = await kit.call(bob, 'POST', '/enrollments', { type: 'totp' });
    const code = totpCode(started.body.options.secret, kit.now());
    const proof = { proof: { code } };
    const finished = await kit.call(bob, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, proof);
    expect(finished.status).toBe(200);
    expect((await prove(bob, await open(bob), code, finished.body.factor.id)).status).toBe(422);
    const again = await kit.call(bob, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, proof);
    expect(again.body.code).toBe('challenge_consumed');
  });

  test('a recovery code submitted many times concurrently is accepted once', async () => {
    const [code] = totp.recoveryCodes.codes;
    const sessions = Array.from({ length: 5 }, (_, index) => ({ ...ann, sessionId: `rc${index}` }));
    const challenges = await Promise.all(sessions.map(open));
    const answers = await Promise.all(
      sessions.map((session, index) =>
        prove(session, challenges[index] ?? '', code?.toLowerCase() ?? '', 'recovery_code'),
      ),
    );
    expect(statuses(answers).toSorted()).toEqual([200, 422, 422, 422, 422]);
    expect((await kit.call({ ...ann, sessionId: 's1' }, 'GET', '/state')).body.recoveryCodes.remaining).toBe(
      9,
    );
  });

  test('an answered challenge accepts no further proof', async () => {
    const challenge = await open(ann);
    await prove(ann, challenge, totpCode(totp.secret, kit.now()));
    await kit.advance(30_000);
    expect((await prove(ann, challenge, totpCode(totp.secret, kit.now()))).body.code).toBe(
      'challenge_consumed',
    );
  });

  test('a challenge expires after five minutes', async () => {
    const challenge = await open(ann);
    await kit.advance(300_000);
    expect((await prove(ann, challenge, totpCode(totp.secret, kit.now()))).status).toBe(410);
  });

  test('the sixth attempt is refused even with the correct code', async () => {
    const challenge = await open(ann);
    for (let guess = 0; guess < 5; guess++) expect((await prove(ann, challenge, '000000')).status).toBe(422);
    const sixth = await prove(ann, challenge, totpCode(totp.secret, kit.now()));
    expect([sixth.status, sixth.body.code]).toEqual([429, 'attempts_exhausted']);
  });

  test('concurrent attempts are counted one by one', async () => {
    const challenge = await open(ann);
    const answers = await Promise.all(Array.from({ length: many }, () => prove(ann, challenge, '000000')));
    expect(statuses(answers).filter((status) => status === 422)).toHaveLength(5);
  });

  test('concurrent guesses of recovery codes get five attempts per challenge, and lock no factor', async () => {
    const challenge = await open(ann);
    const wrong = '000000-000000-000000-000000';
    const answers = await Promise.all(
      Array.from({ length: many }, () => prove(ann, challenge, wrong, 'recovery_code')),
    );
    const codes = answers.map(({ body }) => body.code).toSorted();
    expect(codes).toEqual([...Array(many - 5).fill('attempts_exhausted'), ...Array(5).fill('invalid_code')]);
  });

  test('a new challenge does not reset the counters: the factor stays locked, and a recovery code still signs in', async () => {
    const first = await open(ann);
    for (let guess = 0; guess < 5; guess++) await prove(ann, first, '000000');
    const locked = await prove(ann, await open(ann), totpCode(totp.secret, kit.now()));
    expect(locked.body.code).toBe('factor_locked');
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20);
    expect(
      (await prove(ann, await open(ann), totp.recoveryCodes.codes[1] ?? '', 'recovery_code')).status,
    ).toBe(200);
    await kit.advance(31_000);
    expect((await prove(ann, await open(ann), totpCode(totp.secret, kit.now()))).status).toBe(200);
  });

  test('delays grow with every fifth failure, and the hundredth disables the factor', async () => {
    const hours = (count: number): number => count * 3_600_000;
    const delays: number[] = [];
    for (let failed = 0; failed < 100; failed += 5) {
      const challenge = await open(ann);
      for (let guess = 0; guess < 5; guess++)
        expect((await prove(ann, challenge, '000000')).body.code).toBe('invalid_code');
      const refused = await prove(ann, await open(ann), '000000');
      expect(refused.body.code).toBe('factor_locked');
      delays.push(Number(refused.headers.get('retry-after')));
      // The account has twenty attempts in a day, so the clock is moved.
      await kit.advance(hours(failed % 20 === 15 ? 25 : 2));
    }
    // Seconds; some may have passed meanwhile. Every twentieth attempt exhausts the budget of the day too.
    const most = [30, 120, 600, 3600];
    for (const [index, delay] of delays.entries()) {
      const due = most[index] ?? 3600;
      expect(delay).toBeLessThanOrEqual(due);
      expect(delay).toBeGreaterThan(due - 25);
    }
    // The correct code a month later: the factor stays disabled.
    await kit.advance(hours(31 * 24));
    const right = await prove(ann, await open(ann), totpCode(totp.secret, kit.now()));
    expect([right.status, right.body.code]).toEqual([429, 'factor_locked']);
    // The person signs in with a recovery code, and enrolls a new factor.
    const [code = ''] = totp.recoveryCodes.codes;
    expect((await prove(ann, await open(ann), code, 'recovery_code')).body.assurance.level).toBe('aal2');
    const asked = { purpose: 'step_up', action: 'factor.remove', resource: totp.factorId };
    const { challengeId } = (await kit.call(ann, 'POST', '/challenges', asked)).body;
    const [, next = ''] = totp.recoveryCodes.codes;
    expect((await prove(ann, challengeId, next, 'recovery_code')).status).toBe(200);
    expect((await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`)).status).toBe(204);
    const fresh = await enrollTotp(kit, ann);
    await kit.advance(31_000);
    const proven = await prove(ann, await open(ann), totpCode(fresh.secret, kit.now()), fresh.factorId);
    expect(proven.status).toBe(200);
  });

  test('a malformed code is not counted as an attempt', async () => {
    const challenge = await open(ann);
    for (let guess = 0; guess < 8; guess++) expect((await prove(ann, challenge, '12345')).status).toBe(400);
    expect((await prove(ann, challenge, totpCode(totp.secret, kit.now()))).status).toBe(200);
  });

  test('opening a sixth challenge in a session ends the first', async () => {
    const first = await open(ann);
    for (let count = 0; count < 5; count++) await open(ann);
    expect((await prove(ann, first, totpCode(totp.secret, kit.now()))).status).toBe(410);
  });
});
