import {
  createSoftPasskey,
  enrollTotp,
  type EnrolledTotp,
  sessionHeaders,
  signInWithTotp,
  testOrigin,
  testServiceKey,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';

describeEngine('limits', {}, ({ kit, openReplica }) => {
  /** Another replica on the same database. */
  const replica = openReplica();
  let round = 0;
  let ann: TestSession;

  beforeEach(() => {
    ann = { identityId: `ann${++round}`, sessionId: 's1' };
  });

  const change = (who = ann, by = kit) => by.call(who, 'POST', '/challenges', { purpose: 'sign_in' });
  const passed = (answers: readonly { status: number }[]) =>
    answers.filter(({ status }) => status !== 429).length;
  const open = async (who = ann): Promise<string> => (await change(who)).body.challengeId;
  const prove = (challengeId: string, factorId: string, code: string, who = ann) =>
    kit.call(who, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof: { code } });

  test('a session can make sixty changes a minute, also when all come at once', async () => {
    await kit.call(ann, 'GET', '/state');
    expect(passed(await Promise.all(Array.from({ length: 70 }, () => change())))).toBe(60);
    const refused = await change();
    expect([refused.status, refused.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Reads still work, and so does another session.
    expect((await kit.call(ann, 'GET', '/state')).status).toBe(200);
    expect((await change({ ...ann, sessionId: 's2' })).status).toBe(403);
    await kit.advance(60_000);
    expect((await change()).status).toBe(403);
  });

  test('replicas share their counts every second', async () => {
    for (let count = 0; count < 40; count++) await change();
    // One request more, a second later, sends what was counted.
    await kit.advance(1_000);
    await change();
    const there = [];
    for (let count = 0; count < 30; count++) there.push(await change(ann, replica));
    // The first five did not know of the forty here; once they were sent, fifteen were left.
    expect(passed(there)).toBe(20);
  });

  test('a session opens sixty challenges a minute, also when all come at once on two replicas', async () => {
    await enrollTotp(kit, ann);
    await kit.advance(61_000);
    const crowd = Array.from({ length: 90 }, (_, index) => change(ann, index % 2 ? kit : replica));
    expect(passed(await Promise.all(crowd))).toBe(60);
    await kit.advance(61_000);
    expect((await change()).status).toBe(200);
  });

  test('a person can send three hundred requests a minute from all their sessions', async () => {
    const ask = (sessionId: string) => kit.call({ ...ann, sessionId }, 'GET', '/state');
    const answers = [];
    for (let count = 0; count < 305; count++) answers.push(await ask(`s${count % 3}`));
    expect(passed(answers)).toBe(300);
    expect((await ask('s9')).body.code).toBe('rate_limited');
    expect((await kit.call({ identityId: `other${round}`, sessionId: 's1' }, 'GET', '/state')).status).toBe(
      200,
    );
    expect((await kit.call({ ...ann, tenantId: 'another' }, 'GET', '/state')).status).toBe(200);
  });

  test('an address can send three hundred requests a minute without a session; people behind it are not counted', async () => {
    const from = { clientAddress: `203.0.113.${round}` };
    const ask = (headers: Record<string, string>, path = '/state', where = from) =>
      kit.engine.handler(new Request(`${testOrigin}/mfa/v1${path}`, { headers }), where);
    for (let count = 0; count < 300; count++) expect((await ask({})).status).toBe(401);
    const refused = await ask({});
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'rate_limited']);
    expect((await ask({ authorization: 'Bearer not-the-key' }, '/admin/audit')).status).toBe(429);
    expect((await ask(sessionHeaders(ann))).status).toBe(200);
    expect((await ask({ authorization: `Bearer ${testServiceKey}` }, '/admin/audit')).status).toBe(200);
    expect((await ask({}, '/state', { clientAddress: '203.0.113.250' })).status).toBe(401);
  });

  test('requests are limited while the counts cannot be shared, and that is reported', async () => {
    await kit.call(ann, 'GET', '/state');
    const before = kit.failures.length;
    await kit.advance(1_000);
    await sql`alter table rate_limits rename to rate_limits_away`.execute(kit.db.database);
    try {
      const answers = [];
      for (let count = 0; count < 65; count++) answers.push(await change());
      expect(passed(answers)).toBe(60);
      expect(kit.failures.length).toBeGreaterThan(before);
    } finally {
      await sql`alter table rate_limits_away rename to rate_limits`.execute(kit.db.database);
    }
  });

  test('of many concurrent challenges of a session, five stay open', async () => {
    await enrollTotp(kit, ann);
    await Promise.all(Array.from({ length: 20 }, () => change()));
    const live = await kit.db.database
      .selectFrom('challenges')
      .select('challenge_id')
      .where('session_id', '=', 's1')
      .where('identity_key', 'in', (eb) =>
        eb.selectFrom('identities').select('identity_key').where('identity_id', '=', ann.identityId),
      )
      .where('expires_at', '>', sql<Date>`kairos_now()`)
      .execute();
    expect(live).toHaveLength(5);
  });

  test('challenges of one session are opened one after the other, so that none is counted twice', async () => {
    await enrollTotp(kit, ann);
    let opened = false;
    let opening: Promise<unknown> = Promise.resolve();
    await kit.db.database.transaction().execute(async (trx) => {
      await sql`select 1 from sessions where identity_key =
        (select identity_key from identities where identity_id = ${ann.identityId}) for no key update`.execute(
        trx,
      );
      opening = change({ ...ann, authAge: 60 }).then(() => (opened = true));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(opened).toBe(false);
    });
    await opening;
    expect(opened).toBe(true);
  });

  describe('attempts at an account', () => {
    let totp: EnrolledTotp;
    beforeEach(async () => {
      totp = await enrollTotp(kit, ann);
      await kit.advance(60_000);
    });
    /** Wrong codes, with pauses longer than every delay of the factor and a correct code that resets it. */
    const guess = async (times: number) => {
      for (let count = 0; count < times; count++) {
        if (count % 4 === 0) {
          await kit.advance(61_000);
          expect((await signInWithTotp(kit, ann, totp)).status).toBe(200);
        }
        expect((await prove(await open(), totp.factorId, '000000')).status).toBe(422);
      }
    };

    test('twenty failures in a day lock the guessable factors, whatever succeeded in between', async () => {
      await guess(20);
      await kit.advance(61_000);
      const refused = await prove(await open(), totp.factorId, totpCode(totp.secret, kit.now()));
      expect(refused.body.code).toBe('factor_locked');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(20 * 3600);
      // A factor that cannot be guessed still signs in.
      expect((await prove(await open(), 'recovery_code', totp.recoveryCodes.codes[0] ?? '')).status).toBe(
        200,
      );
      await kit.advance(24 * 3_600_000);
      expect((await signInWithTotp(kit, ann, totp)).status).toBe(200);
    });

    test('of many concurrent attempts, exactly one gets the last attempt of the day', async () => {
      await guess(19);
      await kit.advance(61_000);
      const challenges = await Promise.all([open(), open(), open()]);
      const answers = await Promise.all(challenges.map((id) => prove(id, totp.factorId, '000000')));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([422, 429, 429]);
    });

    test('a hundred failures in thirty days lock the guessable factors, and older failures do not count', async () => {
      await guess(1);
      const key = sql`select identity_key from identities where identity_id = ${ann.identityId}`;
      await sql`update guess_budgets set failed_at = array(
        select kairos_now() - interval '29 days' + n * interval '5 hours' from generate_series(1, 100) n)
        where identity_key = (${key})`.execute(kit.db.database);
      await kit.advance(61_000);
      expect((await prove(await open(), totp.factorId, '000000')).body.code).toBe('factor_locked');
      await kit.advance(36 * 3_600_000);
      expect((await prove(await open(), totp.factorId, '000000')).status).toBe(422);
    });

    test('attempts at an enrollment count towards the same budget', async () => {
      await guess(19);
      await kit.advance(61_000);
      await sql`delete from factors where factor_id = ${totp.factorId}`.execute(kit.db.database);
      await sql`update recovery_code_sets set status = 'retired'`.execute(kit.db.database);
      const started = await kit.call(ann, 'POST', '/enrollments', { type: 'totp' });
      const finish = (code: string) =>
        kit.call(ann, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, { proof: { code } });
      expect((await finish('000000')).status).toBe(422);
      expect((await finish(totpCode(started.body.options.secret, kit.now()))).body.code).toBe(
        'factor_locked',
      );
    });

    test('a session can try thirty recovery codes a minute; the attempts of another session do not count', async () => {
      const wrong = '000000-000000-000000-000000';
      const thief = { ...ann, sessionId: 'thief' };
      let challenge = '';
      for (let count = 0; count < 30; count++) {
        if (count % 5 === 0) challenge = await open(thief);
        expect((await prove(challenge, 'recovery_code', wrong, thief)).status).toBe(422);
      }
      expect((await prove(await open(thief), 'recovery_code', wrong, thief)).body.code).toBe('rate_limited');
      expect((await prove(await open(), 'recovery_code', totp.recoveryCodes.codes[0] ?? '')).status).toBe(
        200,
      );
    });
  });

  test('passkeys have a rate limit only, and are never locked by the failures of an account', async () => {
    const passkey = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
    const started = (await kit.call(ann, 'POST', '/enrollments', { type: 'passkey' })).body;
    const proof = passkey.create(started.options);
    const enrolled = await kit.call(ann, 'POST', `/enrollments/${started.enrollmentId}/verify`, { proof });
    await sql`insert into guess_budgets select identity_key, array_fill(kairos_now(), array[100]) from identities
      where identity_id = ${ann.identityId}`.execute(kit.db.database);
    const factorId = enrolled.body.factor.id;
    const challengeId = await open();
    const { options } = (await kit.call(ann, 'POST', `/challenges/${challengeId}/start`, { factorId })).body;
    const signedIn = await kit.call(ann, 'POST', `/challenges/${challengeId}/verify`, {
      factorId,
      proof: passkey.get(options),
    });
    expect(signedIn.status).toBe(200);
  });
});
