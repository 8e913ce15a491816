import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArgs, chromiumPath } from '../chromium.ts';

/** Compares a few key states with stored screenshots, so that no visual change goes unnoticed. */
export const screenshotsProject: TestProjectConfiguration = {
  plugins: [react()],
  resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: ['react-dom/client', 'storybook/test'] },
  test: {
    name: 'screenshots',
    include: ['.storybook/screenshots/*.test.tsx'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: chromiumPath,
          // The same letters on every machine: no hinting, no colour fringes, one colour profile.
          args: [
            ...chromiumArgs,
            '--font-render-hinting=none',
            '--disable-lcd-text',
            '--force-color-profile=srgb',
            '--hide-scrollbars',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
      expect: {
        toMatchScreenshot: {
          comparatorName: 'pixelmatch',
          // The colour difference that one pixel may have; the test sets how many pixels may differ.
          comparatorOptions: { threshold: 0.2 },
          resolveScreenshotPath: ({ arg, ext, root }) =>
            join(root, '.storybook/screenshots/images', `${arg}${ext}`),
          resolveDiffPath: ({ arg, ext, root }) => join(root, '.cache/screenshots', `${arg}${ext}`),
        },
      },
    },
  },
};
