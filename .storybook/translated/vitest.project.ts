import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArgs, chromiumPath } from '../chromium.ts';

/** Translates every story as a browser does, and clicks on. */
export const translatedProject: TestProjectConfiguration = {
  plugins: [react()],
  resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: ['react-dom/client', 'storybook/test', '@storybook/react-vite'] },
  test: {
    name: 'translated',
    include: ['.storybook/translated/*.test.tsx'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromiumPath, args: [...chromiumArgs] } }),
      instances: [{ browser: 'chromium' }],
    },
  },
};
