import { defaultPolicy } from '@kairos-mfa/engine';
import { enrollTotp, stepUpWithTotp, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { stableHash } from '../policy/stable-hash.ts';

const day = 24 * 3_600_000;
const catalogue = ['first-payment', 'only-you', 'spare-key', 'notice'];
const copyLint = {
  variants: catalogue,
  locales: ['en'],
  lint: () => ({ findings: [], wordingChecked: true }),
};
const draft = {
  name: 'Shorter title',
  moment: 'payment.completed',
  variants: [
    { id: 'first-payment', weight: 1 },
    { id: 'only-you', weight: 1 },
  ],
};
/** Nobody's week is over. */
const noOutcome = {
  left_early: 0,
  left_seen: 0,
  completed: 0,
  people: 0,
  converted: 0,
  same_session: 0,
  people_28: 0,
  converted_28: 0,
  by_reminder: 0,
  challenged: 0,
  passed: 0,
  enrolled: 0,
  disabled: 0,
};
const statements: string[] = [];
const onStatement = (text: string) => {
  if (!text.includes('kairos.clock_offset')) statements.push(text);
};

/** Brings a person to a decision after a payment. */
async function decideAfterPayment(kit: TestKit, who: TestSession) {
  const { identityId, tenantId } = who;
  const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, tenantId });
  await kit.call(who, 'GET', '/state');
  await kit.call('service', 'POST', '/events', { identityId, tenantId, event: 'payment.completed' });
  statements.length = 0;
  const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' });
  return { body, roundTrips: statements.length };
}

