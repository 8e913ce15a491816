import { createTestDatabase, type DatabaseKind, type TestDatabase } from './test-database.ts';
import { createKitOn, type KitOptions, type TestKit } from './test-kit.ts';

/** Builds an engine on a fresh database. */
export async function createTestKit(
  options: KitOptions & { kind?: DatabaseKind; db?: TestDatabase } = {},
): Promise<TestKit> {
  const { kind = 'pglite', db, ...rest } = options;
  return createKitOn(db ?? (await createTestDatabase(kind)), rest);
}
