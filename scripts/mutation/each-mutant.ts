import { beforeEach, describe, inject, onTestFailed, test } from 'vitest';
import { loadingTest, mutantQuery } from './mutant-names.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test file, and the mutants with which it is run; 0 is the unchanged source. */
    readonly mutation: { readonly testFile: string; readonly mutants: readonly number[] };
  }
}

const { testFile, mutants } = inject('mutation');

// One worker for all mutants of a file: PGlite is loaded once, and the modules of the engine once per mutant.
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
