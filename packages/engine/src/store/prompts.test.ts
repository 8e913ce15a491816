import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  acceptPrompt,
  amendDismissal,
  answerPrompt,
  markPromptExposed,
  findPrompt,
  listPrompts,
  type NewPrompt,
  openPrompt,
  resolvePromptsAsEnrolled,
  bumpLedgerVersion,
} from './prompts.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('prompts in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  const versionOf = async ({ identityKey }: SessionRef) =>
    (
      await store.database
        .selectFrom('identities')
        .select('ledger_version')
        .where('identity_key', '=', identityKey)
        .executeTakeFirstOrThrow()
    ).ledger_version;
  /** The id of the prompt, or nothing where none was opened. */
  const open = async (ref: SessionRef, changes: Partial<NewPrompt> = {}): Promise<string | undefined> => {
    const promptId = randomId('prm');
    const opened = await openPrompt(
      store.database,
      { tenantId: 'default', identityKey: ref.identityKey },
      {
        ...ref,
        promptId,
        kind: 'soft',
        moment: 'payment.completed',
        variant: 'first-payment',
        surface: 'modal',
        tier: 'normal',
        deviceId: null,
        policyVersion: 1,
        experimentId: null,
        trialId: null,
        ledgerVersion: await versionOf(ref),
        deadline: await store.inSeconds(86_400),
        unseenSince: await store.inSeconds(-600),
        unansweredSince: await store.inSeconds(-3600),
        closedWeight: 0.5,
        ...changes,
      },
    );
    return opened && promptId;
  };
  const opened = async (ref: SessionRef, changes?: Partial<NewPrompt>): Promise<string> => {
    const promptId = await open(ref, changes);
    if (promptId === undefined) throw new Error('Nothing was opened.');
    return promptId;
  };
  const read = async (ref: SessionRef, promptId: string) => {
    const prompt = await findPrompt(store.database, promptId, ref.identityKey);
    if (!prompt) throw new Error('No such prompt.');
    return prompt;
  };
  const answer = (promptId: string) =>
    answerPrompt(
      store.database,
      promptId,
      { response: 'dismissed' },
      { weight: 1, nextEligibleAt: new Date(0) },
    );

  const amend = async (promptId: string) =>
    amendDismissal(
      store.database,
      promptId,
      { response: 'later', remindInDays: 3 },
      { weight: 0.25, nextEligibleAt: await store.inSeconds(3 * 86_400) },
    );

  test('a dismissal is amended once, by one of several requests, and no other prompt with it', async () => {
    const [first, other] = [await opened(ann), await opened(eve)];
    await answer(first);
    await answer(other);
    expect((await Promise.all([amend(first), amend(first), amend(first)])).filter(Boolean)).toHaveLength(1);
    expect(await read(ann, first)).toMatchObject({ response: 'later', weight: 0.25 });
    expect(await read(eve, other)).toMatchObject({ response: 'dismissed', amended_at: null });
    await store.database
      .updateTable('mfa_prompts')
      .set({ response: 'dismissed' })
      .where('prompt_id', '=', first)
      .execute();
    expect(await amend(first)).toBe(false);
  });

  test('a dismissal is amended for ten minutes and not later', async () => {
    const prompt = await opened(ann);
    await answer(prompt);
    await store.advance(9 * 60_000);
    expect(await amend(prompt)).toBe(true);
    const late = await opened(eve);
    await answer(late);
    await store.advance(10 * 60_000 + 1000);
    expect(await amend(late)).toBe(false);
    expect((await read(eve, late)).response).toBe('dismissed');
  });

  test('only a dismissal without a reason is amended', async () => {
    const open = await opened(ann);
    expect(await amend(open)).toBe(false);
    const closing = { weight: 0.5, nextEligibleAt: new Date(0) };
    await answerPrompt(store.database, open, { response: 'closed' }, closing);
    expect(await amend(open)).toBe(false);
    const explained = await opened(eve);
    await answerPrompt(store.database, explained, { response: 'dismissed', reason: 'busy' }, closing);
    expect(await amend(explained)).toBe(false);
    expect((await read(eve, explained)).reason).toBe('busy');
  });

  test('a decision that read an older ledger opens no prompt, and opening one changes only its own ledger', async () => {
    const ledgerVersion = await versionOf(ann);
    await bumpLedgerVersion(store.database, ann.identityKey);
    expect([await versionOf(ann), await versionOf(eve)]).toEqual([ledgerVersion + 1, 0]);
    expect(await open(ann, { ledgerVersion })).toBeUndefined();
    await opened(ann);
    expect([await versionOf(ann), await versionOf(eve)]).toEqual([ledgerVersion + 2, 0]);
  });

  test('while a prompt is open and not expired, no second one is opened and the first does not change', async () => {
    const first = await opened(ann);
    expect(await open(ann)).toBeUndefined();
    await markPromptExposed(store.database, first);
    await store.advance(700_000);
    expect(await open(ann)).toBeUndefined();
    expect((await read(ann, first)).responded_at).toBeNull();
  });

  test('a prompt that was not seen expires, and one that was seen and not answered counts as closed', async () => {
    const theirs = await opened(eve);
    const unseen = await opened(ann);
    // One millisecond more: `inSeconds` reads the clock in whole milliseconds.
    await store.advance(600_001);
    const seen = await opened(ann);
    expect(await read(ann, unseen)).toMatchObject({ response: 'lapsed', weight: 0 });
    await markPromptExposed(store.database, seen);
    await store.advance(3_600_001);
    const next = await opened(ann);
    expect(await read(ann, seen)).toMatchObject({ response: 'closed', weight: 0.5 });
    expect((await read(ann, next)).response).toBeNull();
    expect((await read(eve, theirs)).response).toBeNull();
  });

  test('an answered prompt is not settled again', async () => {
    const first = await opened(ann);
    await answer(first);
    const before = await read(ann, first);
    await store.advance(3_600_000);
    await opened(ann);
    expect(await read(ann, first)).toEqual(before);
  });

  test('a notice replaces a soft prompt and sets one deadline; a soft prompt never replaces a notice', async () => {
    const soft = await opened(ann);
    const notice = await opened(ann, { kind: 'notice' });
    expect((await read(ann, soft)).response).toBe('lapsed');
    expect(await open(ann)).toBeUndefined();
    const deadline = () =>
      store.database
        .selectFrom('dated_notices')
        .select('deadline')
        .where('identity_key', '=', ann.identityKey)
        .executeTakeFirstOrThrow();
    const first = await deadline();
    await answer(notice);
    await store.advance(1000);
    await opened(ann, { kind: 'notice', deadline: await store.inSeconds(999_999) });
    expect(await deadline()).toEqual(first);
    expect(
      await store.database
        .selectFrom('dated_notices')
        .select('deadline')
        .where('identity_key', '=', eve.identityKey)
        .executeTakeFirst(),
    ).toBeUndefined();
  });

  test('a required prompt is replaced by any other kind, and not by a second required one', async () => {
    const required = await opened(ann, { kind: 'required' });
    await store.advance(86_400_000);
    expect(await open(ann, { kind: 'required' })).toBeUndefined();
    await opened(ann);
    expect((await read(ann, required)).response).toBe('lapsed');
  });

  test('a prompt of the holdout is not audited, and is settled at once', async () => {
    const ghost = await opened(ann, { kind: 'ghost' });
    await opened(ann);
    expect((await read(ann, ghost)).responded_at).not.toBeNull();
    const shown = await store.database
      .selectFrom('audit_events')
      .select('type')
      .where('identity_key', '=', ann.identityKey)
      .execute();
    expect(shown).toEqual([{ type: 'mfa.prompt_shown' }]);
  });

  test('a prompt is found only by its own person, for a year', async () => {
    const [mine, theirs] = [await opened(ann), await opened(eve)];
    expect(await findPrompt(store.database, mine, eve.identityKey)).toBeUndefined();
    expect((await read(ann, mine)).prompt_id).toBe(mine);
    const listed = async ({ identityKey }: SessionRef) =>
      (await listPrompts(store.database, identityKey)).map(({ prompt_id }) => prompt_id);
    expect([await listed(ann), await listed(eve)]).toEqual([[mine], [theirs]]);
    await store.advance(367 * 86_400_000);
    expect(await listed(ann)).toEqual([]);
  });

  test('a prompt is recorded as seen once, before its answer, and no other is affected', async () => {
    const [mine, theirs] = [await opened(ann), await opened(eve)];
    const expose = () => markPromptExposed(store.database, mine);
    expect([await expose(), await expose()]).toEqual([true, false]);
    expect((await read(eve, theirs)).exposed_at).toBeNull();
    await answer(theirs);
    await store.database
      .updateTable('mfa_prompts')
      .set({ exposed_at: null })
      .where('prompt_id', '=', theirs)
      .execute();
    expect(await markPromptExposed(store.database, theirs)).toBe(false);
  });

  test('an acceptance keeps its first time, is recorded before the answer, and affects no other prompt', async () => {
    const [mine, theirs] = [await opened(ann), await opened(eve)];
    await acceptPrompt(store.database, mine);
    const first = await read(ann, mine);
    await store.advance(1000);
    await acceptPrompt(store.database, mine);
    expect(await read(ann, mine)).toEqual(first);
    expect((await read(eve, theirs)).accepted_at).toBeNull();
    await answer(theirs);
    await acceptPrompt(store.database, theirs);
    expect((await read(eve, theirs)).accepted_at).toBeNull();
  });

  test('the first answer counts, and affects no other prompt', async () => {
    const [mine, theirs] = [await opened(ann), await opened(eve)];
    expect([await answer(mine), await answer(mine)]).toEqual([true, false]);
    expect((await read(eve, theirs)).response).toBeNull();
  });

  test('enrolling resolves the open prompts of a person, and keeps answered ones and those of others', async () => {
    const answered = await opened(ann);
    await answer(answered);
    const [mine, theirs] = [await opened(ann), await opened(eve)];
    await resolvePromptsAsEnrolled(store.database, ann.identityKey);
    expect([
      (await read(ann, answered)).response,
      (await read(ann, mine)).response,
      (await read(eve, theirs)).response,
    ]).toEqual(['dismissed', 'enrolled', null]);
  });

  test('a notice without a deadline of its own leaves none behind', async () => {
    const deadlines = () =>
      store.database
        .selectFrom('dated_notices')
        .selectAll()
        .where('identity_key', 'in', [ann.identityKey, eve.identityKey])
        .execute();
    expect(await open(ann, { kind: 'notice', deadline: undefined })).toBeDefined();
    expect(await deadlines()).toEqual([]);
    expect(await open(eve, { kind: 'notice' })).toBeDefined();
    expect((await deadlines()).map(({ identity_key }) => identity_key)).toEqual([eve.identityKey]);
  });
});
