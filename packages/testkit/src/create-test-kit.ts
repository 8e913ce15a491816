import {
  createTestDatabase,
  type DatabaseKind,
  type StatementListener,
  type TestDatabase,
} from './test-database.ts';
import { createKitOn, type KitOptions, type TestKit } from './test-kit.ts';

/** A kit in Node: with a new database, or on the database of another kit. */
export interface TestKitOptions extends KitOptions {
  readonly kind?: DatabaseKind;
  readonly onStatement?: StatementListener | undefined;
  readonly db?: TestDatabase;
}

/** Builds an engine on a database that no other test uses; on PGlite by default. */
export async function createTestKit(options: TestKitOptions = {}): Promise<TestKit> {
  const { kind = 'pglite', onStatement, db, ...rest } = options;
  return createKitOn(db ?? (await createTestDatabase(kind, onStatement)), rest);
}
