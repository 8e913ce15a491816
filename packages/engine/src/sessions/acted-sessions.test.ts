import { defaultPolicy } from '@kairos-mfa/engine';
import { type SessionRouteName, sessionRoutes } from '@kairos-mfa/protocol';
import { enrollTotp, stepUpWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';

const policy = { ...defaultPolicy, enforcement: 'required' as const };
const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000, currency: 'EUR' } };

/** Support staff who act for a person (RFC 8693), with an enforcement that would make anybody set up a factor. */
describeEngine('a session in which somebody acts for the person', { config: { policy } }, ({ kit }) => {
  let round = 0;
  let ann: TestSession;
  let support: TestSession;

  beforeEach(() => {
    const authTime = kit.now().toISOString();
    ann = { identityId: `ann${++round}`, sessionId: 's1', authTime };
    support = { ...ann, sessionId: 'support', act: { sub: 'agent-7' }, deviceId: 'desk', country: 'FR' };
  });

  const check = async (sessionId: string) =>
    (await kit.call('service', 'POST', '/sessions/check', { identityId: ann.identityId, sessionId })).body;
  const consume = (who: TestSession, act: object) =>
    kit.call('service', 'POST', '/grants/consume', {
      identityId: who.identityId,
      sessionId: who.sessionId,
      ...act,
    });
  const state = async (who: TestSession) => (await kit.call(who, 'GET', '/state')).body;

  test('is asked for nothing at sign-in, where the person would have to enroll', async () => {
    expect((await state(ann)).signIn).toBe('enroll');
    expect((await state(support)).signIn).toBe('clear');
    expect([(await check('s1')).signIn, (await check('support')).signIn]).toEqual(['enroll', 'clear']);
  });

  test('sees no prompt, and support can read why', async () => {
    const decide = { moment: 'payment.completed' };
    const held = (await kit.call(support, 'POST', '/prompts/decide', decide)).body;
    expect(held).toMatchObject({ decision: 'hold', suppressedBy: ['impersonation'] });
    expect((await kit.call(ann, 'POST', '/prompts/decide', decide)).body.decision).toBe('show');
    const query = `identity=${ann.identityId}&moment=payment.completed`;
    const explain = (extra: string) => kit.call('service', 'GET', `/admin/prompts/explain?${query}${extra}`);
    expect((await explain('&session=support')).body.suppressedBy).toEqual(['impersonation']);
    expect((await explain('')).body.decision).toBe('show');
  });

  test('changes nothing of the person, on any route', async () => {
    await state(support);
    const asked = (Object.entries(sessionRoutes) as [SessionRouteName, { method: string; path: string }][])
      // Decisions hold, and write nothing.
      .filter(([name, { method }]) => method !== 'GET' && !name.startsWith('decide'))
      .map(([, { method, path }]) => ({ method, path: path.replaceAll(/:\w+/g, 'any') }));
    expect(asked.length).toBeGreaterThan(12);
    const bodies: Record<string, object> = {
      '/enrollments': { type: 'totp' },
      '/challenges': { purpose: 'sign_in' },
      '/prompts/preferences': { neverAsk: true },
      '/prompts/any/response': { response: 'dismissed' },
      '/next-steps/any/response': { response: 'dismissed' },
      '/recovery-codes/any/acknowledge': { evidence: 'copied' },
      '/challenges/any/start': { factorId: 'any' },
      '/challenges/any/verify': { factorId: 'any', proof: {} },
      '/enrollments/any/verify': { proof: {} },
      '/enrollments/any/confirm': { code: '123456' },
      '/factors/any': { name: 'Mine' },
    };
    for (const { method, path } of asked) {
      const body = method === 'DELETE' ? undefined : (bodies[path] ?? {});
      const refused = await kit.call(support, method, path, body);
      expect([path, refused.status, refused.body.code, refused.body.next]).toEqual([
        path,
        403,
        'not_own_session',
        'sign_in',
      ]);
    }
  });

  test('consumes no grant where the policy demands a proof, also one that was proven in it before', async () => {
    const totp = await enrollTotp(kit, ann);
    expect((await stepUpWithTotp(kit, ann, totp, transfer)).status).toBe(200);
    await state({ ...ann, act: {} });
    const refused = await consume(ann, transfer);
    expect([refused.status, refused.body.code, refused.body.next]).toEqual([
      403,
      'not_own_session',
      'sign_in',
    ]);
    const small = { ...transfer, resource: 'p2', context: { amount: 1, currency: 'EUR' } };
    expect((await consume(ann, small)).body).toEqual({ grant: null });
  });

  test('is never again the own one, and another session of the person is', async () => {
    await state(support);
    const { act: _, ...later } = support;
    expect((await kit.call(later, 'POST', '/enrollments', { type: 'totp' })).body.code).toBe(
      'not_own_session',
    );
    const renewed = { ...later, authTime: new Date(kit.now().getTime() + 1000).toISOString() };
    expect((await kit.call(renewed, 'POST', '/enrollments', { type: 'totp' })).body.code).toBe(
      'not_own_session',
    );
    expect((await check('support')).signIn).toBe('clear');
    expect((await kit.call(ann, 'POST', '/enrollments', { type: 'totp' })).status).toBe(200);
  });

  test('says nothing about the devices and countries of the person', async () => {
    await state(support);
    const { rows } = await sql<{ count: number }>`
      select (select count(*) from devices d where d.identity_key = i.identity_key)::int
        + (select count(*) from countries c where c.identity_key = i.identity_key)::int as count
      from identities i where identity_id = ${ann.identityId}`.execute(kit.db.database);
    expect(rows).toEqual([{ count: 0 }]);
    const { rows: sessions } = await sql`select acted_by from sessions s join identities using (identity_key)
      where identity_id = ${ann.identityId}`.execute(kit.db.database);
    expect(sessions).toEqual([{ acted_by: 'agent-7' }]);
  });

  test('has no rights of an administrator, even if the person is one', async () => {
    const admin = { ...ann, roles: ['kairos:admin'] };
    const path = '/admin/identities';
    expect((await kit.call({ ...admin, sessionId: 's2', act: {} }, 'GET', path)).body.code).toBe(
      'not_own_session',
    );
    expect((await kit.call(admin, 'GET', path)).body.code).not.toBe('not_own_session');
  });

  test('is not made by the fact `impersonated`, which suppresses prompts and nothing else', async () => {
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, { impersonated: true });
    expect((await state(ann)).signIn).toBe('enroll');
    expect((await kit.call(ann, 'POST', '/enrollments', { type: 'totp' })).status).toBe(200);
  });
});
