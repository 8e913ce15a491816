import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';

const isRoot = process.getuid?.() === 0;

/** Every story in a real browser, with axe: a story that cannot be used by everybody is a failing test. */
export const storybookProject: TestProjectConfiguration = {
  plugins: [storybookTest({ configDir: import.meta.dirname })],
  test: {
    name: 'stories',
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.KAIROS_CHROMIUM ?? '/usr/bin/chromium',
          args: [
            // Chromium refuses its own sandbox to root, as in a container.
            ...(isRoot ? ['--no-sandbox'] : []),
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
};
