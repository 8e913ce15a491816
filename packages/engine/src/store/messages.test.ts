import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../secrets/random.ts';
import {
  leaseMessages,
  type OutboxRow,
  enqueueMessages,
  removeMessage,
  replaceCodeMessage,
} from './outbox.ts';
import type { PromptRow } from './prompts.ts';
import {
  cancelReminders,
  claimDueReminder,
  type ClaimedReminder,
  endReminder,
  findUnsubscriber,
  postponeReminder,
  insertReminder,
} from './reminders.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';
import { sweepExpired } from './sweep.ts';

describe.each(databaseKinds)('messages in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('outbox').execute();
    await store.database.deleteFrom('reminders').execute();
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  describe('the outbox', () => {
    const put = (count: number) =>
      enqueueMessages(
        store.database,
        ann.identityKey,
        'email',
        Array.from({ length: count }, () => ({
          to: 'ann@example.com',
          locale: 'en',
          message: {
            kind: 'notice' as const,
            notice: { kind: 'recovery_code_used' as const, codesLeft: 1, at: '' },
          },
        })),
      );
    const lease = (most = 10) => leaseMessages(store.database, { most });
    const ids = (rows: readonly OutboxRow[]) => rows.map(({ message_id }) => message_id).toSorted();

    test('a message is leased to one worker at a time, and again after the lease has expired', async () => {
      await put(2);
      const first = await lease();
      expect([first.length, (await lease()).length]).toEqual([2, 0]);
      await store.advance(30_000);
      expect(ids(await lease())).toEqual(ids(first));
    });

    test('a worker leases at most the number that it asked for, and deletes only the messages that it sent', async () => {
      await put(3);
      const [sent] = await lease(1);
      await removeMessage(store.database, sent?.message_id ?? '');
      const rest = await lease();
      expect([rest.length, rest.some(({ message_id }) => message_id === sent?.message_id)]).toEqual([
        2,
        false,
      ]);
    });

    test('a message is given up when the lease of its eighth attempt has expired', async () => {
      await put(1);
      for (let tried = 0; tried < 8; tried++) {
        expect(await lease()).toHaveLength(1);
        // The eighth attempt is running: the message is not given up before its lease has expired.
        expect(await lease()).toHaveLength(0);
        await sweepExpired(store.database);
        expect(await store.database.selectFrom('outbox').select('tries').execute()).toHaveLength(1);
        await store.advance(2 * 3_600_000);
      }
      expect(await lease()).toHaveLength(0);
      await sweepExpired(store.database);
      expect(await store.database.selectFrom('outbox').select('tries').execute()).toHaveLength(0);
    });

    test('many concurrent workers lease each message once', async () => {
      await put(20);
      const leased = (await Promise.all(Array.from({ length: 8 }, () => lease(5)))).flat();
      expect(new Set(ids(leased)).size).toBe(leased.length);
    });
  });

  describe('reminders', () => {
    const write = async ({ identityKey, sessionId }: SessionRef, seconds: number): Promise<void> => {
      const prompt: PromptRow = await store.database
        .insertInto('mfa_prompts')
        .values({
          prompt_id: randomId('prm'),
          identity_key: identityKey,
          session_id: sessionId,
          kind: 'soft',
          moment: 'payment.completed',
          variant: 'first-payment',
          surface: 'modal',
          policy_version: 1,
          responded_at: await store.inSeconds(0),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await insertReminder(store.database, prompt, await store.inSeconds(seconds));
    };
    const claim = () => claimDueReminder(store.database);
    const claimed = async (): Promise<ClaimedReminder> => {
      const reminder = await claim();
      if (!reminder) throw new Error('Nothing is due.');
      return reminder;
    };
    const end = (reminder: ClaimedReminder, as: 'sent_at' | 'cancelled_at' = 'sent_at') =>
      endReminder(store.database, reminder, as);

    test('a due reminder is leased to one worker, and again after the lease has expired', async () => {
      await write(ann, 60);
      expect(await claim()).toBeUndefined();
      await store.advance(60_000);
      const first = await claimed();
      expect(await claim()).toBeUndefined();
      await store.advance(30_000);
      const second = await claimed();
      expect(second.reminderId).toBe(first.reminderId);
      // The first worker is too late to report a result.
      expect([await end(first), await end(second), await end(second)]).toEqual([false, true, false]);
      await store.advance(3_600_000);
      expect(await claim()).toBeUndefined();
    });

    test('completing one reminder does not affect others', async () => {
      await write(ann, 0);
      await write(eve, 0);
      const [one, two] = [await claimed(), await claimed()];
      expect(await end({ ...one, leaseId: two.leaseId })).toBe(false);
      expect([await end(one), await end(two)]).toEqual([true, true]);
    });

    test('a postponed reminder is not due, and only the worker with the lease can postpone it', async () => {
      await write(ann, 0);
      await write(eve, 0);
      const [one, two] = [await claimed(), await claimed()];
      await postponeReminder(store.database, { ...two, leaseId: one.leaseId });
      await postponeReminder(store.database, one);
      await store.advance(30_000);
      expect((await claimed()).reminderId).toBe(two.reminderId);
      expect(await claim()).toBeUndefined();
      await store.advance(90_000);
      expect(await claim()).toBeDefined();
    });

    test('a reminder is given up after ten failures', async () => {
      await write(ann, 0);
      for (let failed = 0; failed < 10; failed++) {
        await claimed();
        await store.advance(60_000);
      }
      expect(await claim()).toBeUndefined();
      // A newer date resets the failures.
      await write(ann, 0);
      expect(await claim()).toBeDefined();
    });

    test('a newer date revokes the lease of the worker that is sending the reminder', async () => {
      await write(ann, 0);
      const older = await claimed();
      await write(ann, 0);
      expect(await end(older)).toBe(false);
      const newer = await claimed();
      expect([newer.reminderId, newer.promptId === older.promptId]).toEqual([older.reminderId, false]);
    });

    test('cancelling the reminders of a person keeps those of others, and a sent or cancelled one keeps its time', async () => {
      await write(ann, 0);
      await end(await claimed());
      await write(ann, 0);
      await end(await claimed(), 'cancelled_at');
      const rows = () =>
        store.database
          .selectFrom('reminders')
          .select(['sent_at', 'cancelled_at'])
          .where('identity_key', '=', ann.identityKey)
          .orderBy('created_at')
          .execute();
      const before = await rows();
      await store.advance(1000);
      await write(eve, 0);
      await cancelReminders(store.database, ann.identityKey);
      expect(await rows()).toEqual(before);
      expect((await claim())?.identityKey).toBe(eve.identityKey);
      await write(ann, 0);
      await cancelReminders(store.database, ann.identityKey);
      expect(await claim()).toBeUndefined();
    });

    test('a link turns off the reminders of the person that it was sent to', async () => {
      await write(ann, 0);
      await write(eve, 1);
      const { unsubscribeToken } = await claimed();
      await store.advance(1000);
      const theirs = await claimed();
      expect(await findUnsubscriber(store.database, unsubscribeToken)).toBe(ann.identityKey);
      expect(await findUnsubscriber(store.database, theirs.unsubscribeToken)).toBe(eve.identityKey);
      expect(await findUnsubscriber(store.database, 'unknown')).toBeUndefined();
    });

    test('a lease of one reminder postpones neither it nor another under the name of the other', async () => {
      await write(ann, 0);
      await write(eve, 0);
      const [one, two] = [await claimed(), await claimed()];
      await postponeReminder(store.database, { ...two, leaseId: one.leaseId });
      await store.advance(30_000);
      expect([await claim(), await claim()]).not.toContain(undefined);
    });
  });

  test('a code that is sent again takes the place of its own message alone, and is not sent once it has expired', async () => {
    const send = async (messageId: string, holderId: string) =>
      replaceCodeMessage(store.database, {
        messageId,
        identityKey: ann.identityKey,
        channel: 'email',
        holderId,
        sealed: 'sealed',
        expiresAt: await store.inSeconds(60),
      });
    const lease = async (which: Parameters<typeof leaseMessages>[1]) =>
      (await leaseMessages(store.database, which)).map(({ message_id }) => message_id).toSorted();
    await send('first', 'one');
    await send('other', 'two');
    await send('second', 'one');
    await send('third', 'three');
    expect(await lease({ messageId: 'third' })).toEqual(['third']);
    expect(await lease({ most: 10 })).toEqual(['other', 'second']);
    await store.advance(60_000);
    expect(await lease({ most: 10 })).toEqual([]);
  });
});
