import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { buildWeb } from '../apps/demo/src/host/build-web.ts';
import { bundle, moduleIds } from '../scripts/bundle.ts';

/** An app with the devtools, and the same without. */
const kit = `import { KairosUiProvider, MfaPrompt } from '@kairos-mfa/ui'; import { jsx } from 'react/jsx-runtime';`;
const withDevtools = `${kit} import { KairosDevtools } from '@kairos-mfa/devtools';
  export const App = () => jsx(KairosUiProvider, { children: [jsx(MfaPrompt, {}), CONDITION && jsx(KairosDevtools, {})] });`;
const without = `${kit} export const App = () => jsx(KairosUiProvider, { children: [jsx(MfaPrompt, {}), false] });`;

/** The code of these chunks, without the hashes in the names of the chunks that they load. */
const codeOf = (chunks: readonly Rollup.OutputChunk[]): string =>
  chunks.map(({ code }) => code.replaceAll(/-[\w-]{8}\.js/g, '.js')).join('');

test('behind the condition of the app, devtools add 0 bytes to a production build', async () => {
  const condition = `process.env.NODE_ENV !== 'production'`;
  const app = await bundle(withDevtools.replace('CONDITION', condition));
  expect(codeOf(app.initial)).toBe(codeOf((await bundle(without)).initial));
});

test('without a condition an empty component is left of devtools in a production build, and nothing that they read', async () => {
  const app = await bundle(withDevtools.replace('CONDITION', 'true'));
  const added = codeOf(app.initial).length - codeOf((await bundle(without)).initial).length;
  expect(added).toBeLessThan(60);
  const modules = moduleIds([...app.initial, ...app.lazy]);
  const kept = modules.filter((id) => /packages\/(devtools\/|(client|react)\/src\/inspect\/)/.test(id));
  expect(kept.filter((id) => !/\/(kairos-devtools\.tsx|appearance-overrides\.ts)$/.test(id))).toEqual([]);
  expect(codeOf([...app.initial, ...app.lazy]).includes('shows nothing')).toBe(false);
});

test('in development the panel and the reasons of a silent prompt are there', async () => {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'development'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('packages/devtools/src/index.ts'), formats: ['es'] },
      rollupOptions: { external: [/^react($|\/)/, 'react-dom'] },
    },
  });
  const [{ output }] = built as [Rollup.RollupOutput]; // SAFETY: nothing is watched
  const code = codeOf(output.filter((file) => file.type === 'chunk'));
  expect(code).toContain('Why is a prompt shown, or not?');
  expect(code).toContain('This is your first visit.');
});

test.each([
  ['with `start --devtools` the demo has the panel', true],
  ['without it the demo has none', false],
])('%s', async (_, development) => {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-demo-'));
  try {
    await buildWeb(folder, { development });
    const scripts = globSync('assets/*.js', { cwd: folder }).map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.some((script) => script.includes('Why is a prompt shown, or not?'))).toBe(development);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
