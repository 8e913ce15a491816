import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { createTestKit } from './create-test-kit.ts';
import { type DatabaseKind, databaseKinds, type StatementListener } from './test-database.ts';
import type { KitOptions, TestKit } from './test-kit.ts';

/** What a suite receives. The kits are opened before its hooks and tests run, and cannot be used earlier. */
export interface EngineSuite {
  readonly kind: DatabaseKind;
  readonly kit: TestKit;
  /** Another engine on the same database. */
  openReplica(options?: KitOptions): TestKit;
}

/** Options of a suite. */
export interface EngineSuiteOptions extends KitOptions {
  readonly onStatement?: StatementListener;
  /** The databases on which the suite runs. Default: all of them. */
  readonly kinds?: readonly DatabaseKind[];
  /** Whether each test gets its own engine and database. Default: one for the suite. */
  readonly perTest?: boolean;
}

/** Describes a suite of tests of an engine; it runs once on each database. */
export function describeEngine(
  name: string,
  { kinds = databaseKinds, perTest = false, onStatement, ...options }: EngineSuiteOptions,
  suite: (engine: EngineSuite) => void,
): void {
  const [before, after] = perTest ? [beforeEach, afterEach] : [beforeAll, afterAll];
  describe.each(kinds)(`${name}, on %s`, (kind) => {
    const openBefore = (open: () => Promise<TestKit>): TestKit => {
      let opened: TestKit | undefined;
      before(async () => {
        opened = await open();
      });
      return forward(() => opened);
    };
    const kit = openBefore(() => createTestKit({ kind, onStatement, ...options }));
    after(() => kit.close());
    suite({
      kind,
      kit,
      openReplica: (replica = options) => openBefore(() => createTestKit({ db: kit.db, ...replica })),
    });
  });
}

/** A proxy for a kit that is opened later, so that a suite can refer to it while its tests are collected. */
function forward(opened: () => TestKit | undefined): TestKit {
  // SAFETY: every property is read from the kit itself.
  return new Proxy({} as TestKit, {
    get(_, key) {
      const kit = opened();
      if (!kit) throw new Error('A kit was used before it was opened. Use it in hooks and tests only.');
      return Reflect.get(kit, key);
    },
  });
}
