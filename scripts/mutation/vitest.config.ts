import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { engineProject } from '../../tests/engine.project.ts';

/** The root of the copy that Stryker changes; this file is part of the copy. */
const root = resolve(import.meta.dirname, '../..');
const packages = resolve(root, 'packages');

const allTests = '**';
const tests = process.env['KAIROS_MUTATION_TESTS'] ?? allTests;

/** Runs the small test files first: a change is killed by the first test that fails, and those of whole requests take longest. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return files.toSorted((a, b) => size(a) - size(b));
  }
}

/** The engine's tests on PGlite. Workspace links point outside the copy, so engine and test kit are resolved by aliases. */
export default defineConfig({
  ...engineProject,
  root,
  resolve: {
    ...engineProject.resolve,
    alias: [
      { find: /^@kairos-mfa\/engine$/, replacement: resolve(packages, 'engine/src/index.ts') },
      { find: /^@kairos-mfa\/engine\/policy$/, replacement: resolve(packages, 'engine/src/policy/index.ts') },
      { find: /^@kairos-mfa\/engine\/(\w+)$/, replacement: resolve(packages, 'engine/src/adapters/$1.ts') },
      { find: /^@kairos-mfa\/testkit$/, replacement: resolve(packages, 'testkit/src/index.ts') },
      { find: /^@kairos-mfa\/testkit\/([\w-]+)$/, replacement: resolve(packages, 'testkit/src/$1.ts') },
    ],
  },
  test: {
    ...engineProject.test,
    // A pattern of the folders whose tests are run; see `scripts/mutate.ts`.
    include: [`packages/engine/src/${tests}/**/*.test.ts`],
    // A property test has thousands of runs for each change, and would be run first.
    exclude: tests === allTests ? [] : ['**/*.property.test.ts'],
    env: { KAIROS_TEST_DATABASE: 'pglite' },
    fsModuleCache: false,
    sequence: { sequencer: SmallestFirst },
  },
});
