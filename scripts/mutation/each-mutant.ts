import { beforeEach, describe, inject, onTestFailed, test } from 'vitest';
import { loadingTest, mutantQuery } from './mutant-names.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test file that is run, once with each of these mutants in place; 0 is the source as it is. */
    readonly mutation: { readonly testFile: string; readonly mutants: readonly number[] };
  }
}

const { testFile, mutants } = inject('mutation');

// One worker for all mutants of a file: it loads PGlite once, and the modules of the engine once for each mutant.
for (const mutant of mutants)
  describe(String(mutant), async () => {
    let hasFailed = false;
    beforeEach((context) => {
      if (hasFailed) context.skip();
      onTestFailed(() => {
        hasFailed = true;
      });
    });
    try {
      await import(/* @vite-ignore */ `${testFile}?${mutantQuery}=${mutant}`);
    } catch (error) {
      test(loadingTest, () => {
        throw error;
      });
    }
  });
