import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { countLines, readGuide } from '../adoption/src/read-guide.ts';

const folder = '.cache/quick-starts';
const readme = readGuide('README.md', 'Add it to your app');
const next = readGuide('docs/quick-starts/nextjs.md');

beforeAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['README.md', readme, ['src/App.tsx']],
  [
    'docs/quick-starts/nextjs.md',
    next,
    ['app/page.tsx', 'app/actions.ts', 'lib/kairos.ts', 'app/api/kairos-token/route.ts'],
  ],
] as const)('the page of %s compiles under strict types', (guide, steps, wanted) => {
  const home = `${folder}/${guide.replaceAll(/\W/g, '-')}`;
  const files = steps
    .flatMap((step) => step.files)
    .filter(({ path }) => (wanted as readonly string[]).includes(path));
  expect(files.map(({ path }) => path).toSorted()).toEqual(wanted.toSorted());
  for (const { path, code } of files) {
    mkdirSync(dirname(`${home}/${path}`), { recursive: true });
    writeFileSync(`${home}/${path}`, code);
  }
  writeFileSync(
    `${home}/tsconfig.json`,
    JSON.stringify({
      extends: '../../../tsconfig.base.json',
      compilerOptions: {
        composite: false,
        declarationMap: false,
        declaration: false,
        isolatedDeclarations: false,
        noEmit: true,
        lib: ['es2024', 'dom', 'dom.iterable'],
        jsx: 'react-jsx',
        types: ['react', 'node'],
        // As in a fresh app of these tools.
        moduleResolution: 'bundler',
        module: 'esnext',
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
        noPropertyAccessFromIndexSignature: false,
        // The engine is a dependency of the app, and not of this repository's root.
        paths: {
          '@kairos-mfa/engine/host': ['../../../packages/engine/src/adapters/host.ts'],
          '@kairos-mfa/engine/next': ['../../../packages/engine/src/adapters/next.ts'],
        },
      },
      files: wanted,
    }),
  );
  const { stdout } = spawnSync('tsc', ['-p', home], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

test('the counts in the README are those of its steps, and stay below ten steps and forty lines', () => {
  const lines = readme
    .flatMap((step) => step.files)
    // A fresh app has the rest of its configuration already.
    .map(({ path, code }) => (path === 'vite.config.ts' ? 1 : countLines(code)))
    .reduce((sum, count) => sum + count, 0);
  expect(readFileSync('README.md', 'utf8')).toContain(`That is ${readme.length} steps and ${lines} lines`);
  expect(readme.length).toBeLessThanOrEqual(10);
  expect(lines).toBeLessThanOrEqual(40);
});