describeEngine('experiments', { onStatement, ports: { copyLint } }, ({ kit }) => {
  let round = 0;
  let tenantId: string;
  let authTime: string;
  beforeEach(() => {
    tenantId = `tenant-${++round}`;
    authTime = kit.now().toISOString();
  });

  const create = async (settings: object = {}) => {
    const answer = await kit.call('service', 'POST', '/admin/experiments', {
      ...draft,
      tenantId,
      ...settings,
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const change = (id: string, body: object) =>
    kit.call('service', 'PATCH', `/admin/experiments/${id}`, { tenantId, ...body });
  const start = async (settings: object = {}) => {
    const { id } = await create(settings);
    const { status, body } = await change(id, { version: 1, status: 'running' });
    expect([status, body.detail]).toEqual([200, undefined]);
    return body;
  };
  const list = async () =>
    (await kit.call('service', 'GET', `/admin/experiments?tenantId=${tenantId}`)).body.experiments;
  const person = (identityId: string): TestSession => ({
    identityId,
    sessionId: 's1',
    tenantId,
    authTime,
  });
  const ledgerOf = async ({ identityId }: TestSession) =>
    (await kit.call('service', 'GET', `/admin/prompts?identity=${identityId}&tenantId=${tenantId}`)).body
      .prompts;
  const decide = (identityId: string) => decideAfterPayment(kit, person(identityId));

  test('a draft is listed and changes nothing; a running one chooses the words; a stopped one no more', async () => {
    const { id } = await create();
    expect(await list()).toMatchObject([
      { id, ...draft, version: 1, status: 'draft', share: 1, holdout: 0, seed: id, startedAt: null },
    ]);
    const usual = (await decide('p0')).body.variant;
    const chosen = { moment: draft.moment, variants: [draft.variants[1], { id: 'spare-key', weight: 1 }] };
    expect((await change(id, { version: 1, ...chosen })).body).toMatchObject({ version: 2, ...chosen });
    expect((await decide('p1')).body.variant).toBe(usual);
    const started = await change(id, { version: 2, status: 'running' });
    expect(started.body).toMatchObject({ status: 'running', version: 3, startedAt: expect.any(String) });
    const variants = new Set<string>();
    for (let index = 0; index < 12; index += 1) variants.add((await decide(`q${index}`)).body.variant);
    expect([...variants].toSorted()).toEqual(['only-you', 'spare-key']);
    const stopped = await change(id, { version: 3, status: 'stopped' });
    expect(stopped.body).toMatchObject({ status: 'stopped', stoppedAt: expect.any(String) });
    expect((await decide('p2')).body.variant).toBe(usual);
  });

  test('a decision takes one round trip to hold and two to show, with and without a running experiment', async () => {
    expect((await decide('a')).roundTrips).toBe(2);
    await start();
    expect((await decide('b')).roundTrips).toBe(2);
    statements.length = 0;
    await kit.call(person('b'), 'POST', '/prompts/decide', { moment: 'payment.completed' });
    expect(statements).toHaveLength(1);
  });

  test('whoever was exposed keeps their words after a change of weights, and whoever was not may get others', async () => {
    const { id, version } = await start();
    const seen = new Map<string, string>();
    for (let index = 0; index < 8 || (new Set(seen.values()).size < 2 && index < 50); index += 1) {
      const { body } = await decide(`p${index}`);
      await kit.call(person(`p${index}`), 'POST', `/prompts/${body.promptId}/exposed`, {});
      await kit.call(person(`p${index}`), 'POST', `/prompts/${body.promptId}/response`, {
        response: 'closed',
      });
      seen.set(`p${index}`, body.variant);
    }
    expect(new Set(seen.values()).size).toBe(2);
    const variants = [draft.variants[0], { id: 'only-you', weight: 99 }];
    expect((await change(id, { version, variants })).status).toBe(200);
    await kit.advance(8 * day);
    const again = new Map<string, string>();
    for (const identityId of seen.keys())
      again.set(
        identityId,
        (await decideAfterPayment(kit, { ...person(identityId), sessionId: 's2' })).body.variant,
      );
    expect(again).toEqual(seen);
    for (let index = 0; index < 8; index += 1)
      expect((await decide(`q${index}`)).body.variant).toBe(
        stableHash(id, `q${index}`) < 0.01 ? 'first-payment' : 'only-you',
      );
  });

  test('the holdout of an experiment sees no prompt, and a ghost is recorded with its experiment', async () => {
    const { id } = await start({ holdout: 0.5 });
    const held: string[] = [];
    for (let index = 0; index < 12; index += 1)
      if ((await decide(`p${index}`)).body.suppressedBy.includes('holdout')) held.push(`p${index}`);
    expect(held.length).toBeGreaterThan(1);
    expect(held.length).toBeLessThan(11);
    expect(await ledgerOf(person(held[0] ?? ''))).toMatchObject([{ kind: 'ghost' }]);
    const rows = await kit.db.database
      .selectFrom('mfa_prompts')
      .select('kind')
      .where('experiment_id', '=', id)
      .execute();
    expect(rows.filter(({ kind }) => kind === 'ghost')).toHaveLength(held.length);
    expect(rows).toHaveLength(12);
    const { body } = await kit.call(
      'service',
      'GET',
      `/admin/prompts/explain?identity=${held[0]}&tenantId=${tenantId}&moment=payment.completed`,
    );
    expect(body.experiment).toMatchObject({ id, heldOut: true });
  });

  describe('with a moment trial', () => {
    const trial = { kind: 'moment_trial', variants: [] };

    test('holds a moment back the same way each time, writes one ghost, and shows the others; each is counted for it once', async () => {
      const { id } = await start(trial);
      const outcomes = new Map<string, string>();
      // Each is held back by chance, so until both happened.
      for (let index = 0; new Set(outcomes.values()).size < 2 && index < 100; index += 1) {
        const { body, roundTrips } = await decide(`p${index}`);
        expect(roundTrips).toBe(2);
        outcomes.set(`p${index}`, body.decision);
        if (body.decision === 'hold') {
          expect(body.suppressedBy).toEqual(['moment_trial']);
          const again = await kit.call(person(`p${index}`), 'POST', '/prompts/decide', {
            moment: draft.moment,
          });
          expect(again.body.suppressedBy).toContain('moment_trial');
        } else await kit.call(person(`p${index}`), 'POST', `/prompts/${body.promptId}/exposed`, {});
      }
      const held = [...outcomes].filter(([, decision]) => decision === 'hold');
      expect(held.length).toBeGreaterThan(0);
      expect(outcomes.size).toBeGreaterThan(held.length);
      const rows = await kit.db.database
        .selectFrom('experiment_exposures')
        .select(['variant'])
        .where('experiment_id', '=', id)
        .execute();
      expect(rows.filter(({ variant }) => variant === 'holdout')).toHaveLength(held.length);
      expect(rows.filter(({ variant }) => variant === 'shown')).toHaveLength(outcomes.size - held.length);
      const explained = await kit.call(
        'service',
        'GET',
        `/admin/prompts/explain?identity=${held[0]?.[0]}&tenantId=${tenantId}&moment=payment.completed`,
      );
      expect(explained.body.momentTrial).toMatchObject({ id });
      const { body } = await kit.call('service', 'GET', `/admin/experiments/${id}?tenantId=${tenantId}`);
      expect(body).toMatchObject({
        kind: 'moment_trial',
        results: { variants: [], verdict: { word: 'too_early' } },
      });
    });

    test('never holds back a required prompt, which is no part of it', async () => {
      await start(trial);
      const document = { ...defaultPolicy, enforcement: 'required' };
      await kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
      for (let index = 0; index < 15; index += 1)
        expect((await decide(`p${index}`)).body).toMatchObject({ decision: 'show', kind: 'required' });
      const rows = await kit.db.database
        .selectFrom('mfa_prompts')
        .select('kind')
        .where('trial_id', 'is not', null)
        .where('identity_key', 'in', (eb) =>
          eb.selectFrom('identities').select('identity_key').where('tenant_id', '=', tenantId),
        )
        .execute();
      expect(rows).toEqual([]);
    });

    test('and an experiment with words at the same moment each count their own people', async () => {
      const words = await start();
      const { id } = await start(trial);
      const outcomes: string[] = [];
      for (let index = 0; new Set(outcomes).size < 2 && index < 100; index += 1) {
        const { body } = await decide(`p${index}`);
        outcomes.push(body.decision);
        if (body.decision === 'show')
          await kit.call(person(`p${index}`), 'POST', `/prompts/${body.promptId}/exposed`, {});
      }
      const counted = async (experiment: string) =>
        (
          await kit.db.database
            .selectFrom('experiment_exposures')
            .select('variant')
            .where('experiment_id', '=', experiment)
            .execute()
        ).map(({ variant }) => variant);
      expect(await counted(id)).toHaveLength(outcomes.length);
      const shown = (await counted(id)).filter((variant) => variant === 'shown').length;
      expect(shown).toBe(outcomes.filter((decision) => decision === 'show').length);
      expect(await counted(words.id)).toHaveLength(shown);
      expect(await counted(words.id)).not.toContain('holdout');
    });

    test.each([
      ['variants', { ...trial, variants: draft.variants }],
      ['a holdout of its own', { ...trial, holdout: 0.1 }],
    ])('is refused with %s, also later', async (_name, settings) => {
      const refused = await kit.call('service', 'POST', '/admin/experiments', {
        ...draft,
        tenantId,
        ...settings,
      });
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
      const { id } = await create(trial);
      const { variants, holdout = 0 } = settings as { variants: unknown; holdout?: number };
      expect((await change(id, { version: 1, variants, holdout })).status).toBe(400);
    });

    test('cannot start where the policy has it switched off', async () => {
      const document = { ...defaultPolicy, experiments: { momentTrial: false } };
      await kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
      const { id } = await create(trial);
      expect((await change(id, { version: 1, status: 'running' })).body.detail).toMatch(/momentTrial/);
    });
  });

  test('the kill switch gives everybody the usual words at once, and can be undone', async () => {
    const running = await start({ variants: [{ id: 'spare-key', weight: 1 }, draft.variants[1]] });
    const off = await change(running.id, { version: running.version, killSwitch: true });
    expect(off.body).toMatchObject({ killSwitch: true, status: 'running' });
    for (let index = 0; index < 5; index += 1)
      expect((await decide(`p${index}`)).body.variant).toBe('only-you');
    const on = await change(running.id, { version: off.body.version, killSwitch: false });
    expect(on.status).toBe(200);
    const variants = new Set<string>();
    for (let index = 0; variants.size < 2 && index < 100; index += 1)
      variants.add((await decide(`q${index}`)).body.variant);
    expect(variants.has('spare-key')).toBe(true);
  });

  test('an experiment chooses words from its start to its end', async () => {
    const at = (days: number) => new Date(kit.now().getTime() + days * day).toISOString();
    await start({
      startsAt: at(1),
      endsAt: at(3),
      variants: [
        { id: 'spare-key', weight: 1 },
        { id: 'first-payment', weight: 1 },
      ],
    });
    expect((await decide('early')).body.variant).toBe('only-you');
    await kit.advance(1.5 * day);
    expect((await decide('within')).body.variant).not.toBe('only-you');
    await kit.advance(2 * day);
    expect((await decide('late')).body.variant).toBe('only-you');
  });

  test.each<[string, object, RegExp]>([
    ['an unknown moment', { moment: 'nothing.happened' }, /no moment/],
    [
      'a variant that the policy does not list',
      { variants: [draft.variants[0], { id: 'new', weight: 1 }] },
      /no variants/,
    ],
    [
      'the words of dated notices',
      { variants: [draft.variants[0], { id: 'notice', weight: 1 }] },
      /no variants/,
    ],
    [
      'a variant without words',
      { variants: [draft.variants[0], { id: 'classic', weight: 1 }] },
      /no words yet: classic/,
    ],
    ['an end in the past', { endsAt: '2020-01-01T00:00:00Z' }, /ended already/],
    [
      'an end before the start',
      { startsAt: '2200-01-02T00:00:00Z', endsAt: '2200-01-01T00:00:00Z' },
      /end before it starts/,
    ],
  ])('%s is refused at the start, and the draft stays', async (_name, settings, detail) => {
    const { id } = await create(settings);
    const { status, body } = await change(id, { version: 1, status: 'running' });
    expect([status, body.code]).toEqual([400, 'invalid_format']);
    expect(body.detail).toMatch(detail);
    expect(await list()).toMatchObject([{ status: 'draft', version: 1 }]);
  });

  test('a variant that only this tenant has words for can be compared', async () => {
    const words = { title: 'A title', body: 'A body', benefit: '', primary: 'Set up' };
    const copy = (values: object | null, version: number) =>
      kit.call('service', 'PUT', '/admin/copy', {
        tenantId,
        variant: 'classic',
        locale: 'en',
        version,
        words: values,
      });
    const variants = [draft.variants[0], { id: 'classic', weight: 1 }];
    await copy(words, 0);
    await start({ variants });
    await copy(null, 1);
    const { id } = await create({ variants });
    expect((await change(id, { version: 1, status: 'running' })).body.detail).toMatch(/no words/);
  });

  test.each<[string, object]>([
    ['one variant', { variants: [draft.variants[0]] }],
    ['a variant twice', { variants: [draft.variants[0], draft.variants[0]] }],
    [
      'a variant with the name of the holdout',
      { variants: [draft.variants[0], { id: 'holdout', weight: 1 }] },
    ],
    ['a name of two lines', { name: 'A\nB' }],
    ['a weight of 0', { variants: [draft.variants[0], { id: 'only-you', weight: 0 }] }],
    ['a share of 0', { share: 0 }],
    ['a share that one person could be', { share: 0.009 }],
    ['a range that one person could be', { namespace: { id: 'n', range: [0.5, 0.509] } }],
    [
      'a variant that one person could be',
      { variants: [draft.variants[0], { id: 'only-you', weight: 0.01 }] },
    ],
    ['a holdout of everybody', { holdout: 1 }],
    ['an empty range', { namespace: { id: 'n', range: [0.5, 0.5] } }],
    ['an unknown key', { winner: 'only-you' }],
  ])('%s is refused', async (_name, settings) => {
    const answer = await kit.call('service', 'POST', '/admin/experiments', {
      ...draft,
      tenantId,
      ...settings,
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_format']);
    expect(await list()).toEqual([]);
  });

  test('the policy bounds an experiment when it starts, when it changes and while it runs', async () => {
    const bound = (experiments: object) =>
      kit.call('service', 'PUT', '/admin/policy', { tenantId, document: { ...defaultPolicy, experiments } });
    await bound({ maxShare: 0.5 });
    const { id } = await create();
    const started = () => change(id, { version: 1, status: 'running' });
    expect((await started()).body.detail).toMatch(/share of 0.5/);
    await bound({ enabled: false });
    expect((await started()).body.detail).toMatch(/switched off/);
    await bound({});
    const { version } = (await started()).body;
    await bound({ maxShare: 0.5 });
    expect((await change(id, { version, share: 0.9 })).body.detail).toMatch(/share of 0.5/);
    expect((await change(id, { version, share: 0.4 })).status).toBe(200);
    await bound({ enabled: false });
    await decide('ann');
    const rows = await kit.db.database
      .selectFrom('mfa_prompts')
      .select('prompt_id')
      .where('experiment_id', '=', id)
      .execute();
    expect(rows).toEqual([]);
  });

  test('a small share of a small range could be aimed at one person, and does not start', async () => {
    const small = { share: 0.05, namespace: { id: 'n', range: [0, 0.1] } };
    const { id } = await create(small);
    const refused = await change(id, { version: 1, status: 'running' });
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining('0.01')]);
    expect((await change(id, { version: 1, share: 0.2, status: 'running' })).status).toBe(200);
    expect((await change(id, { version: 2, share: 0.05 })).status).toBe(400);
  });

  test('twenty experiments of a tenant run at most, also if several are started at once', async () => {
    const drafts = [];
    for (let index = 0; index < 23; index += 1) drafts.push((await create()).id);
    for (const id of drafts.slice(0, 18))
      expect((await change(id, { version: 1, status: 'running' })).status).toBe(200);
    const answers = await Promise.all(
      drafts.slice(18).map((id) => change(id, { version: 1, status: 'running' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ body }) => `${body.code} ${body.detail}`))).toEqual(
      new Set([
        'invalid_format 20 experiments are running, and more would only get in each other’s way. Stop one first.',
      ]),
    );
    expect((await change(drafts[0] ?? '', { version: 2, status: 'stopped' })).status).toBe(200);
    const waiting = (await list()).find(({ status }: { status: string }) => status === 'draft');
    expect((await change(waiting.id, { version: 1, status: 'running' })).status).toBe(200);
    const crowded = tenantId;
    tenantId = `${tenantId}-other`;
    await start();
    // The background job judges twenty experiments at a time; those of the next tests would wait.
    await kit.db.database.deleteFrom('experiments').where('tenant_id', '=', crowded).execute();
  });

  test('while it runs only weights, share, holdout and end change, and afterwards only its name', async () => {
    const { id, version } = await start();
    for (const refused of [
      { moment: 'invite.sent' },
      { startsAt: null },
      { endsAt: '2020-01-01T00:00:00Z' },
      { namespace: null },
      { status: 'running' },
      { variants: [draft.variants[1], draft.variants[0]] },
      { variants: [...draft.variants, { id: 'spare-key', weight: 1 }] },
    ])
      expect([refused, (await change(id, { version, ...refused })).status]).toEqual([refused, 400]);
    const endsAt = new Date(kit.now().getTime() + day).toISOString();
    const changed = await change(id, { version, holdout: 0.1, share: 0.5, endsAt });
    expect(changed.body).toMatchObject({ holdout: 0.1, share: 0.5, endsAt });
    await change(id, { version: changed.body.version, status: 'stopped' });
    const last = changed.body.version + 1;
    expect((await change(id, { version: last, status: 'running' })).status).toBe(400);
    expect((await change(id, { version: last, share: 0.2 })).status).toBe(400);
    expect((await change(id, { version: last, name: 'Done' })).body.name).toBe('Done');
  });

  test('of several editors of one version exactly one wins, and the others are told', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => change(id, { version: 1, name: `Name ${index}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.code} ${body.next}`))).toEqual(
      new Set(['409 version_conflict restart']),
    );
    expect((await list())[0].version).toBe(2);
  });

  test('an experiment of another tenant is unknown, and chooses no words here', async () => {
    const { id } = await start({
      variants: [
        { id: 'spare-key', weight: 1 },
        { id: 'first-payment', weight: 1 },
      ],
    });
    const mine = tenantId;
    tenantId = `other-${round}`;
    expect((await change(id, { version: 2, name: 'Mine' })).status).toBe(404);
    expect((await decide('zoe')).body.variant).toBe('only-you');
    expect(await list()).toEqual([]);
    tenantId = mine;
    expect((await list())[0].name).toBe(draft.name);
  });

  describe('with results', () => {
    const get = async (id: string) =>
      (await kit.call('service', 'GET', `/admin/experiments/${id}?tenantId=${tenantId}`)).body;
    /** Counts as after many people. */
    const count = (id: string, variant: string, people: number, dismissed: number) =>
      kit.db.database
        .insertInto('experiment_days')
        .values({
          tenant_id: tenantId,
          experiment_id: id,
          variant,
          day: kit.now().toISOString().slice(0, 10),
          exposures: people,
          pending: people,
          answered: people,
          dismissed,
          ...noOutcome,
        })
        .execute();
    const changes = async () =>
      (await kit.call('service', 'GET', `/admin/audit?tenantId=${tenantId}&type=mfa.experiment_changed`)).body
        .events;

    test('a draft has none; a running one has its counts, and a verdict with what is missing', async () => {
      const { id } = await create();
      expect((await get(id)).results).toBeNull();
      await change(id, { version: 1, status: 'running' });
      const { body } = await decide('ann');
      await kit.call(person('ann'), 'POST', `/prompts/${body.promptId}/exposed`, {});
      await kit.engine.tick();
      const { results } = await get(id);
      expect(results.verdict).toEqual({ word: 'too_early', reason: 'days', until: { days: 7 } });
      expect(results.variants).toMatchObject(
        draft.variants.map(({ id: name }) => ({
          id: name,
          exposures: 'fewer_than_20',
          pending: 'fewer_than_20',
          people: 'fewer_than_20',
          outcome: null,
        })),
      );
      expect((await kit.call('service', 'GET', `/admin/experiments/${id}?tenantId=other`)).status).toBe(404);
    });

    test('a crossed guard-rail stops its variant by itself, once, and the audit says why', async () => {
      const { id } = await start();
      await count(id, 'first-payment', 500, 50);
      await count(id, 'only-you', 500, 300);
      await kit.engine.tick();
      await kit.engine.tick();
      const stopped = await get(id);
      expect(stopped).toMatchObject({
        status: 'stopped',
        version: 3,
        changedBy: null,
        stoppedVariants: [{ id: 'only-you', guardRail: 'dismissed' }],
        results: {
          verdict: { word: 'worse', reason: 'guard_rail', variant: 'only-you', guardRail: 'dismissed' },
        },
      });
      expect((await decide('ann')).body.variant).toBe('only-you');
      expect(
        await kit.db.database
          .selectFrom('mfa_prompts')
          .select('prompt_id')
          .where('experiment_id', '=', id)
          .execute(),
      ).toEqual([]);
      expect((await changes())[0]).toMatchObject({
        identityId: 'host',
        details: { experimentId: id, reason: 'guard_rail', variant: 'only-you', guardRail: 'dismissed' },
      });
    });

    test('a wrong split hides the results until it is explained, and then a guard-rail can stop', async () => {
      const { id, version } = await start();
      await count(id, 'first-payment', 800, 80);
      await count(id, 'only-you', 500, 300);
      await kit.engine.tick();
      const hidden = (await get(id)).results;
      expect(hidden.verdict.word).toBe('check_traffic_split');
      expect(hidden.variants.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual([null, null]);
      expect((await change(id, { version, splitExplanation: ' ' })).status).toBe(400);
      expect((await change(id, { version, splitExplanation: 'A bot in the first hour' })).status).toBe(200);
      expect((await get(id)).results.variants[1].outcome.guardRails.dismissed).toMatchObject({
        successes: 300,
      });
      await kit.advance(61_000);
      await kit.engine.tick();
      expect(await get(id)).toMatchObject({ status: 'stopped', splitExplanation: 'A bot in the first hour' });
    });

    test('an experiment ends by itself at its end', async () => {
      const endsAt = new Date(kit.now().getTime() + day).toISOString();
      const { id } = await start({ endsAt });
      await kit.engine.tick();
      expect((await get(id)).status).toBe('running');
      await kit.advance(day + 1000);
      await kit.engine.tick();
      expect(await get(id)).toMatchObject({ status: 'stopped', stoppedAt: endsAt });
      expect((await changes())[0].details).toMatchObject({ experimentId: id, reason: 'ended' });
    });
  });

  describe('of an administrator', () => {
    let admin: TestSession;
    let prove: (action: string) => Promise<unknown>;
    beforeEach(async () => {
      admin = { identityId: 'pm', sessionId: 'a1', roles: ['kairos:product'], tenantId };
      const totp = await enrollTotp(kit, admin);
      prove = (action) => stepUpWithTotp(kit, admin, totp, { action, resource: 'me' });
    });

    test('need a proof for each change, and the audit names who changed what', async () => {
      const post = () => kit.call(admin, 'POST', '/admin/experiments', draft);
      expect((await post()).body.stepUp.action).toBe('admin.change_experiments');
      await prove('admin.change_experiments');
      const { id } = (await post()).body;
      expect((await post()).body.code).toBe('step_up_required');
      const path = `/admin/experiments/${id}`;
      await prove('admin.change_experiments');
      expect((await kit.call(admin, 'PATCH', path, { version: 7, name: 'No' })).body.code).toBe(
        'version_conflict',
      );
      expect((await kit.call(admin, 'PATCH', path, { version: 1, status: 'running' })).status).toBe(200);
      expect((await kit.call(admin, 'PATCH', path, { version: 2, status: 'stopped' })).body.code).toBe(
        'step_up_required',
      );
      await prove('admin.read');
      expect((await kit.call(admin, 'GET', '/admin/experiments')).body.experiments).toMatchObject([
        { id, changedBy: 'pm', version: 2 },
      ]);
      const { events } = (
        await kit.call('service', 'GET', `/admin/audit?tenantId=${tenantId}&type=mfa.experiment_changed`)
      ).body;
      expect(events).toMatchObject([
        { actorId: 'pm', details: { experimentId: id, version: 2, status: 'running', changed: 'status' } },
        { actorId: 'pm', details: { experimentId: id, version: 1, status: 'draft' } },
      ]);
    });
  });
});
