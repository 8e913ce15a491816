import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = '.cache/readme';

test("the README's browser code compiles under strict types", () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, code = ''] = /```tsx\n(.*?)```/s.exec(readme) ?? [];
  expect(code).toContain('useStepUp');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/readme.tsx`, code);
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: {
        composite: false,
        declarationMap: false,
        declaration: false,
        noEmit: true,
        lib: ['es2024', 'dom', 'dom.iterable'],
        jsx: 'react-jsx',
        types: ['react', 'vite/client'],
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
      },
      files: ['readme.tsx'],
    }),
  );
  const { stdout } = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
