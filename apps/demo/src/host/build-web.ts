import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

/** Stands where each response puts its own nonce; see `serve-web.ts`. */
export const noncePlaceholder = '__CSP_NONCE__';

const webRoot = fileURLToPath(new URL('../web', import.meta.url));

/** Where the built pages lie unless somebody says otherwise. */
export const defaultWebDir = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Builds the pages once, straight from the workspace's sources. Takes a few seconds. */
export async function buildWeb(outDir: string = defaultWebDir): Promise<string> {
  await build({
    root: webRoot,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      conditions: ['@kairos-mfa/source', ...defaultClientConditions],
      dedupe: ['react', 'react-dom'],
    },
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      // What a maintainer may want to know of the bundle is no news to somebody who tries a demo.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false, pluginTimings: false } },
    },
  });
  return outDir;
}
