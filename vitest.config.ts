import { defineConfig } from 'vitest/config';
import { picturesProject } from './.storybook/pictures/vitest.project.ts';
import { storybookProject } from './.storybook/vitest.project.ts';

const source = '@kairos-mfa/source';
/** Workspace packages are read as TypeScript: nothing is built to test. */
const conditions = {
  resolve: { conditions: [source, 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: [source, 'module', 'node', 'development|production'] } },
  // The global setup is loaded in an environment of Vitest's own.
  environments: {
    __vitest__: { resolve: { conditions: [source, 'module', 'node', 'development|production'] } },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...conditions,
        test: {
          name: 'unit',
          environment: 'node',
          globalSetup: ['tests/databases.setup.ts'],
          setupFiles: ['tests/properties.setup.ts'],
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['packages/engine/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...conditions,
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
      },
      {
        ...conditions,
        test: {
          name: 'hooks',
          environment: 'jsdom',
          globalSetup: ['tests/databases.setup.ts'],
          setupFiles: ['tests/jsdom.setup.ts', 'tests/properties.setup.ts'],
          include: ['packages/{react,ui}/src/**/*.test.tsx'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      storybookProject,
      picturesProject,
      {
        ...conditions,
        test: {
          name: 'e2e',
          environment: 'node',
          globalSetup: ['tests/e2e/pages.setup.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
