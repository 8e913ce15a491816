import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { requestPolicy, takePolicyRequest, type PolicyRequest } from './policy-requests.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('requests for a policy in the store on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.database.deleteFrom('policy_requests').execute();
  });

  const by = (changedBy: string | null, rest: Partial<PolicyRequest> = {}): PolicyRequest => ({
    tenantId: 'default',
    document: defaultPolicy,
    changedBy,
    active: 1,
    ...rest,
  });
  const ask = (changedBy: string | null, rest?: Partial<PolicyRequest>) =>
    requestPolicy(store.database, by(changedBy, rest));
  const take = (changedBy: string | null, rest?: Partial<PolicyRequest>) =>
    takePolicyRequest(store.database, by(changedBy, rest));

  test('another person takes it, once', async () => {
    await ask('ann');
    expect([await take('bob'), await take('bob')]).toEqual([true, false]);
  });

  test('neither the same person nor the host takes it, and nobody takes one of the host', async () => {
    await ask('ann');
    expect([await take('ann'), await take(null)]).toEqual([false, false]);
    await ask(null);
    expect([await take('bob'), await take(null)]).toEqual([false, false]);
  });

  test('it is for one tenant, one document and one version', async () => {
    await ask('ann');
    const document = { ...defaultPolicy, copy: { secondPerson: false } };
    for (const other of [{ tenantId: 'other' }, { document }, { active: 2 }])
      expect(await take('bob', other)).toBe(false);
    expect(await take('bob')).toBe(true);
  });

  test('it is forgotten after a day, and replaced by a newer one as a whole', async () => {
    await ask('ann');
    await store.advance(86_400_000);
    expect(await take('bob')).toBe(false);
    const newer = { active: 2, document: { ...defaultPolicy, copy: { secondPerson: false } } };
    await ask('bob', newer);
    expect([await take('ann'), await take('ann', newer)]).toEqual([false, true]);
    await ask('bob', newer);
    await ask('ann');
    expect([await take('ann'), await take('bob')]).toEqual([false, true]);
  });
});
