import { createVitest } from 'vitest/node';
import { engineProject } from '../../tests/engine.project.ts';
import type { Mutant } from './find-mutant.ts';

/**
 * What the tests of a mutant did: one of them failed, all of them passed, or one failed because the database did not
 * understand the statement, which says nothing about the guard.
 */
export interface Verdict {
  readonly verdict: 'killed' | 'survived' | 'invalid';
  /** The first test that failed, or what the database said. */
  readonly by?: string;
}

/** Runs engine tests against one changed source file at a time. */
export interface MutantRunner {
  /** Runs the test files one after the other until one of them fails. Throws where that one fails without the mutant too. */
  run(mutant: Mutant, testFiles: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
}

/**
 * Starts Vitest once for all mutants. A mutant exists in the memory of this process alone: the source on disk is never
 * written, so an interrupted run leaves nothing behind.
 */
export async function startMutantRunner(env: Readonly<Record<string, string>>): Promise<MutantRunner> {
  let current: Mutant | undefined;
  let isLoaded = false;
  /** Test files that pass without a mutant: only they can kill one. */
  const green = new Set<string>();
  /** What the test kit printed of a statement that the database did not understand. */
  let invalidSql: string | undefined;

  const vitest = await createVitest(
    'test',
    {
      ...engineProject.test,
      config: false,
      watch: false,
      bail: 1,
      isolate: true,
      pool: 'threads',
      maxWorkers: 1,
      env,
      // A cached transform would be the file without its mutation.
      fsModuleCache: false,
      reporters: [
        {
          onUserConsoleLog({ content }) {
            invalidSql ??= /SQLSTATE 42.*/.exec(content)?.[0];
          },
        },
      ],
    },
    {
      ...engineProject,
      plugins: [
        {
          name: 'mutate',
          enforce: 'pre',
          load(id: string) {
            if (current === undefined || id.split('?')[0] !== current.path) return undefined;
            isLoaded = true;
            return current.source;
          },
        },
      ],
    },
  );

  /** The first failure of a test file; nothing where all its tests passed. */
  async function findFailure(testFile: string): Promise<string | undefined> {
    const specifications = await vitest.globTestSpecifications([testFile]);
    if (specifications.length === 0) throw new Error(`No test file is called ${testFile}.`);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // Vitest answers the modules of earlier runs too.
    for (const module of testModules.filter(({ moduleId }) => moduleId === testFile)) {
      for (const test of module.children.allTests('failed')) return test.fullName;
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) return suite.fullName;
      if (!module.ok()) return testFile;
    }
    return unhandledErrors.length > 0 ? testFile : undefined;
  }

  /** The first failure with this mutant in place; without one, of the source as it is. */
  function findFailureWith(mutant: Mutant | undefined, testFile: string): Promise<string | undefined> {
    for (const changed of [current, mutant]) if (changed) vitest.invalidateFile(changed.path);
    current = mutant;
    return findFailure(testFile);
  }

  return {
    async run(mutant, testFiles) {
      isLoaded = false;
      invalidSql = undefined;
      for (const testFile of testFiles) {
        const by = await findFailureWith(mutant, testFile);
        if (by === undefined) continue;
        if (invalidSql !== undefined) return { verdict: 'invalid', by: invalidSql };
        if (!green.has(testFile)) {
          const unchanged = await findFailureWith(undefined, testFile);
          if (unchanged !== undefined) throw new Error(`Fails without any mutation: ${unchanged}`);
          green.add(testFile);
        }
        return { verdict: 'killed', by };
      }
      if (!isLoaded) throw new Error(`None of its tests loads ${mutant.path}.`);
      return { verdict: 'survived' };
    },
    close: () => vitest.close(),
  };
}
