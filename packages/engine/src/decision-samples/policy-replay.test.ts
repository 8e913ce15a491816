import { defaultPolicy } from '@kairos-mfa/engine';
import type { PolicyDocument, PolicyReplay } from '@kairos-mfa/protocol';
import { enrollTotp, stepUpWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const day = 24 * 3_600_000;
const sampled: PolicyDocument = { ...defaultPolicy, insights: { decisionSample: 1 } };
const asking = (changes: object): PolicyDocument => ({
  ...sampled,
  prompt: { ...sampled.prompt, ...changes },
});

describeEngine('a sample of decisions', {}, ({ kit }) => {
  let round = 0;
  let tenantId: string;
  let authTime: string;
  beforeEach(async () => {
    tenantId = `tenant-${++round}`;
    authTime = kit.now().toISOString();
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document: sampled });
  });
  const person = (identityId: string, roles: string[] = []): TestSession => ({
    identityId,
    sessionId: `session-of-${identityId}`,
    tenantId,
    authTime,
    roles,
  });
  /** Brings a person to a decision at a payment, or at an invitation that was never reported. */
  const decide = async (identityId: string, moment = 'payment.completed', facts: object = {}) => {
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${identityId}`, {
      createdAt,
      tenantId,
      email: `${identityId}@example.com`,
      phone: '+4917012345678',
      ...facts,
    });
    if (moment === 'payment.completed')
      await kit.call('service', 'POST', '/events', { identityId, tenantId, event: moment });
    return (await kit.call(person(identityId), 'POST', '/prompts/decide', { moment })).body;
  };
  const list = async (cursor?: string) => {
    await kit.engine.tick();
    const rest = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    return kit.call('service', 'GET', `/admin/insights/decisions?tenantId=${tenantId}${rest}`);
  };
  const replay = async (document: unknown, body: object = {}) => {
    await kit.engine.tick();
    return kit.call('service', 'POST', '/admin/policy/replay', { tenantId, document, ...body });
  };

  test('lists what each decision depended on, says that it is a sample, and names nobody', async () => {
    const shown = await decide('ann', undefined, { roles: ['owner'], name: 'Ann Smith' });
    await decide('eve', 'invite.sent');
    await kit.call(person('eve'), 'POST', '/prompts/decide', { moment: 'eve@example.com' });
    const { body, status } = await list();
    expect(status).toBe(200);
    expect(body.sample).toEqual({
      share: 1,
      people: { inSample: 2, estimate: 2, interval: [2, 2] },
      decisions: 2,
    });
    expect(body.decisions).toMatchObject([
      { moment: 'invite.sent', decision: 'hold', suppressedBy: ['moment_not_fresh', 'signals_missing'] },
      {
        moment: 'payment.completed',
        decision: shown.decision,
        suppressedBy: [],
        facts: { person: { roles: ['owner'] } },
      },
    ]);
    const text = JSON.stringify(body);
    const { identity_key } = await kit.db.database
      .selectFrom('identities')
      .select('identity_key')
      .where('tenant_id', '=', tenantId)
      .where('identity_id', '=', 'ann')
      .executeTakeFirstOrThrow();
    const stored = JSON.stringify(
      await kit.db.database
        .selectFrom('decision_samples')
        .select('facts')
        .where('tenant_id', '=', tenantId)
        .execute(),
    );
    for (const name of ['ann', 'Ann', 'example.com', '+49', 'session-of', identity_key])
      expect([name, text.includes(name), stored.includes(name)]).toEqual([name, false, false]);
    expect(body.decisions[0].person).not.toBe(body.decisions[1].person);
    expect(body.nextCursor).toBeNull();
    expect((await list('x')).body.code).toBe('invalid_format');
  });

  test('is read page by page', async () => {
    await decide('ann');
    await kit.engine.tick();
    const [row] = await kit.db.database
      .selectFrom('decision_samples')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .execute();
    if (!row) throw new Error('Nothing was kept.');
    const rows = Array.from({ length: 149 }, (_, index) => ({
      ...row,
      sample_id: `dec_copy${index}`,
      moment: `m.${index}`,
      facts: JSON.stringify(row.facts),
    }));
    await kit.db.database.insertInto('decision_samples').values(rows).execute();
    const first = (await list()).body;
    const second = (await list(first.nextCursor)).body;
    const ids = [...first.decisions, ...second.decisions].map(({ id }: { id: string }) => id);
    expect(first.decisions).toHaveLength(100);
    expect(second.nextCursor).toBeNull();
    expect(new Set(ids).size).toBe(first.sample.decisions);
    expect(ids.length).toBe(first.sample.decisions);
  });

  test('the policy in force, replayed, asks exactly whom it has asked', async () => {
    const shown = [await decide('p1'), await decide('p2', 'invite.sent'), await decide('p3')];
    expect(shown.map(({ decision }) => decision)).toEqual(['show', 'hold', 'show']);
    const { body, status } = await replay(sampled);
    expect(status).toBe(200);
    expect(body as PolicyReplay).toMatchObject({
      isComplete: true,
      sample: { share: 1, people: { inSample: 3 } },
      askedNow: { inSample: 2, estimate: 2, interval: [2, 2] },
      askedByDraft: { inSample: 2 },
      more: { inSample: 0, examples: [] },
      fewer: { inSample: 0, examples: [] },
    });
  });

  test('a draft shows whom it would ask more and fewer, with examples that name nobody, and writes nothing', async () => {
    await decide('payer');
    const createdAt = new Date(kit.now().getTime() - 2 * day).toISOString();
    await decide('clicker', 'settings.security_interest', { createdAt });
    const stricter = (await replay(asking({ signalsNeeded: 3 }))).body as PolicyReplay;
    expect(stricter.fewer).toMatchObject({ inSample: 1, estimate: 1 });
    expect(stricter.fewer.examples).toMatchObject([
      {
        moment: 'payment.completed',
        current: { decision: 'show' },
        draft: { decision: 'hold', suppressedBy: ['signals_missing'] },
      },
    ]);
    expect(stricter.more.inSample).toBe(0);
    const broader = (await replay(asking({ signalsNeeded: 1 }))).body as PolicyReplay;
    expect(broader.more).toMatchObject({ inSample: 1, examples: [{ moment: 'settings.security_interest' }] });
    expect(broader.fewer.inSample).toBe(0);
    expect(JSON.stringify([stricter, broader])).not.toMatch(/payer|clicker|example\.com/);
    const forOwners = { ...sampled, roles: { owner: { prompt: { signalsNeeded: 5 } } } };
    expect(((await replay(forOwners)).body as PolicyReplay).fewer.inSample).toBe(0);
    expect((await kit.call('service', 'GET', `/admin/policy?tenantId=${tenantId}`)).body.document).toEqual(
      sampled,
    );
  });

  test('a draft that could not be published is refused', async () => {
    const { body } = await replay({ ...sampled, factors: { ...sampled.factors, allowed: ['pigeon'] } });
    expect(body).toMatchObject({ code: 'invalid_format', detail: expect.stringContaining('pigeon') });
  });

  test('is for the product and admin roles alone, with a step-up', async () => {
    const session = (role: string): TestSession => person(role.replace('kairos:', ''), [role]);
    for (const role of ['kairos:support', 'kairos:auditor', 'member'])
      expect([
        role,
        (await kit.call(session(role), 'POST', '/admin/policy/replay', { document: sampled })).status,
      ]).toEqual([role, 404]);
    const product = session('kairos:product');
    const unproven = await kit.call(product, 'POST', '/admin/policy/replay', { document: sampled });
    expect([unproven.status, unproven.body.code]).toEqual([403, 'enrollment_required']);
    const totp = await enrollTotp(kit, product);
    await kit.advance(31_000);
    await stepUpWithTotp(kit, product, totp, { action: 'admin.read', resource: 'me' });
    expect((await kit.call(product, 'POST', '/admin/policy/replay', { document: sampled })).status).toBe(200);
    expect((await kit.call(product, 'GET', '/admin/insights/decisions')).status).toBe(200);
  });

  test('is deleted with the person, and after 90 days', async () => {
    await decide('ann');
    await decide('eve');
    expect((await list()).body.decisions).toHaveLength(2);
    await kit.call('service', 'DELETE', `/admin/identities/ann?tenantId=${tenantId}`);
    expect((await list()).body.decisions).toHaveLength(1);
    await kit.advance(91 * day);
    await kit.engine.tick();
    const left = await kit.db.database
      .selectFrom('decision_samples')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .execute();
    expect(left).toEqual([]);
  });

  test('of a share of 0 keeps nothing', async () => {
    await kit.call('service', 'PUT', '/admin/policy', {
      tenantId,
      document: { ...defaultPolicy, insights: { decisionSample: 0 } },
    });
    await decide('ann');
    expect((await list()).body).toMatchObject({ decisions: [], sample: { share: null, decisions: 0 } });
  });
});
