import {
  createTestKit,
  enrollTotp,
  sessionHeaders,
  signInWithCode,
  type TestKit,
  testOrigin,
  testServiceKey,
  totpCode,
} from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const base = `${testOrigin}/mfa/v1`;
const ann = { identityId: 'ann', sessionId: 's1' };

describe('the wire', () => {
  let kit: TestKit;
  beforeAll(async () => {
    kit = await createTestKit();
  });
  afterAll(() => kit.close());

  const post = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
    path = '/prompts/decide',
  ) => {
    const response = await kit.fetch(`${base}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...sessionHeaders(ann), ...headers },
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
  const moment = '"moment":"payment.completed"';

  test.each([
    ['an unknown key', `{${moment},"verified":true}`],
    ['a duplicate key', `{${moment},"moment":"invite.sent"}`],
    ['an escaped duplicate key', `{${moment},"\\u006doment":"invite.sent"}`],
    ['__proto__', `{${moment},"__proto__":{}}`],
    ['constructor', `{${moment},"context":{"constructor":1}}`],
    ['deep nesting', `{${moment},"context":${'['.repeat(9)}${']'.repeat(9)}}`],
    ['a lone surrogate', `{${moment},"context":{"a":"\\ud800"}}`],
    ['NUL', `{${moment},"context":{"a":"\\u0000"}}`],
    ['malformed JSON', `{moment}`],
    ['a list', `[]`],
  ])('%s is refused as malformed', async (_name, body) => {
    expect([(await post(body)).status, (await post(body)).body.code]).toEqual([400, 'invalid_format']);
  });

  test.each([
    { identityId: 'ann\ud800' },
    { sessionId: 's\ud800' },
    { tenantId: 't\0' },
    { deviceId: '\udfff' },
  ])(
    'an identifier that is not well-formed Unicode is refused: the database would merge two people (%o)',
    async (named) => {
      const { status } = await kit.call({ ...ann, ...named }, 'GET', '/state');
      expect(status).toBe(401);
      const asked = {
        ...ann,
        ...named,
        action: 'transfer_money',
        resource: 'payee-1',
        context: { amount: 1 },
      };
      if (!('deviceId' in named)) expect((await kit.engine.guard(asked)).ok).toBe(false);
    },
  );

  test('a body that is too long, of another type or in another charset is refused', async () => {
    expect((await post(`{${moment},"context":{"a":"${'x'.repeat(17_000)}"}}`)).status).toBe(413);
    expect((await post(`{${moment}}`, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(`{${moment}}`, { 'content-type': 'application/json; charset=utf-16' })).status).toBe(
      400,
    );
    expect((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(400);
    expect((await post(`{${moment}}`, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(
      200,
    );
  });

  test('a page of another origin is refused, and an allowed one can read the headers that it needs', async () => {
    expect((await post(`{${moment}}`, { origin: 'https://evil.test' })).body.code).toBe('cross_origin');
    const allowed = await post(`{${moment}}`, { origin: testOrigin });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(testOrigin);
    expect(allowed.headers.get('access-control-expose-headers')).toBe('WWW-Authenticate, Retry-After');
    const asked = await kit.fetch(`${base}/state`, { method: 'OPTIONS', headers: { origin: testOrigin } });
    expect(asked.status).toBe(204);
  });

  test('a cookie alone proves nothing about where an unsafe request comes from', async () => {
    const cookie = sessionHeaders({ ...ann, via: 'cookie' });
    expect((await post(`{${moment}}`, cookie)).status).toBe(403);
    expect((await post(`{${moment}}`, { ...cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(`{${moment}}`, { ...cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post(`{${moment}}`, { ...cookie, origin: testOrigin })).status).toBe(200);
    expect((await kit.fetch(`${base}/state`, { headers: cookie })).status).toBe(200);
  });

  test('every answer forbids caching, sniffing and referrers', async () => {
    for (const path of ['/state', '/nowhere']) {
      const { headers } = await kit.call(ann, 'GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('requests without a session, with a wrong key, or by a person who is not an administrator are refused', async () => {
    const nobody = await kit.call(undefined, 'GET', '/state');
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const wrongKey = await kit.fetch(`${base}/sessions/check`, {
      method: 'POST',
      headers: { authorization: `Bearer ${testServiceKey}x` },
    });
    expect(wrongKey.status).toBe(401);
    expect(
      (await kit.call(ann, 'POST', '/sessions/check', { identityId: 'ann', sessionId: 's1' })).status,
    ).toBe(401);
    expect((await kit.call(ann, 'GET', '/admin/audit')).status).toBe(404);
    expect((await kit.call('service', 'GET', '/state')).status).toBe(401);
  });

  test('an administrator needs a proof first, and can read only their own tenant', async () => {
    const admin = { identityId: 'root', sessionId: 's1', tenantId: 'other', roles: ['kairos:admin'] };
    expect((await kit.call(admin, 'GET', '/admin/audit')).body.code).toBe('enrollment_required');
    const started = await kit.call(admin, 'POST', '/enrollments', {
      type: 'totp',
      stepUp: { action: 'admin.read', resource: 'me' },
    });
    await kit.call(admin, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
      proof: { code: totpCode(started.body.options.secret, kit.now()) },
    });
    expect((await kit.call(admin, 'GET', '/admin/audit?tenantId=default')).status).toBe(404);
    const seen = await kit.call(admin, 'GET', '/admin/audit');
    expect(new Set(seen.body.events.map(({ identityId }: { identityId: string }) => identityId))).toEqual(
      new Set(['root']),
    );
    await kit.advance(601_000);
    expect((await kit.call(admin, 'GET', '/admin/audit')).body.code).toBe('step_up_required');
  });

  test('a wrong encryption key or an unreachable database is 503 and never "wrong code"', async () => {
    const bob = { identityId: 'bob', sessionId: 's1' };
    const totp = await enrollTotp(kit, bob);
    const other = await createTestKit({
      db: kit.db,
      config: { encryptionKeys: `k1:${btoa('x'.repeat(32))}` },
    });
    const answer = await signInWithCode(other, bob, totp.factorId, '000000');
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    expect(answer.headers.get('retry-after')).not.toBeNull();

    const gone = await createTestKit();
    await gone.close();
    expect((await gone.call(ann, 'GET', '/state')).status).toBe(503);
  });

  test('no audit row contains a code or a secret', async () => {
    const cid = { identityId: 'cid', sessionId: 's1' };
    const totp = await enrollTotp(kit, cid);
    const rows = await kit.db.database.selectFrom('audit_events').selectAll().execute();
    const text = JSON.stringify(rows);
    for (const secret of [totp.secret, ...totp.recoveryCodes.codes]) expect(text).not.toContain(secret);
  });
});
