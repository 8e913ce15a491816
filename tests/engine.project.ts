import type { TestProjectInlineConfiguration } from 'vitest/config';
import { readSource } from './read-source.ts';

/** The tests of the engine; the mutation tests run these and no others. */
export const engineProject = {
  ...readSource,
  test: {
    name: 'engine',
    environment: 'node',
    globalSetup: ['tests/databases.setup.ts'],
    setupFiles: ['tests/properties.setup.ts'],
    // A worker loads the engine and PGlite once for all its files. Every test has databases of its own, and no
    // module of the engine keeps anything between two of them.
    isolate: false,
    include: ['packages/engine/src/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
} satisfies TestProjectInlineConfiguration;
