import type { TestProjectInlineConfiguration } from 'vitest/config';
import { readSource } from './read-source.ts';

/** The test project of the engine; the mutation tests run only this one. */
export const engineProject = {
  ...readSource,
  test: {
    name: 'engine',
    environment: 'node',
    globalSetup: ['tests/databases.setup.ts'],
    setupFiles: ['tests/property-test-seed.setup.ts'],
    // A worker loads the engine and PGlite once for all its files. Every test has its own databases, and no module of
    // the engine keeps state between tests.
    isolate: false,
    include: ['packages/engine/src/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
} satisfies TestProjectInlineConfiguration;
