import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  findCopyDraft,
  insertCopyDraft,
  insertDraftedCopies,
  listCopyDrafts,
  listDueCopyDrafts,
  moveCopyDraft,
  settleDueCopyDraft,
  updateCopyDraft,
} from './copy-drafts.ts';
import {
  findPromptCopy,
  insertPromptCopy,
  listPromptCopies,
  listPromptCopyVersions,
} from './copy-overrides.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

const words = { title: 'A', body: 'B', benefit: '', primary: 'C' };
const change = { variant: 'only-you', locale: 'en', version: 0, words };
const alone = { startsAt: null, secondPerson: false };

describe.each(databaseKinds)('drafts of copy in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let bob: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
    ann = await store.newPerson();
    bob = await store.newPerson();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('copy_drafts').execute();
    await store.database.deleteFrom('prompt_copies').execute();
  });

  /** A draft as Ann, or somebody else, saw it. */
  const seen = (draftId: string, version = 1, changedBy: string | null = ann.identityKey) => ({
    tenantId: 'default',
    draftId,
    version,
    changedBy,
  });
  const insert = async (changes = [change], tenantId = 'default') => {
    const draftId = randomId('cpd');
    const { database } = store;
    await insertCopyDraft(database, { tenantId, draftId, name: 'A', changes, changedBy: ann.identityKey });
    return draftId;
  };
  const find = (draftId: string) => findCopyDraft(store.database, 'default', draftId);
  const schedule = async (draftId: string, seconds: number) => {
    const startsAt = await store.inSeconds(seconds);
    return moveCopyDraft(store.database, seen(draftId), { startsAt, secondPerson: false });
  };
  const put = (version: number, rest: object = {}) =>
    insertPromptCopy(store.database, {
      tenantId: 'default',
      variant: 'only-you',
      locale: 'en',
      after: version,
      words,
      changedBy: null,
      ...rest,
    });

  test('are those of one tenant', async () => {
    const mine = await insert();
    const theirs = await insert([change], 'other');
    expect((await listCopyDrafts(store.database, 'default')).map(({ draft_id }) => draft_id)).toEqual([mine]);
    expect(await find(theirs)).toBeUndefined();
    expect(await find(mine)).toMatchObject({ status: 'draft', version: 1, changes: [change] });
    expect(await updateCopyDraft(store.database, seen(theirs), { status: 'draft' })).toBe(false);
    expect(await moveCopyDraft(store.database, seen(theirs), alone)).toBeUndefined();
    await store.database
      .updateTable('copy_drafts')
      .set({ draft_id: mine })
      .where('draft_id', '=', theirs)
      .execute();
    await moveCopyDraft(store.database, seen(mine), alone);
    await moveCopyDraft(store.database, { ...seen(mine), tenantId: 'other' }, alone);
    await insertDraftedCopies(store.database, { tenant_id: 'default', draft_id: mine });
    expect(await listPromptCopies(store.database, 'other')).toEqual([]);
  });

  test('change one draft, and only in the version that was seen', async () => {
    const [one, other] = [await insert(), await insert()];
    expect(await updateCopyDraft(store.database, seen(one), { name: 'B', status: 'draft' })).toBe(true);
    expect(await updateCopyDraft(store.database, seen(one), { name: 'C', status: 'draft' })).toBe(false);
    expect(await moveCopyDraft(store.database, seen(one), alone)).toBeUndefined();
    expect(await find(one)).toMatchObject({ name: 'B', version: 2 });
    expect(await find(other)).toMatchObject({ name: 'A', version: 1, status: 'draft' });
    expect(await moveCopyDraft(store.database, seen(one, 2), alone)).toMatchObject({
      status: 'published',
      version: 3,
    });
    expect(await find(other)).toMatchObject({ version: 1, status: 'draft' });
  });

  test('that are published or discarded are final', async () => {
    const [one, other] = [await insert(), await insert()];
    await moveCopyDraft(store.database, seen(one), alone);
    await updateCopyDraft(store.database, seen(other), { status: 'discarded' });
    for (const draftId of [one, other]) {
      expect(await updateCopyDraft(store.database, seen(draftId, 2), { status: 'draft' })).toBe(false);
      expect(await moveCopyDraft(store.database, seen(draftId, 2), alone)).toBeUndefined();
    }
  });

  test('are scheduled for a time to come, and published at once for one that has passed', async () => {
    expect(await schedule(await insert(), 60)).toMatchObject({ status: 'scheduled' });
    expect(await schedule(await insert(), -60)).toMatchObject({ status: 'published' });
  });

  test('with a second person wait for the yes of another one, to the time that was requested', async () => {
    const draftId = await insert();
    const startsAt = await store.inSeconds(60);
    const both = { startsAt, secondPerson: true };
    const by = ({ identityKey }: SessionRef, version: number) => seen(draftId, version, identityKey);
    const requested = {
      status: 'requested',
      requested_by: ann.identityKey,
      starts_at: startsAt,
      is_approved: false,
    };
    expect(await moveCopyDraft(store.database, by(ann, 1), both)).toMatchObject(requested);
    expect(await moveCopyDraft(store.database, by(ann, 2), both)).toMatchObject(requested);
    expect(await moveCopyDraft(store.database, by(bob, 3), { ...both, startsAt: null })).toMatchObject({
      status: 'scheduled',
      requested_by: ann.identityKey,
      starts_at: startsAt,
      is_approved: true,
    });
    // An edit takes the yes back.
    await updateCopyDraft(store.database, by(bob, 4), { status: 'draft' });
    expect(await find(draftId)).toMatchObject({ requested_by: null, starts_at: null, is_approved: false });
  });

  test('that the host requested are not approved by the host', async () => {
    const draftId = await insert();
    const both = { startsAt: null, secondPerson: true };
    for (const version of [1, 2])
      expect(await moveCopyDraft(store.database, seen(draftId, version, null), both)).toMatchObject({
        status: 'requested',
      });
    // Behind the service key may be the same person.
    for (const [version, by] of [
      [3, ann.identityKey],
      [4, null],
      [5, ann.identityKey],
    ] as const)
      expect(await moveCopyDraft(store.database, seen(draftId, version, by), both)).toMatchObject({
        status: 'requested',
      });
    expect(await moveCopyDraft(store.database, seen(draftId, 6, bob.identityKey), both)).toMatchObject({
      status: 'published',
    });
  });

  test('that only one person asked for are not approved, also where nobody else had to', async () => {
    const draftId = await insert();
    const startsAt = await store.inSeconds(60);
    await moveCopyDraft(store.database, seen(draftId), { startsAt, secondPerson: true });
    expect(
      await moveCopyDraft(store.database, seen(draftId, 2), { startsAt, secondPerson: false }),
    ).toMatchObject({
      status: 'scheduled',
      is_approved: false,
    });
    const other = await insert();
    expect(await moveCopyDraft(store.database, seen(other), { startsAt, secondPerson: false })).toMatchObject(
      {
        is_approved: false,
      },
    );
  });

  test('store the words of a published draft after the version that they take the place of', async () => {
    await put(0);
    await put(0, { locale: 'de' });
    await put(0, { variant: 'faster' });
    await put(1, { variant: 'faster' });
    await put(0, { tenantId: 'other', locale: 'fr' });
    const draftId = await insert([
      { ...change, version: 1 },
      { ...change, locale: 'fr' },
      { ...change, locale: 'de' },
      { ...change, variant: 'peers', locale: 'pl', version: 4 },
    ]);
    const draft = { tenant_id: 'default', draft_id: draftId };
    expect(await insertDraftedCopies(store.database, draft)).toEqual([]);
    await insert([{ ...change, variant: 'gate' }]);
    await moveCopyDraft(store.database, seen(draftId), alone);
    const other = await insert([{ ...change, variant: 'gate' }]);
    await moveCopyDraft(store.database, seen(other), alone);
    const written = await insertDraftedCopies(store.database, draft);
    expect(written.map(({ locale, version }) => `${locale} ${version}`).toSorted()).toEqual(['en 2', 'fr 1']);
    expect(await insertDraftedCopies(store.database, draft)).toEqual([]);
  });

  test('that withdraw words store none', async () => {
    await put(0);
    const draftId = randomId('cpd');
    const changes = [{ ...change, version: 1, words: null }];
    await insertCopyDraft(store.database, { ...seen(draftId), name: 'A', changes });
    await moveCopyDraft(store.database, seen(draftId), alone);
    expect(
      await insertDraftedCopies(store.database, { tenant_id: 'default', draft_id: draftId }),
    ).toMatchObject([{ version: 2, withdrawn: true }]);
    expect(await listPromptCopies(store.database, 'default')).toMatchObject([{ words: null }]);
  });

  test('start when their time has come, the oldest first, each once', async () => {
    const [late, early, open] = [await insert(), await insert(), await insert()];
    const lateDraft = await schedule(late, 120);
    const earlyDraft = await schedule(early, 60);
    const openDraft = await find(open);
    if (!lateDraft || !earlyDraft || !openDraft) throw new Error('The drafts were not stored.');
    const settle = (draft: typeof lateDraft) => settleDueCopyDraft(store.database, draft, 'published');
    expect(await listDueCopyDrafts(store.database)).toEqual([]);
    expect(await settle(earlyDraft)).toBe(false);
    await store.advance(90_000);
    expect((await listDueCopyDrafts(store.database)).map(({ draft_id }) => draft_id)).toEqual([early]);
    await store.advance(60_000);
    expect((await listDueCopyDrafts(store.database)).map(({ draft_id }) => draft_id)).toEqual([early, late]);
    expect(await settle({ ...earlyDraft, tenant_id: 'other' })).toBe(false);
    expect(await settle({ ...earlyDraft, version: 1 })).toBe(false);
    expect(await settle(earlyDraft)).toBe(true);
    expect(await find(late)).toMatchObject({ status: 'scheduled' });
    expect(await settle({ ...earlyDraft, version: 3 })).toBe(false);
    expect(await settle(openDraft)).toBe(false);
    expect(await settleDueCopyDraft(store.database, lateDraft, 'draft')).toBe(true);
    expect(await find(late)).toMatchObject({ status: 'draft', starts_at: null, version: 3 });
    expect(await listDueCopyDrafts(store.database)).toEqual([]);
  });

  test('that were settled are no longer listed as due', async () => {
    const draft = await schedule(await insert(), 60);
    if (!draft) throw new Error('The draft was not stored.');
    await store.advance(90_000);
    // Its start stays, so that a list can show it.
    expect(await settleDueCopyDraft(store.database, draft, 'published')).toBe(true);
    expect(await listDueCopyDrafts(store.database)).toEqual([]);
    expect(await settleDueCopyDraft(store.database, { ...draft, version: 3 }, 'published')).toBe(false);
  });

  test('the versions of a text are those of one tenant, variant and language', async () => {
    await put(0);
    await put(1);
    await put(0, { locale: 'de' });
    await put(0, { variant: 'faster' });
    await put(0, { tenantId: 'other' });
    const key = { variant: 'only-you', locale: 'en' };
    const versions = await listPromptCopyVersions(store.database, key, 'default');
    expect(
      versions.map(({ tenant_id, variant, locale, version }) => [tenant_id, variant, locale, version]),
    ).toEqual([
      ['default', 'only-you', 'en', 2],
      ['default', 'only-you', 'en', 1],
    ]);
    for (const [tenant, other] of [
      ['other', { locale: 'de' }],
      ['other', { variant: 'faster' }],
      ['other', { to: 2 }],
      ['default', { locale: 'fr' }],
      ['default', { variant: 'gate' }],
      ['default', { locale: 'de', to: 2 }],
      ['none', {}],
    ] as const)
      expect(await findPromptCopy(store.database, { ...key, to: 1, ...other }, tenant)).toBeUndefined();
    expect(await findPromptCopy(store.database, { ...key, to: 2 }, 'default')).toMatchObject({ version: 2 });
  });
});
