import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

const pagesRoot = fileURLToPath(new URL('..', import.meta.url));

/** Builds the pages of the console into `outDir`, for a server that serves them under `/console`. Takes a few seconds. */
export async function buildConsole(outDir: string): Promise<string> {
  await build({
    root: pagesRoot,
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      conditions: ['@kairos-mfa/source', ...defaultClientConditions],
      dedupe: ['react', 'react-dom'],
    },
    // Not from the environment of whoever starts the build.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    // The server replaces both placeholders in each response.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      // For the budget of what is loaded first.
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { checks: { ineffectiveDynamicImport: false, pluginTimings: false } },
    },
  });
  return outDir;
}
