import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
