import { defaultPolicy } from '@kairos-mfa/engine';
import { databaseKinds } from '@kairos-mfa/testkit';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertSeals, lockChain } from './audit-chain.ts';
import { claimDelivery, registerSink } from './audit-deliveries.ts';
import { insertCopyDraft, insertDraftedCopies, moveCopyDraft } from './copy-drafts.ts';
import { insertPromptCopy } from './copy-overrides.ts';
import { countExperiments } from './experiment-days.ts';
import { claimExperimentsToJudge } from './experiment-stops.ts';
import { findIdentityForUpdate, lockIdentity } from './identities.ts';
import { enqueueMessages, leaseMessages } from './outbox.ts';
import { insertPolicy, publishPolicy } from './policies.ts';
import { claimDueReminder } from './reminders.ts';
import type { Database } from './schema.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore, waitsForLock } from './store.fixtures.ts';

// Only where many connections meet is there anything to wait for.
describe.runIf(databaseKinds.includes('postgres'))('while one transaction is under way, on postgres', () => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore('postgres');
    ann = await store.newPerson();
  });
  afterAll(() => store.close());

  type Work<Value> = (trx: Transaction<Database>) => Promise<Value>;
  /** Does the second work while the first has not been committed: whether it waits for it, and what comes of it. */
  async function meanwhile<Value>(first: Work<unknown>, second: Work<Value>) {
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = store.database.transaction().execute(async (trx) => {
      await first(trx);
      begun.resolve();
      await released.promise;
    });
    await begun.promise;
    const working = store.database.transaction().execute(second);
    const waits = await waitsForLock(store.database, working);
    released.resolve();
    const [, value] = await Promise.all([holding, working]);
    return { waits, value };
  }

  test('another change of the same person’s factors waits', async () => {
    const lock: Work<void> = (trx) => lockIdentity(trx, ann.identityKey);
    expect((await meanwhile(lock, lock)).waits).toBe(true);
  });

  test('a challenge is opened while the factors of its person change', async () => {
    const opened = await meanwhile(
      (trx) => lockIdentity(trx, ann.identityKey),
      () => store.tryChallenge(ann, 10),
    );
    expect(opened).toMatchObject({ waits: false, value: { status: 'opened' } });
  });

  test('another request that brings something new of the same person waits', async () => {
    const { identity_id: identityId } = await store.database
      .selectFrom('identities')
      .select('identity_id')
      .executeTakeFirstOrThrow();
    const find: Work<unknown> = (trx) => findIdentityForUpdate(trx, 'default', identityId);
    expect((await meanwhile(find, find)).waits).toBe(true);
  });

  test('another change of a policy waits', async () => {
    await publishPolicy(store.database, defaultPolicy);
    const change: Work<unknown> = (trx) =>
      insertPolicy(trx, { tenantId: 'default', document: defaultPolicy, changedBy: null });
    expect((await meanwhile(change, change)).waits).toBe(true);
  });

  test('a reminder that one worker takes is not waited for by the others', async () => {
    await store.database
      .insertInto('mfa_prompts')
      .values({
        prompt_id: 'prompt',
        identity_key: ann.identityKey,
        session_id: ann.sessionId,
        kind: 'soft',
        moment: 'payment.completed',
        variant: 'peers',
        surface: 'modal',
        policy_version: 1,
      })
      .execute();
    await store.database
      .insertInto('reminders')
      .values({
        reminder_id: 'reminder',
        identity_key: ann.identityKey,
        prompt_id: 'prompt',
        unsubscribe_token: 'token',
        due_at: await store.inSeconds(0),
      })
      .execute();
    expect(await meanwhile(claimDueReminder, claimDueReminder)).toEqual({ waits: false, value: undefined });
  });

  test('people in experiments that one replica counts are left to it', async () => {
    const now = await store.inSeconds(0);
    await store.database
      .insertInto('experiment_exposures')
      .values({
        identity_key: ann.identityKey,
        experiment_id: 'exp',
        tenant_id: 'default',
        prompt_id: 'prompt',
        session_id: ann.sessionId,
        variant: 'peers',
        exposed_at: now,
        due_at: now,
      })
      .execute();
    expect(await meanwhile(countExperiments, countExperiments)).toEqual({ waits: false, value: undefined });
    const { exposures } = await store.database
      .selectFrom('experiment_days')
      .select('exposures')
      .executeTakeFirstOrThrow();
    expect(exposures).toBe(1);
  });

  test('an experiment that one replica judges is left to it', async () => {
    await store.database
      .insertInto('experiments')
      .values({
        experiment_id: 'exp',
        tenant_id: 'default',
        name: 'A',
        moment: 'payment.completed',
        variants: JSON.stringify([]),
        share: 1,
        holdout: 0,
        seed: 'seed',
        changed_by: null,
      })
      .execute();
    await store.database.updateTable('experiments').set({ status: 'running' }).execute();
    expect(await meanwhile(claimExperimentsToJudge, claimExperimentsToJudge)).toEqual({
      waits: false,
      value: [],
    });
  });

  test('messages that one worker takes are not waited for by the others', async () => {
    await enqueueMessages(store.database, ann.identityKey, 'email', [
      {
        to: 'ann@example.com',
        locale: 'en',
        message: { kind: 'notice', notice: { kind: 'recovery_code_used', codesLeft: 1, at: '' } },
      },
    ]);
    const lease: Work<unknown[]> = (trx) => leaseMessages(trx, { most: 10 });
    expect(await meanwhile(lease, lease)).toEqual({ waits: false, value: [] });
  });

  test('a chain that one replica seals is left to it', async () => {
    const lock: Work<boolean> = (trx) => lockChain(trx, 'sealed');
    await store.database.transaction().execute(lock);
    expect(await meanwhile(lock, lock)).toEqual({ waits: false, value: false });
  });

  test('a chain that one replica delivers is not waited for by the others', async () => {
    await registerSink(store.database, 'siem');
    await store.database.transaction().execute(async (trx) => {
      await lockChain(trx, 'delivered');
      await insertSeals(trx, 'delivered', [{ seq: 1, event_id: '1', key_id: 'k1', mac: 'm' }]);
    });
    const claim: Work<unknown> = (trx) => claimDelivery(trx, 'siem');
    expect(await meanwhile(claim, claim)).toEqual({ waits: false, value: undefined });
  });

  test('a sink that is registered waits for a chain that begins, and has it', async () => {
    const waited = await meanwhile(
      (trx) => lockChain(trx, 'begun'),
      () => registerSink(store.database, 'late'),
    );
    expect(waited.waits).toBe(true);
    const rows = await store.database
      .selectFrom('audit_deliveries')
      .select('tenant_id')
      .where('sink', '=', 'late')
      .execute();
    expect(rows.map(({ tenant_id }) => tenant_id)).toContain('begun');
  });

  test('the second writer of the same version of a tenant’s copy is refused', async () => {
    const words = { title: 'Title', body: 'Body', benefit: 'Benefit', primary: 'Yes' };
    const write: Work<unknown> = (trx) =>
      insertPromptCopy(trx, {
        tenantId: 'default',
        variant: 'peers',
        locale: 'en',
        after: 0,
        words,
        changedBy: null,
      });
    expect(await meanwhile(write, write)).toEqual({ waits: true, value: undefined });
  });

  test('a draft does not take the place of words that somebody else is publishing', async () => {
    const words = { title: 'Title', body: 'Body', benefit: 'Benefit', primary: 'Yes' };
    const text = { variant: 'gate', locale: 'en' };
    const draft = { tenantId: 'default', draftId: 'cpd', version: 1, changedBy: null };
    const changes = [{ ...text, version: 0, words }];
    await insertCopyDraft(store.database, { ...draft, name: 'Draft', changes });
    await moveCopyDraft(store.database, draft, { startsAt: null, secondPerson: false });
    const write: Work<unknown> = (trx) =>
      insertPromptCopy(trx, { ...text, tenantId: 'default', after: 0, words, changedBy: null });
    const publish: Work<unknown> = (trx) =>
      insertDraftedCopies(trx, { tenant_id: 'default', draft_id: 'cpd' });
    expect(await meanwhile(write, publish)).toEqual({ waits: true, value: [] });
  });
});
