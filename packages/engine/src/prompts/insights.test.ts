import { enrollTotp, stepUpWithTotp, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';

const day = 24 * 3_600_000;

describeEngine('insights', {}, ({ kit }) => {
  beforeAll(async () => {
    await ask('none');
    await respond(await ask('no'), { response: 'dismissed', reason: 'lockout_worry' });
    await respond(await ask('no2'), { response: 'dismissed' });
    await respond(await ask('later', 'invite.sent'), { response: 'later' });
    await setUp(await ask('half'), false);
    await setUp(await ask('whole'), true);
    // An enrollment without a prompt is not a success of a prompt.
    await enrollTotp(kit, { identityId: 'unasked', sessionId: 's' });
  });

  interface Asked {
    readonly who: TestSession;
    readonly promptId: string;
  }
  async function ask(identityId: string, event = 'payment.completed'): Promise<Asked> {
    const who = { identityId, sessionId: 's' };
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt });
    await kit.call('service', 'POST', '/events', { identityId, event, properties: { first: true } });
    const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: event });
    return { who, promptId: body.promptId };
  }
  async function respond({ who, promptId }: Asked, body: object): Promise<void> {
    await kit.call(who, 'POST', `/prompts/${promptId}/response`, body);
  }
  async function setUp({ who, promptId }: Asked, toTheEnd: boolean): Promise<void> {
    await kit.call(who, 'POST', `/prompts/${promptId}/exposed`, {});
    const started = await kit.call(who, 'POST', '/enrollments', { type: 'totp', promptId });
    if (!toTheEnd) return;
    const { secret } = started.body.options;
    const { body } = await kit.call(who, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
      proof: { code: totpCode(secret, kit.now()) },
    });
    const { setId } = body.recoveryCodes;
    await kit.call(who, 'POST', `/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' });
    const totp = { factorId: body.factor.id, secret, recoveryCodes: body.recoveryCodes };
    await stepUpWithTotp(kit, who, totp, { action: 'export_data', resource: 'me' });
  }
  const funnel = async (query = '') =>
    (await kit.call('service', 'GET', `/admin/insights/funnel${query}`)).body;

  test('the funnel narrows from the decision to the first proof', async () => {
    const { groups, challenges } = await funnel();
    expect(groups).toEqual([
      {
        by: {},
        steps: {
          decided: 6,
          shown: 5,
          accepted: 2,
          started: 2,
          verified: 1,
          codesSaved: 1,
          firstChallengePassed: 1,
        },
        rates: null,
        heldOut: 0,
        later: 1,
        closed: 0,
        lapsed: 0,
        dismissed: { lockout_worry: 1, none: 1 },
      },
    ]);
    expect(challenges).toEqual({
      opened: 1,
      sessions: 1,
      perSession: 1,
      passed: 1,
      afterEnrollment: { opened: 1, passed: 1 },
    });
  });

  test('each breakdown adds up to the whole, and to the rows of the ledger', async () => {
    const { groups } = await funnel('?by=moment,variant,factor,week');
    const rows = await kit.db.database.selectFrom('mfa_prompts').selectAll().execute();
    const total = (step: string) =>
      groups.reduce(
        (sum: number, group: { steps: Record<string, number> }) => sum + (group.steps[step] ?? 0),
        0,
      );
    expect(total('decided')).toBe(rows.length);
    expect(total('shown')).toBe(rows.filter(({ exposed_at }) => exposed_at !== null).length);
    expect(total('accepted')).toBe(rows.filter(({ accepted_at }) => accepted_at !== null).length);
    const enrolled = groups.filter(({ by }: { by: { factor: string | null } }) => by.factor === 'totp');
    expect(enrolled).toHaveLength(1);
    expect(enrolled[0].by).toMatchObject({ moment: 'payment.completed', variant: 'first-payment' });
    expect(enrolled[0].by.week).toMatch(/^\d{4}-W\d\d$/);
    const invited = (await funnel('?by=moment')).groups.find(
      ({ by }: { by: { moment: string } }) => by.moment === 'invite.sent',
    );
    expect(invited).toMatchObject({ steps: { decided: 1 }, later: 1 });
  });

  test('a figure is kept when the rows behind it expire', async () => {
    const figures = await funnel('?by=moment,variant,factor,week');
    await kit.advance(3 * day);
    await kit.engine.tick();
    const { database } = kit.db;
    expect(await database.selectFrom('enrollments').select('enrollment_id').execute()).toEqual([]);
    expect(await database.selectFrom('challenges').select('challenge_id').execute()).toEqual([]);
    expect(await funnel('?by=moment,variant,factor,week')).toEqual(figures);
  });

  test('rates are of the prompts that were shown, with an interval, and only from twenty on', async () => {
    const tenantId = 'rates';
    const { database } = kit.db;
    const rates = async () => (await funnel(`?tenantId=${tenantId}`)).groups[0]?.rates;
    const insertPeople = async (from: number, to: number) => {
      await sql`insert into identities (identity_key, tenant_id, identity_id, user_handle)
        select 'rates-' || i, ${tenantId}, 'p' || i, 'rates-' || i from generate_series(${from}::int, ${to}::int) i`.execute(
        database,
      );
      await sql`insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version,
          exposed_at, accepted_at, responded_at)
        select 'rates-' || i, 'rates-' || i, 's', 'soft', 'm', 'v', 'modal', 1, kairos_now(),
          case when i % 4 = 0 then kairos_now() end, kairos_now() from generate_series(${from}::int, ${to}::int) i`.execute(
        database,
      );
    };
    await insertPeople(1, 19);
    expect(await rates()).toBeNull();
    await insertPeople(20, 20);
    const { accepted, verified } = await rates();
    expect(accepted.share).toBe(0.25);
    expect(accepted.interval[0]).toBeGreaterThan(0.02);
    expect(accepted.interval[0]).toBeLessThan(0.25);
    expect(accepted.interval[1]).toBeGreaterThan(0.45);
    expect(verified).toMatchObject({ share: 0, interval: [0, expect.any(Number)] });
  });

  test('an unknown breakdown is refused', async () => {
    expect((await kit.call('service', 'GET', '/admin/insights/funnel?by=shoe_size')).status).toBe(400);
  });

  test('tenants are counted separately', async () => {
    expect((await funnel('?tenantId=elsewhere')).groups).toEqual([]);
  });
});
