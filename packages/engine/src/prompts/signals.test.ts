import { consumeGrant, createTestKit, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const day = 24 * 3_600_000;

describeEngine('signals and moments', {}, ({ kit, kind }) => {
  let person = 0;
  let ann: TestSession;

  beforeEach(() => {
    ann = { identityId: `ann${++person}`, sessionId: 's0' };
  });

  const report = (event: string, properties = {}, at?: string) =>
    kit.call('service', 'POST', '/events', {
      identityId: ann.identityId,
      event,
      properties,
      ...(at && { at }),
    });
  const decide = async (moment: string, who = ann) =>
    (await kit.call(who, 'POST', '/prompts/decide', { moment })).body;
  const past = (milliseconds: number) => new Date(kit.now().getTime() - milliseconds).toISOString();

  test('all five built-in signals are derived from the events that a host reports', async () => {
    await report('account.created', {}, past(8 * day));
    for (let act = 0; act < 9; act += 1) await report('invoice.created');
    await report('payment.completed');
    await report('invite.sent');
    await report('password.changed');
    expect((await decide('payment.completed')).reasons).toEqual([
      'moment:payment.completed',
      'signal:engaged',
      'signal:tenure',
      'signal:value',
      'signal:people',
      'signal:security',
    ]);
  });

  test('the first payment has its own moment, a later one does not', async () => {
    await report('account.created', {}, past(8 * day));
    await report('payment.completed', { first: true });
    expect((await decide('payment.completed')).variant).toBe('first-payment');
    await kit.advance(1000);
    await report('payment.completed');
    expect((await decide('payment.completed')).variant).toBe('only-you');
  });

  test('the seventh active day of a person opens its own moment', async () => {
    await report('account.created', {}, past(8 * day));
    for (let visit = 1; visit <= 7; visit += 1) {
      const shown = await decide('milestone.active_days');
      expect(shown.suppressedBy.includes('moment_not_fresh')).toBe(visit < 7);
      await decide('milestone.active_days');
      if (visit < 7) await kit.advance(day);
    }
  });

  test('a sign-in from a new device opens a moment on the known devices, never on the new one', async () => {
    await report('account.created', {}, past(30 * day));
    await report('payment.completed');
    const laptop: TestSession = { ...ann, sessionId: 'laptop', deviceId: 'd1', country: 'DE' };
    await decide('security.new_device', laptop);
    await kit.advance(2 * day);
    expect((await decide('security.new_device', laptop)).suppressedBy).toContain('moment_not_fresh');
    const thief: TestSession = { ...ann, sessionId: 'thief', deviceId: 'd2', country: 'DE' };
    expect((await decide('security.new_device', thief)).suppressedBy).toEqual(['unfamiliar_device']);
    expect((await decide('security.new_device')).suppressedBy).toEqual(['unfamiliar_device']);
    expect((await decide('security.new_device', laptop)).decision).toBe('show');
  });

  test('a sign-in from a new country counts as a security event, the first country does not', async () => {
    const reasons = async (sessionId: string, country: string) =>
      (await decide('settings.security_interest', { ...ann, sessionId, country })).reasons;
    expect(await reasons('s1', 'DE')).not.toContain('signal:security');
    expect(await reasons('s2', 'DE')).not.toContain('signal:security');
    expect(await reasons('s3', 'BR')).toContain('signal:security');
  });

  test('nothing that a browser sends weakens a requirement', async () => {
    await report('account.created', {}, past(8 * day));
    await report('payment.completed');
    const withFacts = (body: object) => kit.call(ann, 'POST', '/prompts/decide', body);
    expect((await withFacts({ moment: 'payment.completed', tier: 'standard' })).status).toBe(400);
    expect((await withFacts({ moment: 'payment.completed', enrolled: true })).status).toBe(400);
    expect(
      (
        await withFacts({
          moment: 'payment.completed',
          client: { passkeys: true, suppressors: ['enrolled'] },
        })
      ).status,
    ).toBe(400);
    // Facts in the context are used only for the copy.
    const told = await withFacts({
      moment: 'payment.completed',
      context: { enrolled: true, impersonated: true },
    });
    expect(told.body.decision).toBe('show');
    // An amount from the page has no effect on the threshold: the host sends the amount with the action.
    const opened = await kit.call(ann, 'POST', '/challenges', {
      purpose: 'step_up',
      action: 'transfer_money',
      resource: 'payee',
      context: { amount: 1, currency: 'EUR' },
    });
    expect(opened.body.code).toBe('enrollment_required');
    const consumed = await consumeGrant(kit, ann, {
      action: 'transfer_money',
      resource: 'payee',
      context: { amount: 5000, currency: 'EUR' },
    });
    expect(consumed.body.code).toBe('enrollment_required');
  });

  test('a risk engine of the host decides which sign-in is unusual', async () => {
    const trusting = await createTestKit({ kind, risk: { isUnusual: async () => false } });
    const who = { identityId: 'ann', deviceId: 'd1', country: 'DE' };
    await trusting.call({ ...who, sessionId: 's1' }, 'GET', '/state');
    await trusting.call({ ...who, sessionId: 's2', country: 'BR', deviceId: 'd2' }, 'GET', '/state');
    const { body } = await trusting.call({ ...who, sessionId: 's1' }, 'POST', '/prompts/decide', {
      moment: 'security.new_device',
    });
    expect(body.suppressedBy).toContain('moment_not_fresh');
    await trusting.close();
  });
});
