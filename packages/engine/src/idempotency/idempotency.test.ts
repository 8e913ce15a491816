import {
  enrollTotp,
  type EnrolledTotp,
  stepUpWithTotp,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';

describeEngine('repeated requests', {}, ({ kit, openReplica }) => {
  const replica = openReplica();
  let round = 0;
  let ann: TestSession;

  beforeEach(() => {
    ann = { identityId: `ann${++round}`, sessionId: 's1' };
  });

  const keyed = (key = 'k1') => ({ 'idempotency-key': key });
  const post = (path: string, body: object, key?: string, by = kit) =>
    by.call(ann, 'POST', path, body, key === undefined ? {} : keyed(key));
  const start = async () => (await post('/enrollments', { type: 'totp' })).body;
  const finish = (started: { enrollmentId: string }, code: string, key?: string) =>
    post(`/enrollments/${started.enrollmentId}/verify`, { proof: { code } }, key);
  const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
  const consume = (changes: object = {}, key = 'k1', by = kit) =>
    by.call(
      'service',
      'POST',
      '/grants/consume',
      { identityId: ann.identityId, sessionId: 's1', ...transfer, ...changes },
      keyed(key),
    );

  test('a sign-in whose response was lost gets the same response again, and no second proof', async () => {
    const totp = await enrollTotp(kit, ann);
    await kit.advance(30_000);
    const { challengeId } = (await post('/challenges', { purpose: 'sign_in' })).body;
    const path = `/challenges/${challengeId}/verify`;
    const proof = { factorId: totp.factorId, proof: { code: totpCode(totp.secret, kit.now()) } };
    const first = await post(path, proof, 'k1');
    expect(first.status).toBe(200);
    expect(await post(path, proof, 'k1', replica)).toMatchObject({ status: 200, body: first.body });
    expect((await post(path, proof, 'k2')).body.code).toBe('challenge_consumed');
    const other = { ...proof, proof: { code: '000000' } };
    const conflict = await post(path, other, 'k1');
    expect([conflict.status, conflict.body.code]).toEqual([409, 'idempotency_conflict']);
    // Another session's key is another key.
    const stranger = await kit.call({ ...ann, sessionId: 's2' }, 'POST', path, proof, keyed());
    expect(stranger.status).toBe(404);
    await kit.advance(600_000);
    expect((await post(path, proof, 'k1')).body.code).toBe('challenge_consumed');
  });

  test('many requests with one key consume a one-shot grant once, and all get the same response', async () => {
    const totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, transfer);
    const crowd = Array.from({ length: 8 }, (_, index) => consume({}, 'k1', index % 2 ? kit : replica));
    const answers = await Promise.all(crowd);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ body }) => body.grant.id)).size).toBe(1);
    const spent = await kit.call('service', 'GET', '/admin/audit?type=mfa.grant_consumed');
    expect(
      spent.body.events.filter(({ identityId }: { identityId: string }) => identityId === ann.identityId),
    ).toHaveLength(1);
    expect((await consume({}, 'k2')).status).toBe(401);
    expect((await consume({ resource: 'p2' })).body.code).toBe('idempotency_conflict');
  });

  test('the first amount of a person who was not known is added once, and a repeat gets the same response', async () => {
    const small = { context: { amount: 10, currency: 'EUR' } };
    const first = await consume(small);
    expect(first).toMatchObject({ status: 200, body: { grant: null } });
    expect(await consume(small, 'k1', replica)).toMatchObject({ status: 200, body: first.body });
    const { rows } = await sql`select amount from spendings join identities using (identity_key)
      where identity_id = ${ann.identityId}`.execute(kit.db.database);
    expect(rows).toEqual([{ amount: 10 }]);
  });

  test('a person who was erased and came back does not get the response of the one before', async () => {
    const totp = await enrollTotp(kit, ann);
    await kit.advance(30_000);
    const { challengeId } = (await post('/challenges', { purpose: 'sign_in' })).body;
    const path = `/challenges/${challengeId}/verify`;
    const proof = { factorId: totp.factorId, proof: { code: totpCode(totp.secret, kit.now()) } };
    expect((await post(path, proof, 'k1')).status).toBe(200);
    await kit.call('service', 'DELETE', `/admin/identities/${ann.identityId}`);
    // A sign-in of the same millisecond is none after the erasure.
    await kit.advance(1);
    expect((await post(path, proof, 'k1')).body.code).toBe('idempotency_conflict');
  });

  test('a refused step-up can be repeated with the same key', async () => {
    const totp = await enrollTotp(kit, ann);
    expect((await consume()).status).toBe(401);
    await stepUpWithTotp(kit, ann, totp, transfer);
    expect((await consume()).status).toBe(200);
  });

  test('a wrong code is verified each time, and each time counts as an attempt', async () => {
    const started = await start();
    for (let count = 0; count < 5; count++) expect((await finish(started, '000000', 'k1')).status).toBe(422);
    expect((await finish(started, '000000', 'k1')).body.code).toBe('attempts_exhausted');
  });

  test('recovery codes are not stored: a repeat before they are saved gets new ones, a later one gets none', async () => {
    const started = await start();
    const code = totpCode(started.options.secret, kit.now());
    const first = (await finish(started, code, 'k1')).body;
    const again = (await finish(started, code, 'k1')).body;
    expect(again.factor).toEqual(first.factor);
    expect(again.recoveryCodes.codes).toHaveLength(10);
    expect(again.recoveryCodes.codes).not.toContain(first.recoveryCodes.codes[0]);
    const acknowledge = (setId: string) =>
      post(`/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' });
    expect((await acknowledge(first.recoveryCodes.setId)).status).toBe(404);
    expect((await acknowledge(again.recoveryCodes.setId)).status).toBe(204);
    expect((await finish(started, code, 'k1')).body).toMatchObject({ recoveryCodes: null, next: 'done' });
  });

  test('repeating a regeneration before the codes are saved consumes no second proof', async () => {
    const totp: EnrolledTotp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const first = await post('/recovery-codes', {}, 'k1');
    const again = await post('/recovery-codes', {}, 'k1');
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.codes).not.toEqual(first.body.codes);
    expect((await post('/recovery-codes', {}, 'k2')).status).toBe(401);
    await post(`/recovery-codes/${again.body.setId}/acknowledge`, { evidence: 'copied' });
    expect((await post('/recovery-codes', {}, 'k1')).body.code).toBe('challenge_consumed');
  });

  test('a stored response is encrypted, and no code can be guessed from the fingerprint of a body', async () => {
    const started = await start();
    const code = totpCode(started.options.secret, kit.now());
    const first = (await finish(started, code, 'secret-key')).body;
    const { rows } = await sql<{ row: string }>`
      select idempotent_answers::text as row from idempotent_answers`.execute(kit.db.database);
    const all = rows.map(({ row }) => row).join();
    const digest = async (text: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString(
        'base64url',
      );
    for (const trace of [first.factor.id, first.recoveryCodes.codes[0], 'secret-key'])
      expect(all.includes(trace)).toBe(false);
    expect(all.includes(await digest(JSON.stringify({ proof: { code } })))).toBe(false);
  });

  test('a repeat gets the response when the change was committed but its response was not sent', async () => {
    const started = await start();
    const code = totpCode(started.options.secret, kit.now());
    // The response is stored in the same transaction as the change.
    expect((await finish(started, code, 'k1')).status).toBe(200);
    const { rows } = await sql<{ same: boolean }>`
      select a.xmin = f.xmin as same from idempotent_answers a, factors f
      where a.expires_at = (select max(expires_at) from idempotent_answers)
        and f.created_at = (select max(created_at) from factors)`.execute(kit.db.database);
    expect(rows).toEqual([{ same: true }]);
  });

  test('a malformed key is refused', async () => {
    expect((await finish(await start(), '000000', 'k'.repeat(129))).status).toBe(400);
  });
});
