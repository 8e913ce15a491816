import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** A line with only a file's path, followed by a code block that is quoted from it. */
const quotation = /^`([^`\n]+\.tsx?)`\n\n```tsx?\n([\s\S]*?)\n```$/gm;

describe('every code block that a guide quotes is in the named file', () => {
  const quotations = globSync('docs/guides/*.md', { cwd: root }).flatMap((guide) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(quotation)].map(
      ([, file = '', block = '']) => [guide, file, block] as const,
    ),
  );
  test('the guides have quotations', () => expect(quotations.length).toBeGreaterThan(0));
  test.each(quotations)('%s quotes %s', (_, file, block) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(block);
  });
});
