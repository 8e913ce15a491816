import { enrollTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reminder } from '../delivery/message.ts';

const day = 24 * 3_600_000;

let carry: (reminder: Reminder) => Promise<void>;

describeEngine('reminders', { sendReminder: (reminder) => carry(reminder) }, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let sent: Reminder[] = [];

  beforeEach(async () => {
    sent = [];
    carry = async (reminder) => void sent.push(reminder);
    ann = { identityId: `ann${++person}`, sessionId: 's0' };
    await putOff(ann, 7);
  });
  afterEach(() => vi.useRealTimers());

  async function putOff(who: TestSession, days: number): Promise<string> {
    await kit.call('service', 'PUT', `/identities/${who.identityId}`, {
      createdAt: new Date(kit.now().getTime() - 9 * day).toISOString(),
      email: `${who.identityId}@example.com`,
      locale: 'de',
      name: 'Ann',
    });
    await kit.call('service', 'POST', '/events', { identityId: who.identityId, event: 'payment.completed' });
    const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    await kit.call(who, 'POST', `/prompts/${body.promptId}/response`, {
      response: 'later',
      remindInDays: days,
    });
    return body.promptId;
  }

  test('a person gets one reminder on the day that they chose, in their language, and then sees the prompt', async () => {
    await kit.advance(6 * day);
    await kit.engine.remind();
    expect(sent).toEqual([]);
    await kit.advance(day);
    await kit.engine.remind();
    await kit.engine.remind();
    expect(sent).toMatchObject([{ to: `${ann.identityId}@example.com`, locale: 'de', name: 'Ann' }]);
    const back = await kit.call({ ...ann, sessionId: 's1' }, 'POST', '/prompts/decide', {
      moment: 'reminder.due',
    });
    expect(back.body.decision).toBe('show');
    const { body } = await kit.call('service', 'GET', `/admin/audit?identity=${ann.identityId}`);
    expect(body.events.map(({ type }: { type: string }) => type)).toContain('mfa.reminder_sent');
  });

  test('after three days without a worker each reminder is sent once, not once a day', async () => {
    await kit.advance(10 * day);
    await kit.engine.remind();
    await kit.advance(day);
    await kit.engine.remind();
    expect(sent).toHaveLength(1);
  });

  test('an address that is not verified gets no e-mail: it may belong to another person', async () => {
    const bob = {
      identityId: `bob${person}`,
      sessionId: 's',
      traits: { email: 'victim@example.com', emailVerified: false },
    };
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${bob.identityId}`, { createdAt });
    await kit.call('service', 'POST', '/events', { identityId: bob.identityId, event: 'payment.completed' });
    const { body } = await kit.call(bob, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    await kit.call(bob, 'POST', `/prompts/${body.promptId}/response`, { response: 'later', remindInDays: 7 });
    await kit.advance(7 * day);
    await kit.engine.remind();
    expect(sent.map(({ to }) => to)).not.toContain('victim@example.com');
    expect(sent).toHaveLength(1);
  });

  test('a person who enrolled in the meantime gets no reminder', async () => {
    await enrollTotp(kit, ann);
    await kit.advance(7 * day);
    await kit.engine.remind();
    expect(sent).toEqual([]);
  });

  test.each([
    ['turned reminders off', () => kit.call(ann, 'PUT', '/prompts/preferences', { reminders: false })],
    ['turned prompts off', () => kit.call(ann, 'PUT', '/prompts/preferences', { neverAsk: true })],
    [
      'now signs in by single sign-on',
      () => kit.call('service', 'PUT', `/identities/${ann.identityId}`, { ssoManaged: true }),
    ],
  ])('a person who %s gets no reminder', async (_what, happened) => {
    expect((await happened()).status).toBeLessThan(300);
    await kit.advance(7 * day);
    await kit.engine.remind();
    expect(sent).toEqual([]);
  });

  test('a link in the e-mail turns reminders off without a sign-in, and does not sign in', async () => {
    await kit.advance(7 * day);
    await kit.engine.remind();
    const token = sent[0]?.unsubscribeToken ?? '';
    expect(await kit.engine.unsubscribe(token)).toBe(true);
    expect(await kit.engine.unsubscribe(token)).toBe(true);
    for (const strange of ['made-up', '\0', token.replace(/^./, '\0'), `${token}\n`, 'a'.repeat(43)])
      expect(await kit.engine.unsubscribe(strange)).toBe(false);
    const { body } = await kit.call(ann, 'GET', '/prompts/preferences');
    expect(body).toEqual({ neverAsk: false, reminders: false });
    const asSession = await kit.fetch('https://app.example.com/mfa/v1/state', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(asSession.status).toBe(401);
  });

  test('two workers share the reminders, and send each one once', async () => {
    const others = Array.from({ length: 8 }, (_, index) => ({
      identityId: `crowd${person}-${index}`,
      sessionId: 's',
    }));
    for (const who of others) await putOff(who, 7);
    await kit.advance(8 * day);
    await Promise.all([kit.engine.remind(), kit.engine.remind(), kit.engine.remind()]);
    expect(sent.map(({ to }) => to).toSorted()).toEqual([...new Set(sent.map(({ to }) => to))].toSorted());
    expect(sent).toHaveLength(9);
  });

  test('a reminder that the carrier refuses is sent again later with the same id', async () => {
    const tries: string[] = [];
    carry = async ({ reminderId }) => {
      tries.push(reminderId);
      if (tries.length < 3) throw new Error('refused');
    };
    await kit.advance(7 * day);
    for (let minute = 0; minute < 12; minute += 1) {
      await kit.engine.remind();
      await kit.advance(60_000);
    }
    expect(tries).toHaveLength(3);
    expect(new Set(tries).size).toBe(1);
  });

  test('a worker that hangs loses its reminder to another one, and cannot complete it afterwards', async () => {
    const { promise: forever, resolve } = Promise.withResolvers<void>();
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    carry = () => {
      start();
      return forever;
    };
    await kit.advance(7 * day);
    const hung = kit.engine.remind();
    await started;
    carry = async (reminder) => void sent.push(reminder);
    await kit.advance(31_000);
    await kit.engine.remind();
    resolve();
    await hung;
    await kit.engine.remind();
    expect(sent).toHaveLength(1);
    const rows = await kit.db.database
      .selectFrom('audit_events')
      .innerJoin('identities', 'identities.identity_key', 'audit_events.identity_key')
      .select('type')
      .where('identity_id', '=', ann.identityId)
      .where('type', '=', 'mfa.reminder_sent')
      .execute();
    expect(rows).toHaveLength(1);
  });
});
