import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCopyOverrides } from './copy-overrides.ts';

const folder = mkdtempSync(join(tmpdir(), 'kairos-words-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (words: unknown) => {
  const path = join(folder, 'words.json');
  writeFileSync(path, JSON.stringify(words));
  return readCopyOverrides(path);
};

test('a product can override the texts of e-mails', () => {
  const words = { en: { 'reminder.body': 'Today is the day, at {service}.' } };
  expect(read(words)).toEqual(words);
});

test.each([
  [{ en: { 'reminder.subjekt': 'x' } }, 'reminder.subjekt'],
  [{ en: { 'prompt.dismiss': 'x' } }, 'prompt.dismiss'],
  [{ en: { 'reminder.subject': 'Hello {password}' } }, '{password}'],
  [{ en: { 'reminder.subject': 'Hello {' } }, 'KAIROS_WORDS'],
  [{ 'no such locale': {} }, 'KAIROS_WORDS'],
  ['words', 'KAIROS_WORDS'],
])('%j is refused when the server starts, by name', (words, name) => {
  expect(() => read(words)).toThrow(name);
});
