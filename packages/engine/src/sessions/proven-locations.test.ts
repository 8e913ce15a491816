import {
  consumeGrant,
  createTestKit,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findGrant } from '../grants/grants.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { Location } from '../store/locations.ts';
import type { Risk } from './risk-engine.ts';

const small = { action: 'transfer_money', resource: 'payee', context: { amount: 10, currency: 'EUR' } };
const admin = { action: 'admin_access', resource: 'studio' };

describeEngine('a location is known after a proof there', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;

  beforeEach(() => {
    ann = { identityId: `ann${++person}`, sessionId: 's1', deviceId: 'laptop', country: 'DE' };
  });

  const home = { deviceId: 'laptop', country: 'DE' };
  const away = { deviceId: 'thiefs', country: 'DE' };
  const consume = (from: object | undefined, act: object = small, changes: object = {}, at = kit) =>
    consumeGrant(at, ann, { ...act, ...changes, ...(from && { from }) });
  const enroll = async (at = kit) => {
    const totp = await enrollTotp(at, ann);
    await at.advance(1_000);
    return totp;
  };

  test('a session that calls only the host is assessed by the location that the host reports', async () => {
    const totp = await enroll();
    expect((await consume(home)).body).toEqual({ grant: null });
    const asked = await consume(away);
    expect([asked.status, asked.body.code]).toEqual([401, 'step_up_required']);
    // A call without a location is refused too.
    expect((await consume(undefined)).status).toBe(401);

    await stepUpWithTotp(kit, { ...ann, ...away }, totp, small);
    expect((await consume(away)).body).toEqual({ grant: null });
  });

  test('a session without an earlier request to Kairos is assessed too', async () => {
    await enroll();
    expect((await consume(home, small, { sessionId: 'never-met' })).body).toEqual({ grant: null });
    expect((await consume(away, small, { sessionId: 'never-met' })).status).toBe(401);
  });

  test('a grant is refused on another device, and is revoked by that attempt', async () => {
    const totp = await enroll();
    await stepUpWithTotp(kit, ann, totp, admin);
    expect((await consume(home, admin)).status).toBe(200);
    expect((await consume(away, admin)).status).toBe(401);
    expect((await consume(home, admin)).status).toBe(401);
  });

  test('an attacker who was asked once is asked again in the next session', async () => {
    const totp = await enroll();
    const other = { ...ann, sessionId: 's2' };
    await signInWithTotp(kit, other, totp);
    expect((await consume(away)).status).toBe(401);
    // This location was seen before, and never proven.
    expect((await consume(away, small, { sessionId: 's2' })).status).toBe(401);
  });

  test('a proof by the owner on a known device has no effect at the location of the attacker', async () => {
    const totp = await enroll();
    expect((await consume(away)).status).toBe(401);
    await stepUpWithTotp(kit, ann, totp, small);
    expect((await consume(home)).body).toEqual({ grant: null });
    expect((await consume(away)).status).toBe(401);
    expect((await kit.call({ ...ann, ...away }, 'GET', '/state')).status).toBe(200);
    expect((await consume(undefined)).status).toBe(401);
  });

  test('… not even for a request that was assessed just before the proof', async () => {
    const totp = await enroll();
    const { body } = await stepUpWithTotp(kit, ann, totp, admin);
    const { database } = kit.engine;
    const { identity_key: identityKey } = await database
      .selectFrom('grants')
      .select('identity_key')
      .where('grant_id', '=', body.grant.id)
      .executeTakeFirstOrThrow();
    const rule = compilePolicy(defaultPolicy, 1).ruleFor(admin.action);
    const holds = async (place: Location) => {
      const holder = { identityKey, sessionId: 's1', place };
      return rule && (await findGrant(database, holder, { ...admin, context: {} }, rule, kit.now()));
    };
    expect(await holds(home)).toMatchObject({ grant_id: body.grant.id });
    expect(await holds(away)).toBeUndefined();
    expect(await holds({ country: 'FR' })).toBeUndefined();
  });

  test('a proof without a location makes no location known, and still allows its own action', async () => {
    const totp = await enroll();
    expect((await consume(away)).status).toBe(401);
    const silent = { identityId: ann.identityId, sessionId: 's1' };
    await stepUpWithTotp(kit, silent, totp, small);
    expect((await consume(away)).body.grant).toMatchObject({ action: 'transfer_money' });
    expect((await consume(away)).status).toBe(401);
  });

  test('a sign-in before the first enrollment makes its location known', async () => {
    await kit.call({ ...ann, sessionId: 's0', deviceId: 'phone' }, 'GET', '/state');
    await enroll();
    expect((await consume({ deviceId: 'phone' })).body).toEqual({ grant: null });
  });

  test('… but not a location that the session moved to later', async () => {
    const signedInAt = kit.now().toISOString();
    ann = { ...ann, authTime: signedInAt };
    await kit.call(ann, 'GET', '/state');
    await kit.call({ ...ann, ...away }, 'GET', '/state');
    await enroll();
    expect((await consume(home)).body).toEqual({ grant: null });
    expect((await consume(away)).status).toBe(401);
  });

  test('a reset forgets all known locations', async () => {
    await enroll();
    await kit.call('service', 'POST', `/admin/identities/${ann.identityId}/reset`, { reason: 'lost phone' });
    const { rows } = await sql<{ proven: boolean }>`
      select proven_at is not null as proven from devices
      where identity_key = (select identity_key from identities where identity_id = ${ann.identityId})`.execute(
      kit.engine.database,
    );
    expect(rows).toEqual([{ proven: false }]);
  });

  test('a risk score of the host requires a proof, which is valid until the risk rises again', async () => {
    const totp = await enroll();
    const seen = (risk: number, act: object = small) => consume({ ...home, risk }, act);
    await stepUpWithTotp(kit, ann, totp, admin);
    expect((await seen(0.69)).body).toEqual({ grant: null });
    expect((await seen(0.7)).status).toBe(401);
    // Earlier proofs no longer count.
    expect((await seen(0.1, admin)).status).toBe(401);
    await stepUpWithTotp(kit, ann, totp, small);
    expect((await seen(0.9)).body.grant).toMatchObject({ action: 'transfer_money' });
    expect((await seen(0.1)).body).toEqual({ grant: null });
    expect((await seen(0.9)).status).toBe(401);
  });

  test.each([
    ['a device id that is not a string', { deviceId: 7 }],
    ['an unknown country', { country: 'Germany' }],
    ['a risk score out of range', { risk: 90 }],
    ['a risk score that is not a number', { risk: 'low' }],
    ['an unknown fact', { known: true }],
  ])('%s is refused, not ignored', async (_, from) => {
    await enroll();
    expect((await consume(from)).body.code).toBe('invalid_format');
  });

  test('the code of a country is not case-sensitive', async () => {
    await enroll();
    expect((await consume({ country: 'de' })).body).toEqual({ grant: null });
  });

  test('a request is refused again after the host rolled back its transaction', async () => {
    const totp = await enroll();
    await stepUpWithTotp(kit, ann, totp, admin);
    const asked = { identityId: ann.identityId, sessionId: 's1', ...admin, from: away };
    const { database, guard } = kit.engine;
    for (let time = 0; time < 2; time += 1)
      await expect(
        database.transaction().execute(async (transaction) => {
          if (!(await guard(asked, { transaction })).ok) throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
  });

  test('a browser that sends a new device with each request cannot fill the table', async () => {
    await enroll();
    await Promise.all(Array.from({ length: 120 }, (_, index) => consume({ deviceId: `made-up-${index}` })));
    expect((await consume({ deviceId: 'made-up-last' })).status).toBe(401);
    const { rows } = await sql<{ kept: number }>`
      select count(*)::int as kept from devices
      where identity_key = (select identity_key from identities where identity_id = ${ann.identityId})`.execute(
      kit.engine.database,
    );
    expect(rows[0]?.kept).toBeLessThan(115);
  });
});

describe('a risk engine of the host', () => {
  let kit: TestKit;
  let person = 0;
  let answer: (risk: Risk) => unknown = () => false;

  beforeAll(async () => {
    // SAFETY: a host's own code can return any value.
    kit = await createTestKit({ risk: { isUnusual: async (risk) => (await answer(risk)) as boolean } });
  });
  afterAll(() => kit.close());

  const answers = async (isUnusual: () => unknown) => {
    const ann: TestSession = { identityId: `ann${++person}`, sessionId: 's1', deviceId: 'laptop' };
    answer = () => false;
    await enrollTotp(kit, ann);
    answer = isUnusual;
    return consumeGrant(kit, ann, { ...small, from: { deviceId: 'laptop' } });
  };

  test.each([
    ['no', () => false, 200],
    ['yes', () => true, 401],
    ['a score below the threshold', () => 0.6, 200],
    ['a score at the threshold', () => 0.7, 401],
    ['an invalid score', () => Number.NaN, 401],
    ['nothing', () => undefined, 401],
    ['an error', () => Promise.reject(new Error('down')), 401],
  ])('that answers %s', async (_, isUnusual, status) => {
    expect((await answers(isUnusual)).status).toBe(status);
  });

  test('gets the location of the session, and what is new about it', async () => {
    const told: Risk[] = [];
    await answers(() => false);
    answer = (risk) => (told.push(risk), false);
    const identityId = `ann${person}`;
    const from = { deviceId: 'phone', country: 'fr' };
    await consumeGrant(kit, { identityId, sessionId: 's1' }, { ...small, from });
    expect(told).toEqual([
      {
        tenantId: 'default',
        identityId,
        sessionId: 's1',
        deviceId: 'phone',
        country: 'FR',
        newDevice: true,
        newCountry: false,
      },
    ]);
  });

  test('that does not answer in time counts as a risk', async () => {
    expect((await answers(() => new Promise(() => undefined))).status).toBe(401);
  });
});
