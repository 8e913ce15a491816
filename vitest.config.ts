import { defineConfig } from 'vitest/config';
import { screenshotsProject } from './.storybook/screenshots/vitest.project.ts';
import { translatedProject } from './.storybook/translated/vitest.project.ts';
import { storybookProject } from './.storybook/vitest.project.ts';
import { engineProject } from './tests/engine.project.ts';
import { readSource } from './tests/read-source.ts';
import { waitLimit } from './tests/wait-limit.ts';

export default defineConfig({
  test: {
    // The default leaves one processor idle, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        ...readSource,
        test: {
          name: 'unit',
          environment: 'node',
          globalSetup: ['tests/databases.setup.ts'],
          setupFiles: ['tests/property-test-seed.setup.ts'],
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/chaos/*.test.ts',
            'bench/src/**/*.test.ts',
          ],
          exclude: ['packages/engine/**'],
          expect: { poll: waitLimit },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      engineProject,
      {
        ...readSource,
        test: {
          name: 'hooks',
          environment: 'jsdom',
          globalSetup: ['tests/databases.setup.ts'],
          setupFiles: ['tests/jsdom.setup.ts', 'tests/property-test-seed.setup.ts'],
          include: ['packages/{react,ui}/src/**/*.test.tsx'],
          expect: { poll: waitLimit },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      storybookProject,
      screenshotsProject,
      translatedProject,
      {
        ...readSource,
        test: {
          name: 'e2e',
          environment: 'node',
          globalSetup: ['tests/e2e/demo.setup.ts'],
          // They wait for browsers, mails and time steps more than they compute; they follow the other projects.
          maxWorkers: 4,
          // A negative order would leave them out, without a word.
          sequence: { groupOrder: 1 },
          include: ['tests/e2e/**/*.test.ts'],
          expect: { poll: waitLimit },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
