import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';

const day = 24 * 3_600_000;

describeEngine('prompt history', {}, ({ kit }) => {
  const history = async (identityId: string) =>
    (await kit.call({ identityId, sessionId: 'new' }, 'GET', '/prompts/history')).body;

  async function ask(identityId: string, event = 'payment.completed'): Promise<string> {
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt });
    await kit.call('service', 'POST', '/events', { identityId, event, properties: { first: true } });
    const who = { identityId, sessionId: `s${kit.now().getTime()}` };
    const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: event });
    return body.promptId;
  }
  const answer = (identityId: string, promptId: string, body: object) =>
    kit.call({ identityId, sessionId: 's' }, 'POST', `/prompts/${promptId}/response`, body);

  test('a person sees what they were asked and what they answered, the newest first', async () => {
    const first = await ask('ann');
    await answer('ann', first, { response: 'dismissed', reason: 'lockout_worry' });
    await kit.advance(20 * day);
    const second = await ask('ann', 'invite.sent');
    await answer('ann', second, { response: 'later' });
    const { prompts, setupSkippedAt } = await history('ann');
    expect(prompts).toMatchObject([
      { kind: 'soft', moment: 'invite.sent', response: 'later', reason: null },
      {
        kind: 'soft',
        moment: 'payment.completed',
        variant: 'first-payment',
        response: 'dismissed',
        reason: 'lockout_worry',
      },
    ]);
    expect(Date.parse(prompts[0].answeredAt)).toBeGreaterThan(Date.parse(prompts[1].answeredAt));
    expect(prompts[1].nextEligibleAt).not.toBeNull();
    expect(setupSkippedAt).toBeNull();
  });

  test('what was decided and never seen is no part of it, and nobody sees the answers of others', async () => {
    const promptId = await ask('bob');
    expect((await history('bob')).prompts).toEqual([]);
    await kit.call({ identityId: 'bob', sessionId: 's' }, 'POST', `/prompts/${promptId}/exposed`, {});
    expect((await history('bob')).prompts).toMatchObject([{ response: null, answeredAt: null }]);
    expect((await history('eve')).prompts).toEqual([]);
  });

  test('a person of the control group was not asked anything', async () => {
    const prompt = { ...defaultPolicy.prompt, holdout: 1 };
    await kit.call('service', 'PUT', '/admin/policy', { document: { ...defaultPolicy, prompt } });
    expect(await ask('gil')).toBeUndefined();
    await kit.call('service', 'PUT', '/admin/policy', { document: defaultPolicy });
    const rows = await kit.db.database.selectFrom('mfa_prompts').select('kind').execute();
    expect(rows).toContainEqual({ kind: 'ghost' });
    expect((await history('gil')).prompts).toEqual([]);
  });

  test('a skipped offer of a sign-in is part of it', async () => {
    await kit.call('service', 'PUT', '/admin/policy', {
      document: { ...defaultPolicy, setupPrompt: 'at_registration' },
    });
    await kit.call({ identityId: 'sue', sessionId: 'new' }, 'POST', '/setup/skip', {});
    await kit.call('service', 'PUT', '/admin/policy', { document: defaultPolicy });
    const skippedAt = Date.parse((await history('sue')).setupSkippedAt);
    expect(kit.now().getTime() - skippedAt).toBeLessThan(day);
  });

  test('the history is erased with the person', async () => {
    await answer('zoe', await ask('zoe'), { response: 'dismissed' });
    expect((await history('zoe')).prompts).toHaveLength(1);
    expect((await kit.call('service', 'DELETE', '/admin/identities/zoe')).status).toBe(204);
    // A sign-in from before the erasure would be refused; this one comes after it.
    await kit.advance(1_000);
    expect((await history('zoe')).prompts).toEqual([]);
  });

  test('an explanation names the signal families that are there and those that are missing', async () => {
    await kit.call('service', 'PUT', '/identities/new', { invitedOthersCount: 2 });
    const { body } = await kit.call(
      'service',
      'GET',
      '/admin/prompts/explain?identity=new&moment=invite.sent',
    );
    expect(body.suppressedBy).toContain('signals_missing');
    expect(body.signals).toEqual({
      needed: 2,
      present: ['people'],
      missing: ['engaged', 'tenure', 'value', 'security', 'care'],
    });
  });
});
