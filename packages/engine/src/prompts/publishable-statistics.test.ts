import { createTestKit, enrollTotp, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { publishableStatistics } from './publishable-statistics.ts';

const day = 24 * 3_600_000;
const { moments, signIn } = defaultPolicy;
const payment = { freshFor: 'PT10M', source: 'server', wakes: false } as const;
const policy = {
  ...defaultPolicy,
  signIn: { ...signIn, rememberDevice: 'P30D' },
  moments: {
    ...moments,
    'payment.completed': { ...payment, variants: ['peers'] },
    'invite.sent': { ...payment, variants: ['only-when'] },
  },
};

describeEngine('the statistics that a variant can mention', { config: { policy } }, ({ kit, kind }) => {
  /** People of a team, the first `enrolled` of them with a factor; one more joins to be asked. */
  async function team(name: string, people: number, enrolled: number, isTenant = false): Promise<void> {
    const where = isTenant ? { tenantId: name } : { organizationIds: [name] };
    for (let index = 0; index < people; index += 1) {
      const who = { identityId: `${name}-${index}`, sessionId: 's', ...(isTenant && { tenantId: name }) };
      const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
      await kit.call('service', 'PUT', `/identities/${who.identityId}`, { createdAt, ...where });
      if (index < enrolled) await enrollTotp(kit, who);
    }
  }
  async function ask(team: string, index: number, event = 'payment.completed', tenantId?: string) {
    const identityId = `${team}-${index}`;
    const tenant = tenantId === undefined ? {} : { tenantId };
    await kit.call('service', 'POST', '/events', { identityId, event, ...tenant });
    const who = { identityId, sessionId: `s${kit.now().getTime()}`, ...tenant };
    return (await kit.call(who, 'POST', '/prompts/decide', { moment: event })).body;
  }
  const measureAnew = async () => {
    await kit.advance(11 * 60_000);
    await kit.engine.tick();
  };

  test('a share is published for twenty people or more, and is counted from their rows', async () => {
    await team('small', 19, 8);
    await team('large', 20, 7);
    await measureAnew();
    expect(await ask('large', 19)).toMatchObject({
      decision: 'show',
      variant: 'peers',
      measures: { share: 0.35 },
    });
    const small = await ask('small', 18);
    expect(small).toMatchObject({ decision: 'show', variant: 'only-you' });
    expect(small.measures?.share).toBeUndefined();
  }, 20_000);

  test('a person who is listed twice in a team counts once', async () => {
    for (const index of [0, 1]) {
      const identityId = `twice-${index}`;
      const organizationIds = Array.from({ length: 20 }, () => 'twice');
      await kit.call('service', 'PUT', `/identities/${identityId}`, { organizationIds });
    }
    await enrollTotp(kit, { identityId: 'twice-0', sessionId: 's' });
    await measureAnew();
    const query = 'identity=twice-1&moment=payment.completed';
    const { body } = await kit.call('service', 'GET', `/admin/prompts/explain?${query}`);
    expect(body.measures?.share).toBeUndefined();
  });

  test('a share changes when a person removes their factor and others join', async () => {
    await team('moving', 20, 2);
    await measureAnew();
    const shareOf = async (identity: string) => {
      const query = `identity=${identity}&moment=payment.completed`;
      return (await kit.call('service', 'GET', `/admin/prompts/explain?${query}`)).body.measures?.share;
    };
    expect(await shareOf('moving-19')).toBe(0.1);
    for (const index of [5, 6]) await enrollTotp(kit, { identityId: `moving-${index}`, sessionId: 's' });
    await kit.engine.tick();
    expect(await shareOf('moving-19')).toBe(0.1);
    await measureAnew();
    expect(await shareOf('moving-19')).toBe(0.2);
  }, 20_000);

  test('without an organisation the share is that of the whole tenant, and of no other tenant', async () => {
    await team('acme', 20, 5, true);
    await measureAnew();
    expect((await ask('acme', 19, 'payment.completed', 'acme')).measures.share).toBe(0.25);
  }, 20_000);

  test('"only when it counts" is used where the policy allows remembered devices', async () => {
    expect((await ask('large', 18, 'invite.sent')).variant).toBe('only-when');
    const strict = { ...policy, signIn: {} };
    const other = await createTestKit({ kind, config: { policy: strict } });
    const createdAt = new Date(other.now().getTime() - 9 * day).toISOString();
    await other.call('service', 'PUT', '/identities/ann', { createdAt });
    await other.call('service', 'POST', '/events', { identityId: 'ann', event: 'invite.sent' });
    const who = { identityId: 'ann', sessionId: 's' };
    const { body } = await other.call(who, 'POST', '/prompts/decide', { moment: 'invite.sent' });
    expect(body).toMatchObject({ decision: 'show', variant: 'only-you' });
    await other.close();
  });

  test('a duration is published after thirty enrollments, as the median from the start to the saved codes', async () => {
    const tenantId = 'timed';
    async function setUp(index: number, seconds: number): Promise<void> {
      const who = { identityId: `timed-${index}`, sessionId: 's', tenantId };
      const started = await kit.call(who, 'POST', '/enrollments', { type: 'totp' });
      await kit.advance(seconds * 1000);
      const { secret } = started.body.options;
      const { body } = await kit.call(who, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
        proof: { code: totpCode(secret, kit.now()) },
      });
      const { setId } = body.recoveryCodes;
      await kit.call(who, 'POST', `/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' });
    }
    const minutes = async () => {
      await kit.call('service', 'PUT', '/identities/asked', { tenantId });
      const query = `identity=asked&moment=payment.completed&tenantId=${tenantId}`;
      return (await kit.call('service', 'GET', `/admin/prompts/explain?${query}`)).body.measures?.minutes;
    };
    // Ten quick ones, ten of two minutes and nine slow ones; the last one makes thirty.
    for (let index = 0; index < 29; index += 1) await setUp(index, [10, 120, 300][index % 3] ?? 0);
    await measureAnew();
    expect(await minutes()).toBeUndefined();
    await setUp(29, 120);
    await measureAnew();
    expect(await minutes()).toBe(2);
    // The figures of expired rows are kept.
    await kit.advance(3 * day);
    await kit.engine.tick();
    await measureAnew();
    expect(await minutes()).toBe(2);
  }, 30_000);
});

test('a share is rounded down, and a share of zero is not published', () => {
  const row = { people: 300, enrolled: 299, set_ups: 0, set_up_seconds: null };
  expect(publishableStatistics(row)).toEqual({ share: 0.99 });
  expect(publishableStatistics({ ...row, enrolled: 2 })).toEqual({});
  expect(publishableStatistics(undefined)).toEqual({});
});
