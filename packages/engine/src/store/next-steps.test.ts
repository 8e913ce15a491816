import type { NextStep } from '@kairos-mfa/protocol';
import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answerNextStep,
  completeNextSteps,
  countNextSteps,
  findNextStep,
  listNextSteps,
  markNextStepOpened,
  openNextStep,
  recordMailedNextStep,
} from './next-steps.ts';
import { claimDueReminder, endReminder, moveReminder, scheduleNextStepMail } from './reminders.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('next steps in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await sql`truncate identities cascade`.execute(store.database);
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  let ids = 0;
  const version = async ({ identityKey }: SessionRef) =>
    (
      await store.database
        .selectFrom('identities')
        .select('ledger_version')
        .where('identity_key', '=', identityKey)
        .executeTakeFirstOrThrow()
    ).ledger_version;
  const open = async (of: SessionRef, step: NextStep = 'device_passkey', ledgerVersion?: number) => {
    const nextStepId = `next-${++ids}`;
    const isOpened = await openNextStep(
      store.database,
      { tenantId: 'default', ...of },
      { ...of, nextStepId, step, policyVersion: 1, ledgerVersion: ledgerVersion ?? (await version(of)) },
    );
    return isOpened ? nextStepId : '';
  };
  const responses = async (of: SessionRef) =>
    (await listNextSteps(store.database, of.identityKey)).map(({ response }) => response);

  test('a card is opened by one decision, and not by one that has read an older ledger', async () => {
    const read = await version(ann);
    const both = await Promise.all([open(ann, 'device_passkey', read), open(ann, 'check_up', read)]);
    expect(both.filter((id) => id !== '')).toHaveLength(1);
    expect(await version(ann)).toBe(read + 1);
    expect(await open(ann, 'device_passkey', read)).toBe('');
    expect(await responses(ann)).toEqual([null]);
    expect(await version(eve)).toBe(0);
    const shown = await store.database
      .selectFrom('audit_events')
      .select('identity_key')
      .where('type', '=', 'mfa.next_step_shown')
      .where('identity_key', 'in', [ann.identityKey, eve.identityKey])
      .execute();
    expect(shown).toEqual([{ identity_key: ann.identityKey }]);
  });

  test('the card before it is closed; answers, e-mails and the cards of others stay as they are', async () => {
    await open(eve);
    const dismissed = await open(ann);
    await answerNextStep(store.database, dismissed, 'dismissed');
    await recordMailedNextStep(store.database, {
      nextStepId: `next-${++ids}`,
      identityKey: ann.identityKey,
      step: 'check_up',
      policyVersion: 1,
    });
    await store.advance(1000);
    await open(ann, 'second_factor');
    await store.advance(1000);
    await open(ann, 'recovery_codes');
    expect(await responses(ann)).toEqual(['dismissed', null, 'closed', null]);
    expect(await responses(eve)).toEqual([null]);
  });

  test('the index keeps a second open card out, whatever a statement says', async () => {
    await open(ann);
    const insert = sql`insert into next_steps (next_step_id, identity_key, step, channel, policy_version)
      values ('second', ${ann.identityKey}, 'device_passkey', 'card', 1)`;
    await expect(insert.execute(store.database)).rejects.toThrow('one_open_next_step');
  });

  test('a card is found by its person alone, and an e-mail is no card', async () => {
    const card = await open(ann);
    const find = (id: string, { identityKey }: SessionRef) => findNextStep(store.database, id, identityKey);
    expect((await find(card, ann))?.next_step_id).toBe(card);
    expect(await find(card, eve)).toBeUndefined();
    expect(await find('unknown', ann)).toBeUndefined();
    const nextStepId = `next-${++ids}`;
    const { identityKey } = ann;
    const before = [await version(ann), await version(eve)];
    await recordMailedNextStep(store.database, {
      nextStepId,
      identityKey,
      step: 'check_up',
      policyVersion: 1,
    });
    expect(await find(nextStepId, ann)).toBeUndefined();
    expect([await version(ann), await version(eve)]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  test('only the first answer counts, and what was answered is not opened', async () => {
    const [card, other] = [await open(ann), await open(eve)];
    expect(await markNextStepOpened(store.database, card)).toBe(true);
    expect(await markNextStepOpened(store.database, card)).toBe(false);
    expect(await answerNextStep(store.database, card, 'never')).toBe(true);
    expect(await answerNextStep(store.database, card, 'dismissed')).toBe(false);
    expect([await responses(ann), await responses(eve)]).toEqual([['never'], [null]]);
    const next = await open(ann);
    await answerNextStep(store.database, next, 'dismissed');
    expect(await markNextStepOpened(store.database, next)).toBe(false);
    expect((await findNextStep(store.database, other, eve.identityKey))?.opened_at).toBeNull();
  });

  test('what is done ends the open cards of its step and person alone, and invalidates running decisions', async () => {
    const answered = await open(ann, 'second_factor');
    await answerNextStep(store.database, answered, 'dismissed');
    await store.advance(1000);
    await open(ann, 'device_passkey');
    await open(eve, 'device_passkey');
    const before = [await version(ann), await version(eve)];
    const done = (...steps: NextStep[]) => completeNextSteps(store.database, ann.identityKey, steps);
    await done('second_factor');
    expect(await responses(ann)).toEqual(['dismissed', null]);
    expect([await version(ann), await version(eve)]).toEqual(before);
    await store.advance(1000);
    const mailed = { nextStepId: 'mailed', identityKey: ann.identityKey, policyVersion: 1 };
    await recordMailedNextStep(store.database, { ...mailed, step: 'check_up' });
    const [earlier = 0] = [await version(ann)];
    await done('device_passkey', 'second_factor');
    expect(await responses(ann)).toEqual(['dismissed', 'done', null]);
    expect(await responses(eve)).toEqual([null]);
    // Only somebody else's card waits for this step now.
    await done('device_passkey');
    expect([await version(ann), await version(eve)]).toEqual([earlier + 1, before[1]]);
  });

  test('the list and the counts have the last year of one person, and one tenant since then', async () => {
    const first = await open(ann);
    await markNextStepOpened(store.database, first);
    await answerNextStep(store.database, first, 'never');
    await store.advance(1000);
    await open(ann);
    await completeNextSteps(store.database, ann.identityKey, ['device_passkey']);
    const dismissed = await open(eve);
    await answerNextStep(store.database, dismissed, 'dismissed');
    const count = (tenantId = 'default', since?: Date) => countNextSteps(store.database, { tenantId, since });
    const passkey = { step: 'device_passkey', channel: 'card' };
    expect(await count()).toEqual([{ ...passkey, shown: 3, opened: 1, done: 1, dismissed: 1, never: 1 }]);
    expect(await count('other')).toEqual([]);
    expect(await count('default', await store.inSeconds(0.5))).toEqual([]);
    await sql`update next_steps set shown_at = kairos_now() - interval '367 days' where next_step_id = ${first}`.execute(
      store.database,
    );
    expect(await responses(ann)).toEqual(['done']);
    expect(await responses(eve)).toEqual(['dismissed']);
  });

  test('a decision reads the suggestions, devices and e-mails of its own person', async () => {
    const read = async (of: SessionRef) => (await store.snapshot(of, { nextSteps: true })).nextSteps;
    expect(await read(ann)).toEqual({ suggested: [], keyUsedHere: false, mailScheduled: false });
    const card = await open(ann);
    expect((await read(ann))?.suggested).toMatchObject([{ next_step_id: card }]);
    expect((await read(eve))?.suggested).toEqual([]);
    await sql`update next_steps set shown_at = kairos_now() - interval '367 days'`.execute(store.database);
    expect((await read(ann))?.suggested).toEqual([]);

    const prove = (device: string, { identityKey, sessionId }: SessionRef, amr: string) =>
      sql`update sessions set device_id = ${device}, mfa_amr = ${JSON.stringify([amr])}::jsonb
        where identity_key = ${identityKey} and session_id = ${sessionId}`.execute(store.database);
    const earlier = await store.newSession(ann);
    await prove('laptop', ann, 'otp');
    await prove('laptop', eve, 'hwk');
    expect((await read(ann))?.keyUsedHere).toBe(false);
    await prove('phone', earlier, 'hwk');
    expect((await read(ann))?.keyUsedHere).toBe(false);
    await prove('laptop', earlier, 'otp');
    expect((await read(ann))?.keyUsedHere).toBe(false);
    await prove('laptop', earlier, 'hwk');
    expect((await read(ann))?.keyUsedHere).toBe(true);

    const scheduled = async (of: SessionRef) => (await read(of))?.mailScheduled;
    await scheduleNextStepMail(store.database, ann.identityKey, await store.inSeconds(60));
    expect([await scheduled(ann), await scheduled(eve)]).toEqual([true, false]);
    for (const set of [
      'sent_at = kairos_now()',
      'sent_at = null, cancelled_at = kairos_now()',
      'cancelled_at = null, attempts = 10',
    ]) {
      await sql.raw(`update reminders set ${set}`).execute(store.database);
      expect(await scheduled(ann)).toBe(false);
    }
  });

  test('an e-mail that waits is not moved by another, unless it was given up', async () => {
    const due = async () =>
      (await store.database.selectFrom('reminders').select(['due_at', 'attempts']).execute()).map(
        ({ due_at, attempts }) => [due_at.getTime(), attempts],
      );
    const [soon, later] = [await store.inSeconds(0), await store.inSeconds(600)];
    await scheduleNextStepMail(store.database, ann.identityKey, soon);
    await scheduleNextStepMail(store.database, ann.identityKey, later);
    expect(await due()).toEqual([[soon.getTime(), 0]]);
    expect(await claimDueReminder(store.database)).toMatchObject({
      promptId: null,
      identityKey: ann.identityKey,
    });
    await sql`update reminders set attempts = 10`.execute(store.database);
    await scheduleNextStepMail(store.database, ann.identityKey, later);
    expect(await due()).toEqual([[later.getTime(), 0]]);
  });

  test('an e-mail is moved by the worker that has it, until it is sent or cancelled, and no other with it', async () => {
    const due = async ({ identityKey }: SessionRef) =>
      (
        await store.database
          .selectFrom('reminders')
          .selectAll()
          .where('identity_key', '=', identityKey)
          .executeTakeFirstOrThrow()
      ).due_at.getTime();
    const [soon, later] = [await store.inSeconds(0), await store.inSeconds(600)];
    await scheduleNextStepMail(store.database, ann.identityKey, soon);
    const mail = (await claimDueReminder(store.database)) ?? expect.unreachable();
    await scheduleNextStepMail(store.database, eve.identityKey, soon);
    // Two workers never have the same lease; here they do, so that only the id keeps the e-mails apart.
    await sql`update reminders set lease_id = ${mail.leaseId}`.execute(store.database);
    await moveReminder(store.database, { ...mail, leaseId: 'lost' }, later);
    expect(await due(ann)).toBe(soon.getTime());
    await moveReminder(store.database, mail, later);
    expect([await due(ann), await due(eve)]).toEqual([later.getTime(), soon.getTime()]);
    for (const end of ['sent_at', 'cancelled_at'] as const) {
      await sql`update reminders set sent_at = null, cancelled_at = null, due_at = ${soon}, lease_id = ${mail.leaseId}`.execute(
        store.database,
      );
      expect(await endReminder(store.database, mail, end)).toBe(true);
      await moveReminder(store.database, mail, later);
      expect(await due(ann)).toBe(soon.getTime());
    }
  });
});
