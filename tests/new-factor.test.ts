import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factorNames, writeFactor } from '../scripts/new-factor.ts';

const registries = ['protocol', 'engine', 'ui'].map((name) => `packages/${name}/src/factors/index.ts`);
const names = { type: 'badge_scan', file: 'badge-scan', variable: 'badgeScan', component: 'BadgeScan' };

describe('a new factor', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'new-factor-'));
    for (const file of registries) cpSync(file, join(root, file));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');

  test('gets a contract, a verifier, a view and their tests, and an entry in every layer', () => {
    const written = writeFactor(root, names);
    expect(written.filter((file) => file.includes('badge-scan.'))).toHaveLength(5);
    for (const file of registries) {
      expect(
        read(file).match(/^import \{ badgeScan\w* \} from '\.\/badge-scan\.\w+\.tsx?';$/gm),
      ).toHaveLength(1);
      expect(read(file).match(/^ {2}badge_scan: badgeScan\w*,$/gm)).toHaveLength(1);
    }
  });

  test('never overwrites a factor that exists', () => {
    writeFactor(root, names);
    const before = registries.map(read);
    expect(() => writeFactor(root, names)).toThrow('There is a factor badge_scan already');
    expect(registries.map(read)).toEqual(before);
  });
});

test('a factor type is lower-case words joined by underscores', () => {
  expect(factorNames('badge_scan')).toEqual(names);
  for (const type of ['', 'Badge', 'badge-scan', '../badge', 'badge__scan', '2fa'])
    expect(factorNames(type)).toBeUndefined();
});

test('the files of a new factor type-check', { timeout: 60_000 }, () => {
  // A copy of the packages that have the files, so that the working tree stays as it is.
  const root = resolve('.cache/new-factor');
  rmSync(root, { recursive: true, force: true });
  for (const name of ['protocol', 'engine', 'ui']) {
    cpSync(`packages/${name}/src`, join(root, `packages/${name}/src`), { recursive: true });
    symlinkSync(
      resolve(`packages/${name}/node_modules`),
      join(root, `packages/${name}/node_modules`),
      'junction',
    );
  }
  const written = writeFactor(root, names);
  const config = {
    extends: '../../tsconfig.tests.json',
    compilerOptions: {
      composite: false,
      incremental: false,
      tsBuildInfoFile: null,
      paths: {
        '@kairos-mfa/protocol': ['./packages/protocol/src/index.ts'],
        '@kairos-mfa/protocol/schemas': ['./packages/protocol/src/schemas.ts'],
      },
    },
    include: [],
    files: written,
    references: [],
  };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync('tsc', ['-p', root], { encoding: 'utf8' });
  expect(stdout).toBe('');
  rmSync(root, { recursive: true });
});
