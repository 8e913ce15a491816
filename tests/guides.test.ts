import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** A file's path on a line of its own, and the block that is taken out of it. */
const quotation = /^`([^`\n]+\.tsx?)`\n\n```tsx?\n([\s\S]*?)\n```$/gm;

describe('what a guide quotes stands in the code, word for word', () => {
  const quotations = globSync('docs/guides/*.md', { cwd: root }).flatMap((guide) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(quotation)].map(
      ([, file = '', block = '']) => [guide, file, block] as const,
    ),
  );
  test('guides quote', () => expect(quotations.length).toBeGreaterThan(0));
  test.each(quotations)('%s quotes %s', (_, file, block) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(block);
  });
});
