import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtInPolicy, readPolicy } from './read-policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'kairos-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return path;
}

test('the built-in policy can be written, edited and read back', () => {
  expect(readPolicy(file(builtInPolicy())).document).toEqual(readPolicy(undefined).document);
});

test.each([
  ['a file that is not there', () => '/nowhere/policy.json', /nowhere\/policy\.json cannot be read.*ENOENT/],
  ['half a document', () => file('{"moments":'), /cannot be read.*JSON/],
  ['a document with a wrong part', () => file('{"moments":1}'), /is not a policy document:[^]*moments:/],
  [
    'a fact that does not exist',
    () => file(builtInPolicy().replace('actionsCount', 'actionsCont')),
    /actionsCont/,
  ],
])('%s is refused with what to correct', (_, path, said) => {
  expect(() => readPolicy(path())).toThrow(said);
});
