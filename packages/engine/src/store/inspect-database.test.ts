import { createTestKit, enrollTotp, testKeyRing } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../secrets/key-ring.ts';
import { inspectDatabase } from './inspect-database.ts';

const other = `k2:${btoa('fedcba9876543210fedcba9876543210')}`;

describeEngine('the report on a database', {}, ({ kit }) => {
  test('tells which secrets need a key that is missing, and none that is in the ring', async () => {
    await enrollTotp(kit, { identityId: 'ann', sessionId: 's1' });
    const inspect = (ring: string) => inspectDatabase(kit.db.database, parseKeyRing(ring));
    const whole = await inspect(`${other},${testKeyRing}`);
    expect(whole).toMatchObject({
      isReadOnly: false,
      pendingMigrations: [],
      unknownMigrations: [],
      missingKeys: {},
    });
    expect(whole.version).toMatch(/^PostgreSQL \d+/);
    // One factor and one set of recovery codes.
    expect((await inspect(other)).missingKeys).toEqual({ k1: 2 });
  });
});

test('a database of another version is told apart from one that is behind', async () => {
  const kit = await createTestKit();
  const { database } = kit.db;
  const rename = (from: string, to: string) =>
    sql`update kysely_migration set name = ${to} where name = ${from}`.execute(database);
  await rename('0014-retention', '9999-later');
  const report = await inspectDatabase(database, parseKeyRing(testKeyRing));
  expect(report).toMatchObject({ pendingMigrations: ['0014-retention'], unknownMigrations: ['9999-later'] });
  // Other tests use this database after it.
  await rename('9999-later', '0014-retention');
  await kit.close();
});
