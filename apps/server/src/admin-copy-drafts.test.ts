import { defaultPolicy } from '@kairos-mfa/engine';
import {
  createTestDatabase,
  createTestKit,
  databaseKinds,
  enrollTotp,
  stepUpWithTotp,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogueCopyLint } from './copy-lint.ts';

const ports = { copyLint: catalogueCopyLint };
const words = {
  title: 'Keep your studio yours',
  body: 'Add a second step, so only you can send money.',
  benefit: '',
  primary: 'Add second step',
};
const german = {
  title: 'Ihr Studio bleibt Ihres',
  body: 'Mit einem zweiten Schritt können nur Sie Geld senden.',
  benefit: '',
  primary: 'Schritt hinzufügen',
};
const change = { variant: 'only-you', locale: 'en', version: 0, words };
const hour = 3_600_000;

describe.each(databaseKinds)('drafts of copy, on %s', (kind) => {
  let kit: TestKit;
  /** Another replica on the same database. */
  let replica: TestKit;
  let round = 0;
  let tenantId: string;

  beforeAll(async () => {
    const db = await createTestDatabase(kind);
    kit = await createTestKit({ db, ports });
    replica = await createTestKit({ db, ports });
  });
  afterAll(() => kit.close());
  beforeEach(() => {
    tenantId = `t${++round}`;
  });

  type Who = TestSession | 'service';
  const send = (who: Who, method: string, path: string, body: object = {}, by = kit) =>
    by.call(who, method, `/admin/copy/${path}`, { ...(who === 'service' && { tenantId }), ...body });
  const create = async (changes: object[] = [change], who: Who = 'service') =>
    (await send(who, 'POST', 'drafts', { name: 'Autumn', changes })).body;
  const publish = (
    { draftId, version }: { draftId: string; version: number },
    body: object = {},
    who: Who = 'service',
    by = kit,
  ) => send(who, 'POST', `drafts/${draftId}/publish`, { version, ...body }, by);
  const edit = (
    { draftId, version }: { draftId: string; version: number },
    body: object = {},
    who: Who = 'service',
  ) => send(who, 'PATCH', `drafts/${draftId}`, { version, ...body });
  const read = async (path: string) =>
    (
      await kit.call(
        'service',
        'GET',
        `/admin/copy${path}${path.includes('?') ? '&' : '?'}tenantId=${tenantId}`,
      )
    ).body;
  const stored = async () => (await read('')).copy;
  const drafts = async () => (await read('/drafts')).drafts;
  const audited = async (type: string) =>
    (await kit.call('service', 'GET', `/admin/audit?tenantId=${tenantId}&type=${type}`)).body.events.map(
      ({ details }: { details: object }) => details,
    );
  const demandSecondPerson = () =>
    kit.call('service', 'PUT', '/admin/policy', {
      tenantId,
      document: { ...defaultPolicy, copy: { secondPerson: true } },
    });
  /** An administrator with a factor, and how they prove an action. */
  const newAdmin = async (name: string, role = 'kairos:product') => {
    const admin: TestSession = {
      identityId: `${name}${round}`,
      sessionId: 's',
      tenantId,
      roles: [role],
    };
    const totp = await enrollTotp(kit, admin);
    const prove = (action = 'admin.change_copy') =>
      stepUpWithTotp(kit, admin, totp, { action, resource: 'me' });
    return { admin, prove };
  };

  test('changes nothing until it is published, then everything at once', async () => {
    const draft = await create([change, { ...change, locale: 'de', words: german }]);
    expect(draft).toMatchObject({
      version: 1,
      status: 'draft',
      findings: [],
      notChecked: [],
      changedBy: null,
    });
    expect(await stored()).toEqual([]);
    expect((await publish(draft)).body).toMatchObject({ version: 2, status: 'published' });
    expect(await stored()).toMatchObject([
      { locale: 'de', version: 1, words: german },
      { locale: 'en', version: 1, words },
    ]);
    expect(await drafts()).toMatchObject([{ name: 'Autumn', status: 'published' }]);
    expect((await audited('mfa.copy_changed')).toSorted(byLocale)).toEqual([
      { draftId: draft.draftId, variant: 'only-you', locale: 'de', version: 1, withdrawn: false },
      { draftId: draft.draftId, variant: 'only-you', locale: 'en', version: 1, withdrawn: false },
    ]);
    expect(await audited('mfa.copy_draft_changed')).toMatchObject([
      { status: 'published', version: 2 },
      { status: 'draft', version: 1 },
    ]);
    // Published is final.
    expect((await publish({ ...draft, version: 2 })).status).toBe(409);
    expect((await edit({ ...draft, version: 2 }, { name: 'Winter' })).status).toBe(409);
  });
  const byLocale = (one: { locale: string }, other: { locale: string }) =>
    one.locale.localeCompare(other.locale);

  test('is linted in every language that it touches, and published only without errors', async () => {
    await send('service', 'POST', 'drafts', {
      name: 'German',
      changes: [{ ...change, locale: 'de', words: german }],
    });
    const [first] = await drafts();
    await publish(first);
    const draft = await create([
      { ...change, words: { ...words, title: 'Keep it yours, {name}', body: 'You must stop hackers.' } },
      { ...change, locale: 'fr', words: { ...words, title: 'evil.test' } },
    ]);
    const found = draft.findings.map(
      ({ locale, rule, severity }: { locale: string; rule: string; severity: string }) =>
        `${locale} ${rule} ${severity}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'en no-threat error',
        'en no-compulsion error',
        'fr no-markup error',
        'fr same-placeholders-in-every-locale error',
        // The German words are not in the draft: they stay, and their author is told.
        'de same-placeholders-in-every-locale warning',
      ]),
    );
    const refused = await publish(draft);
    expect([refused.status, refused.body.code, refused.body.findings]).toEqual([
      400,
      'invalid_format',
      draft.findings,
    ]);
    expect(await drafts()).toMatchObject([{ status: 'draft', version: 1 }, { status: 'published' }]);
    const edited = await edit(draft, { changes: [change] });
    expect(edited.body).toMatchObject({ version: 2, findings: [] });
    expect((await publish(edited.body)).body.status).toBe('published');
  });

  test('with an English line that cannot be parsed is stored, and its translation is judged all the same', async () => {
    const draft = await create([
      { ...change, words: { ...words, title: 'Keep it yours, {name' } },
      { ...change, locale: 'de', words: german },
    ]);
    expect(draft.findings).toMatchObject([{ locale: 'en', rule: 'unknown-placeholder' }]);
  });

  test('the second of two editors is told who was first, and what they wrote', async () => {
    const draft = await create();
    const { admin, prove } = await newAdmin('ann');
    await prove('admin.read');
    expect((await edit(draft, { name: 'Hers' }, admin)).body).toMatchObject({ changedBy: admin.identityId });
    const second = await edit(draft, {
      changes: [{ ...change, words: { ...words, title: 'Keep what you make' } }],
    });
    expect([second.status, second.body.code, second.body.next]).toEqual([409, 'version_conflict', 'restart']);
    expect(second.body.draft).toMatchObject({
      name: 'Hers',
      version: 2,
      changedBy: admin.identityId,
      changes: [change],
    });
    expect((await publish(draft)).body.draft).toMatchObject({ version: 2 });
  });

  test('whose words somebody has changed since is not published, and the conflict shows both texts', async () => {
    const draft = await create([{ ...change, locale: 'de', words: german }, change]);
    const theirs = { ...words, title: 'Keep what you make' };
    await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change, words: theirs });
    const refused = await publish(draft);
    expect([refused.status, refused.body.code]).toEqual([409, 'version_conflict']);
    expect(refused.body.copy).toMatchObject([{ locale: 'en', version: 1, words: theirs, changedBy: null }]);
    // All or nothing: the German words were not stored either, and the draft can be corrected.
    expect(await stored()).toMatchObject([{ locale: 'en', version: 1 }]);
    expect(await drafts()).toMatchObject([{ status: 'draft', version: 1 }]);
    const { body } = await edit(draft, { changes: [{ ...change, version: 1 }] });
    expect((await publish(body)).status).toBe(200);
    const late = await kit.call('service', 'PUT', '/admin/copy', {
      tenantId,
      ...change,
      version: 1,
      words: theirs,
    });
    expect(late.body.copy).toMatchObject([{ locale: 'en', version: 2, words }]);
  });

  test('of two people who publish at the same time, one does', async () => {
    const draft = await create();
    const both = await Promise.all([kit, replica].map((by) => publish(draft, {}, 'service', by)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await stored()).toMatchObject([{ version: 1 }]);
    const other = await create([{ ...change, version: 1, words: { ...words, title: 'Keep what you make' } }]);
    const rival = await create([
      { ...change, version: 1, words: { ...words, title: 'Keep what you build' } },
    ]);
    const rivals = await Promise.all([publish(other), publish(rival, {}, 'service', replica)]);
    expect(rivals.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await stored()).toMatchObject([{ version: 2 }]);
  });

  test('starts at its time, once, on whichever replica is first', async () => {
    const draft = await create();
    const startsAt = new Date(kit.now().getTime() + hour).toISOString();
    expect((await publish(draft, { startsAt })).body).toMatchObject({ status: 'scheduled', startsAt });
    await kit.engine.tick();
    expect(await stored()).toEqual([]);
    await kit.advance(hour + 1000);
    await Promise.all([kit.engine.tick(), replica.engine.tick()]);
    expect(await stored()).toMatchObject([{ version: 1, words }]);
    expect(await audited('mfa.copy_changed')).toHaveLength(1);
    expect(await audited('mfa.copy_draft_changed')).toMatchObject([
      { status: 'published', reason: 'scheduled' },
      { status: 'scheduled' },
      { status: 'draft' },
    ]);
  });

  test('the demand for a second person is switched off by two people, never by one', async () => {
    await demandSecondPerson();
    const policyOf = async () =>
      (await kit.call('service', 'GET', `/admin/policy?tenantId=${tenantId}`)).body;
    const { version } = await policyOf();
    const isDemanded = async () => (await policyOf()).document.copy?.secondPerson === true;
    const [ann, bob] = [await newAdmin('ann', 'kairos:admin'), await newAdmin('bob', 'kairos:admin')];
    const off = { ...defaultPolicy, copy: { secondPerson: false } };
    const put = async (who: Awaited<ReturnType<typeof newAdmin>> | 'service', document: object = off) => {
      if (who === 'service') return kit.call(who, 'PUT', '/admin/policy', { tenantId, document });
      await who.prove('admin.change_policy');
      return kit.call(who.admin, 'PUT', '/admin/policy', { document });
    };
    // Again and again by the same person, and by the host, who may be anybody.
    for (const who of [ann, ann, 'service', 'service', ann] as const) {
      const { status, body } = await put(who);
      expect([status, body.requested, body.version]).toEqual([200, true, version]);
    }
    expect(await isDemanded()).toBe(true);
    // Leaving it out is to switch it off; another document needs a request of its own.
    expect((await put(bob, defaultPolicy)).body.requested).toBe(true);
    expect((await put(ann)).body.requested).toBe(true);
    // A yes is to what was asked today, and about the policy of today.
    await kit.advance(25 * hour);
    expect((await put(bob)).body.requested).toBe(true);
    expect(
      (await put(ann, { ...defaultPolicy, copy: { secondPerson: true } })).body.requested,
    ).toBeUndefined();
    expect((await put(ann)).body.requested).toBe(true);
    expect(await isDemanded()).toBe(true);
    const yes = await put(bob);
    expect([yes.status, yes.body.requested, yes.body.version > version]).toEqual([200, undefined, true]);
    expect(await isDemanded()).toBe(false);
    expect((await audited('mfa.policy_change_requested')).length).toBeGreaterThan(5);
  });

  test('that was edited after it was scheduled does not start', async () => {
    const draft = await create();
    const startsAt = new Date(kit.now().getTime() + hour).toISOString();
    const { body: scheduled } = await publish(draft, { startsAt });
    expect((await edit(scheduled)).body).toMatchObject({ status: 'draft', startsAt: null });
    await kit.advance(hour + 1000);
    await kit.engine.tick();
    expect(await stored()).toEqual([]);
  });

  test('that cannot start is a draft again, and the audit says why', async () => {
    const draft = await create();
    const startsAt = new Date(kit.now().getTime() + hour).toISOString();
    await publish(draft, { startsAt });
    await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change });
    await kit.advance(hour + 1000);
    await kit.engine.tick();
    expect(await drafts()).toMatchObject([{ status: 'draft', startsAt: null, version: 3 }]);
    expect((await audited('mfa.copy_draft_changed'))[0]).toMatchObject({
      status: 'draft',
      reason: 'version_conflict',
    });
    const { body: rebased } = await edit({ ...draft, version: 3 }, { changes: [{ ...change, version: 1 }] });
    await publish(rebased, { startsAt: new Date(kit.now().getTime() + hour).toISOString() });
    await demandSecondPerson();
    await kit.advance(hour + 1000);
    await kit.engine.tick();
    expect((await audited('mfa.copy_draft_changed'))[0]).toMatchObject({ reason: 'second_person' });
    expect(await stored()).toMatchObject([{ version: 1 }]);
  });

  test('whose publication fails is a draft again, and does not keep the others waiting', async () => {
    const broken = await create();
    const draft = await create();
    const startsAt = (seconds: number) => new Date(kit.now().getTime() + seconds * 1000).toISOString();
    await publish(broken, { startsAt: startsAt(60) });
    await publish(draft, { startsAt: startsAt(120) });
    // As an older server might have stored it: a version that does not fit into its column.
    const changes = JSON.stringify([{ ...change, version: 3_000_000_000 }]);
    await sql`update copy_drafts set changes = ${changes}::json where draft_id = ${broken.id}`.execute(
      kit.db.database,
    );
    await kit.advance(hour);
    await kit.engine.tick();
    expect(await stored()).toMatchObject([{ version: 1, words }]);
    expect((await drafts()).map(({ status }: { status: string }) => status).toSorted()).toEqual([
      'draft',
      'published',
    ]);
  });

  test('has versions that the store can count', async () => {
    for (const version of [3_000_000_000, 2_147_483_647]) {
      const changes = [{ ...change, version }];
      const { status } = await kit.call('service', 'POST', '/admin/copy/drafts', {
        tenantId,
        name: 'A',
        changes,
      });
      expect(status).toBe(400);
      expect((await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change, version })).status).toBe(
        400,
      );
    }
  });

  test('discarded stays so', async () => {
    const draft = await create();
    expect((await edit(draft, { status: 'discarded' })).body).toMatchObject({ status: 'discarded' });
    expect((await publish({ ...draft, version: 2 })).status).toBe(409);
    expect((await edit({ ...draft, version: 2 })).status).toBe(409);
  });

  test('of another tenant does not exist', async () => {
    const draft = await create();
    const { admin, prove } = await newAdmin('eve');
    const stranger = { ...admin, tenantId };
    tenantId = `${tenantId}x`;
    await prove('admin.read');
    expect((await edit(draft, {}, 'service')).status).toBe(404);
    expect((await publish(draft)).status).toBe(404);
    expect((await edit(draft, { tenantId }, stranger)).status).toBe(404);
    expect(await drafts()).toEqual([]);
  });

  test.each<[string, object]>([
    ['an unknown variant', { changes: [{ ...change, variant: 'nonsense' }] }],
    ['an unsupported language', { changes: [{ ...change, locale: 'tlh' }] }],
    ['one text twice', { changes: [change, change] }],
    ['no change', { changes: [] }],
    ['a name with a direction mark', { name: 'A\u202Eb', changes: [change] }],
    [
      'too many changes',
      { changes: Array.from({ length: 65 }, (_, i) => ({ ...change, variant: `v${i}` })) },
    ],
  ])('with %s is refused', async (_name, body) => {
    const { status, body: answer } = await send('service', 'POST', 'drafts', { name: 'Autumn', ...body });
    expect([status, answer.code]).toEqual([400, 'invalid_format']);
    expect(await drafts()).toEqual([]);
  });

  describe('of an administrator', () => {
    test('needs what reading needs to be written, and a proof of its own to be published', async () => {
      const { admin, prove } = await newAdmin('ann');
      const asked = await send(admin, 'POST', 'drafts', { name: 'Autumn', changes: [change] });
      expect([asked.status, asked.body.stepUp?.action]).toEqual([401, 'admin.read']);
      await prove('admin.read');
      const draft = await create([change], admin);
      expect((await edit(draft, { name: 'Winter' }, admin)).body).toMatchObject({
        version: 2,
        changedBy: admin.identityId,
      });
      const again = await publish({ ...draft, version: 2 }, {}, admin);
      expect([again.status, again.body.stepUp?.action]).toEqual([401, 'admin.change_copy']);
      await prove();
      // A conflict and the linter keep the proof.
      expect((await publish(draft, {}, admin)).status).toBe(409);
      expect((await publish({ ...draft, version: 2 }, {}, admin)).body).toMatchObject({
        status: 'published',
      });
      const next = await create([{ ...change, version: 1 }], admin);
      expect((await publish(next, {}, admin)).status).toBe(401);
    });

    test('by policy needs the yes of a second person, to exactly this text and time', async () => {
      await demandSecondPerson();
      const ann = await newAdmin('ann');
      const bob = await newAdmin('bob');
      await ann.prove('admin.read');
      await bob.prove('admin.read');
      const put = await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change });
      expect([put.status, put.body.code]).toEqual([400, 'invalid_format']);

      const draft = await create([change], ann.admin);
      await ann.prove();
      const requested = (await publish(draft, {}, ann.admin)).body;
      expect(requested).toMatchObject({ status: 'requested', requestedBy: ann.admin.identityId });
      await ann.prove();
      const twice = (await publish(requested, {}, ann.admin)).body;
      expect(twice).toMatchObject({ status: 'requested' });
      expect(await stored()).toEqual([]);
      // An edit ends the request.
      const edited = (await edit(twice, { name: 'Winter' }, bob.admin)).body;
      expect(edited).toMatchObject({ status: 'draft', requestedBy: null });
      await bob.prove();
      expect((await publish(twice, {}, bob.admin)).status).toBe(409);
      const startsAt = new Date(kit.now().getTime() + hour).toISOString();
      const asked = (await publish(edited, { startsAt }, bob.admin)).body;
      expect(asked).toMatchObject({ status: 'requested', requestedBy: bob.admin.identityId, startsAt });
      await ann.prove();
      expect((await publish(asked, {}, ann.admin)).body).toMatchObject({ status: 'scheduled', startsAt });
      await kit.advance(hour + 1000);
      await kit.engine.tick();
      expect(await stored()).toMatchObject([{ version: 1, words, changedBy: ann.admin.identityId }]);
    });
  });

  describe('rolling back', () => {
    const rollBack = (body: object, who: Who = 'service', by = kit) =>
      send(who, 'POST', 'rollback', { variant: 'only-you', locale: 'en', ...body }, by);

    test('publishes an earlier version again, or the built-in words', async () => {
      const theirs = { ...words, title: 'Keep what you make' };
      await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change });
      await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change, version: 1, words: theirs });
      await demandSecondPerson();
      expect((await rollBack({ version: 2, to: 1 })).body).toMatchObject({ version: 3, words });
      expect((await rollBack({ version: 3, to: 0 })).body).toMatchObject({ version: 4, words: null });
      expect((await read('/versions?variant=only-you&locale=en')).versions).toMatchObject([
        { version: 4, words: null },
        { version: 3, words },
        { version: 2, words: theirs },
        { version: 1, words },
      ]);
      expect((await audited('mfa.copy_changed'))[0]).toMatchObject({ version: 4, rolledBackTo: 0 });
      expect((await rollBack({ version: 4, to: 9 })).status).toBe(404);
    });

    test('needs a proof, and of two people who roll back one does', async () => {
      await kit.call('service', 'PUT', '/admin/copy', { tenantId, ...change });
      const { admin, prove } = await newAdmin('ann');
      const asked = await rollBack({ version: 1, to: 0 }, admin);
      expect([asked.status, asked.body.stepUp?.action]).toEqual([401, 'admin.change_copy']);
      await prove();
      const both = await Promise.all([
        rollBack({ version: 1, to: 0 }, admin),
        rollBack({ version: 1, to: 0 }, 'service', replica),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(both.find(({ status }) => status === 409)?.body.copy).toMatchObject([
        { version: 2, words: null },
      ]);
    });

    test('to words that the linter refuses today is refused', async () => {
      const lenient = await createTestKit({
        db: kit.db,
        ports: { copyLint: { ...catalogueCopyLint, lint: () => ({ findings: [], wordingChecked: true }) } },
      });
      const bad = { ...words, body: 'You can call 0800 123 456.' };
      for (const [version, text] of [bad, words].entries())
        await lenient.call('service', 'PUT', '/admin/copy', { tenantId, ...change, version, words: text });
      const refused = await rollBack({ version: 2, to: 1 });
      expect([refused.status, refused.body.findings]).toMatchObject([400, [{ rule: 'no-phone-number' }]]);
    });
  });

  test('nothing is drafted without a linter', async () => {
    const without = await createTestKit({ db: kit.db });
    expect((await send('service', 'POST', 'drafts', { name: 'A', changes: [change] }, without)).status).toBe(
      503,
    );
    expect((await kit.call('service', 'GET', '/admin/copy/messages?locale=en')).status).toBe(503);
  });
});
