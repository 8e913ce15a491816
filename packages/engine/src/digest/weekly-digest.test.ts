import { createTestKit, enrollTotp, type TestKit } from '@kairos-mfa/testkit';
import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { claimWeeklyDigest, markDigestSent } from '../store/weekly-digests.ts';
import type { WeeklyDigest } from './weekly-digest.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe.each(databaseKinds)('the claim of a digest on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());

  test('goes to one of several replicas, again after a failure, and to none once it was sent, until the next week', async () => {
    const claim = () => claimWeeklyDigest(store.database, 'default');
    const first = (await Promise.all([claim(), claim(), claim()])).filter((one) => one !== undefined);
    expect(first).toHaveLength(1);
    expect(first[0]?.until.getUTCDay()).toBe(1);
    expect(first[0]?.until.toISOString()).toMatch(/T00:00:00\.000Z$/);
    await store.advance(4 * minute);
    expect(await claim()).toBeUndefined();
    await store.advance(2 * minute);
    const second = await claim();
    expect(second?.until).toEqual(first[0]?.until);
    await store.advance(9 * minute);
    expect(await claim()).toBeUndefined();
    // The first replica was only slow: its lease is not the one that counts.
    if (first[0]) await markDigestSent(store.database, first[0]);
    await store.advance(2 * minute);
    const third = await claim();
    if (!third) throw new Error('It was taken for sent.');
    await markDigestSent(store.database, third);
    await store.advance(60 * minute);
    expect(await claim()).toBeUndefined();
    expect(await claimWeeklyDigest(store.database, 'other')).toBeDefined();
    await store.advance(7 * day);
    expect((await claim())?.until.getTime()).toBe(third.until.getTime() + 7 * day);
  });

  test('ends after some attempts', async () => {
    let attempts = 0;
    for (let index = 0; index < 12; index += 1) {
      if (await claimWeeklyDigest(store.database, 'failing')) attempts += 1;
      await store.advance(6 * minute);
      await store.database
        .updateTable('weekly_digests')
        .set({ leased_until: new Date(0) })
        .where('tenant_id', '=', 'failing')
        .execute();
    }
    expect(attempts).toBeGreaterThan(2);
    expect(attempts).toBeLessThan(12);
  });
});

test('a digest has the figures of its week and of its tenant, and is sent once, also after a restart', async () => {
  const sent: WeeklyDigest[] = [];
  let isDown = true;
  const send = async (digest: WeeklyDigest) => {
    if (isDown) throw new Error('The mail server is away.');
    sent.push(digest);
  };
  const kit: TestKit = await createTestKit({ ports: { digest: { tenantId: 'default', send } } });
  const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
  const ask = async (identityId: string, tenantId = 'default') => {
    const who = { identityId, sessionId: 's', tenantId, authTime: kit.now().toISOString() };
    await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, tenantId });
    await kit.call('service', 'POST', '/events', { identityId, tenantId, event: 'payment.completed' });
    const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    await kit.call(who, 'POST', `/prompts/${body.promptId}/exposed`, {});
    return who;
  };
  // The last instant of a week, so that the next one is a week later.
  const untilMonday = (8 - (kit.now().getUTCDay() || 7)) * day - (kit.now().getTime() % day);
  // A set-up of an earlier week, and below one of another tenant.
  await enrollTotp(kit, await ask('old'));
  await kit.advance(untilMonday + day);
  await kit.engine.tick();
  const ann = await ask('ann');
  await enrollTotp(kit, ann);
  await ask('eve');
  await enrollTotp(kit, await ask('zoe', 'other'));
  const { body: draft } = await kit.call('service', 'POST', '/admin/experiments', {
    name: 'Shorter title',
    moment: 'payment.completed',
    variants: [
      { id: 'first-payment', weight: 1 },
      { id: 'only-you', weight: 1 },
    ],
  });
  await kit.call('service', 'PATCH', `/admin/experiments/${draft.id}`, { version: 1, status: 'running' });
  await kit.call(ann, 'POST', '/prompts/decide', { moment: 'invite.sent' });
  await kit.engine.tick();
  isDown = false;
  await kit.advance(7 * day);
  // Of the next week, so it is no part of the digest.
  await ask('ida');
  await kit.engine.tick();
  await kit.engine.tick();
  const [digest] = sent.filter(({ shown }) => shown > 0);
  expect(digest).toMatchObject({
    tenantId: 'default',
    people: 4,
    enrolled: 2,
    setUps: 1,
    shown: 2,
    verified: 0,
    rate: null,
    experiments: [{ name: 'Shorter title', verdict: { word: 'too_early' } }],
    alarms: { fewPass: [], mostlyDismissed: [] },
  });
  expect(digest?.id).toBe(`default-${digest?.from}`);
  const count = sent.length;
  // Who sends it keeps nothing in memory: a process that starts now finds the row of the one that has sent it.
  expect(await claimWeeklyDigest(kit.db.database, 'default')).toBeUndefined();
  expect(sent).toHaveLength(count);
  await kit.close();
});
