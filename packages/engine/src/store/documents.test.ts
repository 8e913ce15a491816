import { defaultPolicy } from '@kairos-mfa/engine';
import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findVariantOverride, insertPromptCopy, listPromptCopies } from './copy-overrides.ts';
import { findPolicy, insertPolicy, newestPolicyVersion, publishPolicy } from './policies.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('documents in the store on %s', (kind) => {
  let store: TestStore;
  let tenants = 0;
  const newTenant = () => `tenant-${++tenants}`;

  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());

  describe('policies', () => {
    const changed = (percent: number) => ({
      ...defaultPolicy,
      prompt: { ...defaultPolicy.prompt, laterDays: percent },
    });
    const put = async (tenantId: string, version?: number) =>
      (await insertPolicy(store.database, { tenantId, document: defaultPolicy, changedBy: null, version }))
        ?.version;
    const inForce = (tenantId: string) => newestPolicyVersion(store.database, tenantId);

    test('the configuration is published as a version only if it differs from the one before it', async () => {
      const tenant = newTenant();
      await publishPolicy(store.database, changed(1));
      const first = await inForce(tenant);
      await publishPolicy(store.database, changed(1));
      expect(await inForce(tenant)).toBe(first);
      // The configuration is not compared with a tenant's own document.
      await put(newTenant());
      await publishPolicy(store.database, changed(1));
      expect(await inForce(tenant)).toBe(first);
      await publishPolicy(store.database, changed(2));
      expect(await inForce(tenant)).toBeGreaterThan(first);
    });

    test('a tenant’s own document takes precedence over a newer configuration, for that tenant only', async () => {
      const [tenant, other] = [newTenant(), newTenant()];
      await publishPolicy(store.database, changed(3));
      const own = await put(tenant);
      await publishPolicy(store.database, changed(4));
      expect(await inForce(tenant)).toBe(own);
      expect(await inForce(other)).not.toBe(own);
    });

    test('a change replaces only the version that its author saw', async () => {
      const tenant = newTenant();
      const seen = await inForce(tenant);
      const next = await put(tenant, seen);
      expect(next).toBeGreaterThan(seen);
      expect(await put(tenant, seen)).toBeUndefined();
      expect(await put(tenant, next)).toBeGreaterThan(seen);
    });

    test('of many concurrent changes to the same version one is stored', async () => {
      const tenant = newTenant();
      const seen = await inForce(tenant);
      const made = await Promise.all(
        Array.from({ length: 10 }, () =>
          store.database.transaction().execute((trx) =>
            insertPolicy(trx, {
              tenantId: tenant,
              document: defaultPolicy,
              changedBy: null,
              version: seen,
            }),
          ),
        ),
      );
      expect(made.filter((row) => row !== undefined)).toHaveLength(1);
    });
  });

  describe('copy of a tenant', () => {
    const words = { title: 'Title', body: 'Body', benefit: 'Benefit', primary: 'Yes' };
    const put = async (
      tenantId: string,
      after: number,
      {
        variant = 'first-payment',
        locale = 'en',
        own = words,
      }: { variant?: string; locale?: string; own?: typeof words | null } = {},
    ) =>
      (
        await insertPromptCopy(store.database, {
          tenantId,
          variant,
          locale,
          after,
          words: own,
          changedBy: null,
        })
      )?.version;
    const find = async (tenantId: string, variant = 'first-payment') =>
      Object.keys(await findVariantOverride(store.database, tenantId, variant));

    test('replaces only the version that its author saw, for each language and variant separately', async () => {
      const [tenant, other] = [newTenant(), newTenant()];
      for (const version of [0, 1, 2]) await put(other, version);
      expect([await put(tenant, 0), await put(tenant, 0), await put(tenant, 1)]).toEqual([1, undefined, 2]);
      expect(await put(tenant, 5)).toBeUndefined();
      expect([await put(tenant, 0, { locale: 'de' }), await put(tenant, 0, { variant: 'other' })]).toEqual([
        1, 1,
      ]);
    });

    test('is used for its own tenant and variant, until it is withdrawn', async () => {
      const [tenant, other] = [newTenant(), newTenant()];
      await put(tenant, 0);
      await put(tenant, 0, { variant: 'other', locale: 'de' });
      await put(other, 0, { locale: 'fr' });
      expect([await find(tenant), await find(tenant, 'other'), await find(other)]).toEqual([
        ['en'],
        ['de'],
        ['fr'],
      ]);
      expect(await listPromptCopies(store.database, tenant)).toHaveLength(2);
      await put(tenant, 1, { own: null });
      expect(await find(tenant)).toEqual([]);
    });

    test('is stored once when many write the next version concurrently, and the others are refused', async () => {
      const tenant = newTenant();
      const made = await Promise.all(Array.from({ length: 10 }, () => put(tenant, 0)));
      expect(made.filter((version) => version !== undefined)).toEqual([1]);
    });
  });

  test('a version of a policy is found by its number', async () => {
    const [first, second] = [newTenant(), newTenant()];
    const put = async (tenantId: string) =>
      (await insertPolicy(store.database, { tenantId, document: defaultPolicy, changedBy: null }))?.version ??
      0;
    for (const tenantId of [first, second])
      expect((await findPolicy(store.database, await put(tenantId))).tenant_id).toBe(tenantId);
  });
});
