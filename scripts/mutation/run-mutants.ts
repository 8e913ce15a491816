import { resolve } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';
import { engineProject } from '../../tests/engine.project.ts';
import type { Mutant } from './find-mutant.ts';
import { loadingTest } from './mutant-names.ts';
import { mutantPlugin } from './mutant-plugin.ts';

/**
 * The result of the tests with a mutant: a test failed, all passed, or the mutant is invalid because its module could not be
 * loaded or its statement has an error, which says nothing about the guard.
 */
export interface Verdict {
  readonly verdict: 'killed' | 'survived' | 'invalid';
  /** The first test that failed, or the error of the database. */
  readonly by?: string;
}

/** Runs a test file of the engine with one mutant at a time. */
export interface MutantRunner {
  /** Runs the test file once with each mutant. Throws if it fails without a mutant. */
  run(mutants: readonly Mutant[], testFile: string): Promise<readonly Verdict[]>;
  close(): Promise<void>;
}

const eachMutant = resolve(import.meta.dirname, 'each-mutant.ts');

/**
 * Starts Vitest once for all mutants. Mutants exist only in memory: the source on disk is never changed, so an interrupted
 * run leaves nothing to clean up.
 */
export async function startMutantRunner(env: Readonly<Record<string, string>>): Promise<MutantRunner> {
  /** The mutants by number; number 0 is the unchanged source. */
  let current: readonly (Mutant | undefined)[] = [];
  /** The errors of invalid statements that the test kit printed, by the number of the mutant. */
  const invalidSql = new Map<string, string>();

  const vitest = await createVitest(
    'test',
    {
      ...engineProject.test,
      config: false,
      watch: false,
      isolate: true,
      maxWorkers: 1,
      env,
      // A cached transform would be the unchanged file.
      fsModuleCache: false,
      reporters: [
        {
          onUserConsoleLog({ content, taskId = '' }) {
            const [error] = /SQLSTATE 42.*/.exec(content) ?? [];
            let task = vitest.state.idMap.get(taskId);
            while (task?.suite) task = task.suite;
            if (error !== undefined && task) invalidSql.set(task.name, error);
          },
        },
      ],
    },
    { ...engineProject, plugins: [mutantPlugin((mutant) => current[mutant])] },
  );

  return {
    async run(mutants, testFile) {
      current = [undefined, ...mutants];
      invalidSql.clear();
      vitest.provide('mutation', { testFile, mutants: [...current.keys()] });
      const specification = vitest.getRootProject().createSpecification(eachMutant);
      vitest.invalidateFile(eachMutant);
      for (const mutant of mutants) vitest.invalidateFile(mutant.path);
      const { testModules } = await vitest.runTestSpecifications([specification]);
      const [unchanged, ...failures] = [...current.keys()].map((mutant) => findFailure(testModules, mutant));
      if (unchanged !== undefined) throw new Error(`Fails without any mutation: ${unchanged}`);
      return failures.map((by, index) => {
        const error = by === loadingTest ? by : invalidSql.get(String(index + 1));
        if (by === undefined) return { verdict: 'survived' };
        return error === undefined ? { verdict: 'killed', by } : { verdict: 'invalid', by: error };
      });
    },
    close: () => vitest.close(),
  };
}

/** The first failed test with this mutant; undefined if all passed. */
function findFailure(modules: readonly TestModule[], mutant: number): string | undefined {
  const suites = modules.flatMap((module) => [...module.children.suites()]);
  const suite = suites.find(({ name }) => name === String(mutant));
  if (!suite)
    throw new Error(
      `No test ran: ${modules.flatMap((module) => module.errors().map(({ message }) => message)).join(', ')}`,
    );
  const [failed] = [
    ...suite.children.allTests('failed'),
    ...[suite, ...suite.children.allSuites()].filter((one) => one.errors().length > 0),
  ];
  return failed?.fullName.replace(`${mutant} > `, '');
}
