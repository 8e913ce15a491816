import { createTestDatabase } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { publishPolicy } from './policies.ts';

test('replicas that start concurrently publish the policy of the configuration as one version', async () => {
  const db = await createTestDatabase('postgres');
  try {
    let publishing: Promise<unknown> = Promise.resolve();
    // All of them wait for this lock, and continue at the same time.
    await db.database.transaction().execute(async (trx) => {
      await sql`lock table policies in share row exclusive mode`.execute(trx);
      publishing = Promise.all(Array.from({ length: 10 }, () => publishPolicy(db.database, defaultPolicy)));
      await sql`select pg_sleep(0.5)`.execute(trx);
    });
    await publishing;
    expect(await db.database.selectFrom('policies').select('version').execute()).toHaveLength(1);
  } finally {
    await db.close();
  }
});
