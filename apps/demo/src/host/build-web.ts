import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

/** The placeholder that each response replaces with its nonce; see `serve-web.ts`. */
export const noncePlaceholder = '__CSP_NONCE__';

const webRoot = fileURLToPath(new URL('../web', import.meta.url));

/** The default directory of the built pages. Not `dist/web`, where the compiled modules are: it is emptied first. */
export const defaultWebDir = fileURLToPath(new URL('../../dist/web-pages', import.meta.url));

/** The default directory of the built pages of the console. */
export const defaultConsoleDir = fileURLToPath(new URL('../../dist/console-pages', import.meta.url));

/** The options of `buildWeb`. */
export interface BuildWebOptions {
  /** Whether to build for development, with the devtools of Kairos. */
  development?: boolean;
}

/** Builds the pages from the sources of the workspace. Takes a few seconds. */
export async function buildWeb(
  outDir: string = defaultWebDir,
  { development = false }: BuildWebOptions = {},
): Promise<string> {
  await build({
    root: webRoot,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      conditions: ['@kairos-mfa/source', ...defaultClientConditions],
      dedupe: ['react', 'react-dom'],
    },
    // Not from the environment of whoever starts the build.
    define: { 'process.env.NODE_ENV': development ? '"development"' : '"production"' },
    oxc: { jsx: { runtime: 'automatic', development } },
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      // Warnings about the bundle are not relevant for somebody who tries the demo.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false, pluginTimings: false } },
    },
  });
  return outDir;
}
