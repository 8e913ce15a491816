import { defaultPolicy } from '@kairos-mfa/engine';
import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFactor } from './factors.ts';
import { upsertIdentity } from './identities.ts';
import { upsertLocation } from './locations.ts';
import { openMoment } from './moments.ts';
import { insertPolicy, publishPolicy } from './policies.ts';
import { loadSession, promptDataOf } from './session-snapshot.ts';
import { updateSessionLocation, upsertSession } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('what a request starts from, in the store on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());

  /** A person of a tenant in an organisation, with a session on a device. */
  const add = async (
    tenantId: string,
    identityId: string,
    sessionId: string,
    organizationIds: string[] = [],
  ) => {
    const who = { tenantId, identityId };
    const { identity_key: identityKey } = await upsertIdentity(store.database, who, {
      traits: { organizationIds },
    });
    const ref = { identityKey, sessionId };
    await upsertSession(store.database, ref, { authTime: await store.inSeconds(0), amr: ['pwd'] });
    await updateSessionLocation(store.database, ref, { deviceId: 'laptop' }, 'as-before');
    await upsertLocation(store.database, identityKey, { deviceId: 'laptop' }, true);
    await upsertLocation(store.database, identityKey, { deviceId: 'phone' }, true);
    return ref;
  };
  const load = async (tenantId: string, identityId: string, sessionId: string) => {
    const stored = await loadSession(store.database, { tenantId, identityId, sessionId }, { prompts: true });
    return { ...stored, asking: promptDataOf(stored) };
  };

  test('it has only the person, the session and the device of this request', async () => {
    const others = [await add('other', 'ann', 's1'), await add('default', 'bob', 's1')];
    for (const { identityKey } of others) {
      await insertFactor(store.database, {
        factor_id: `factor of ${identityKey}`,
        identity_key: identityKey,
        type: 'totp',
        name: '',
        material: 'sealed',
        last_claim: 0,
      });
      await openMoment(store.database, identityKey, 'payment.completed', await store.inSeconds(0));
      await sql`insert into dated_notices (identity_key, deadline, policy_version) values (${identityKey}, kairos_now(), 1)`.execute(
        store.database,
      );
      await sql`insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version)
        values (${`prompt of ${identityKey}`}, ${identityKey}, 's1', 'soft', 'payment.completed', 'peers', 'modal', 1)`.execute(
        store.database,
      );
    }
    await store.advance(1000);
    const ann = await add('default', 'ann', 's1');
    const first = await load('default', 'ann', 's1');
    expect(first.identity?.identity_key).toBe(ann.identityKey);
    expect([first.session?.identity_key, first.session?.session_id]).toEqual([ann.identityKey, 's1']);
    expect([first.asking.device?.identity_key, first.asking.device?.device_id]).toEqual([
      ann.identityKey,
      'laptop',
    ]);
    expect(first.asking.firstSessionAt).toEqual(first.session?.created_at);
    expect(first.asking).toMatchObject({ enrolled: false, prompts: [], moments: [], notice: undefined });

    await store.advance(1000);
    const second = await add('default', 'ann', 's2');
    await updateSessionLocation(store.database, second, { deviceId: 'phone' }, 'as-before');
    expect((await load('default', 'ann', 's2')).asking.firstSessionAt).toBeUndefined();
    expect((await load('default', 'ann', 's1')).asking.firstSessionAt).toBeDefined();
    expect((await load('default', 'ann', 's2')).session?.session_id).toBe('s2');
    const devices = [await load('default', 'ann', 's1'), await load('default', 'ann', 's2')];
    expect(devices.map(({ asking }) => asking.device?.device_id)).toEqual(['laptop', 'phone']);
    expect(await load('default', 'nobody', 's1')).toMatchObject({ identity: undefined, session: undefined });
  });

  test('prompts of more than a year ago are not looked at', async () => {
    const { identityKey } = await add('default', 'asked', 's1');
    for (const [id, days] of [
      ['recent', 365],
      ['old', 367],
    ] as const)
      await sql`insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version, prompted_at, responded_at)
        values (${id}, ${identityKey}, 's1', 'soft', 'payment.completed', 'peers', 'modal', 1, ${await store.inSeconds(-days * 24 * 3600)}, kairos_now())`.execute(
        store.database,
      );
    const { asking } = await load('default', 'asked', 's1');
    expect(asking.prompts.map(({ prompt_id }) => prompt_id)).toEqual(['recent']);
  });

  test('a tenant’s own policy is in force before a newer one of the configuration, and for no other', async () => {
    await publishPolicy(store.database, defaultPolicy);
    const changed = (laterDays: number) => ({
      ...defaultPolicy,
      prompt: { ...defaultPolicy.prompt, laterDays },
    });
    const own = await insertPolicy(store.database, {
      tenantId: 'own',
      document: changed(2),
      changedBy: null,
    });
    await publishPolicy(store.database, changed(3));
    expect((await load('own', 'ann', 's1')).policyVersion).toBe(own?.version);
    const { rows } = await sql<{ version: number }>`
      select max(version) as version from policies where tenant_id is null`.execute(store.database);
    expect((await load('default', 'ann', 's1')).policyVersion).toBe(rows[0]?.version);
    const last = await insertPolicy(store.database, {
      tenantId: 'own',
      document: changed(4),
      changedBy: null,
    });
    expect((await load('default', 'ann', 's1')).policyVersion).not.toBe(last?.version);
  });

  test('figures are those of the person’s organisation, of the round that is published', async () => {
    await sql`insert into statistics_rounds (published, counting, began_at) values (2, 3, kairos_now())`.execute(
      store.database,
    );
    await sql`insert into prompt_statistics (round, tenant_id, organization_id, people, enrolled, set_ups) values
      (1, 'counted', '', 11, 1, 1), (2, 'counted', '', 12, 2, 7), (3, 'counted', '', 13, 3, 1),
      (1, 'counted', 'org', 21, 1, 0), (2, 'counted', 'org', 22, 2, 0), (3, 'counted', 'org', 23, 3, 0),
      (2, 'another', '', 32, 2, 9), (2, 'another', 'org', 42, 4, 0)`.execute(store.database);
    await add('counted', 'member', 's1', ['org']);
    await add('counted', 'alone', 's1');
    expect((await load('counted', 'member', 's1')).asking.measure).toMatchObject({ people: 22, set_ups: 7 });
    expect((await load('counted', 'alone', 's1')).asking.measure).toMatchObject({ people: 12, set_ups: 7 });
  });
});
