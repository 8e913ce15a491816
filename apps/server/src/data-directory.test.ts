import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataDirectory } from './data-directory.ts';

test('a data directory is created, and one that is a file or in a file is refused by the name of its setting', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kairos-data-'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  await openDataDirectory(join(folder, 'new', 'directory'));
  await openDataDirectory(folder);
  for (const wrong of [file, join(file, 'below')])
    await expect(openDataDirectory(wrong)).rejects.toThrow(/^KAIROS_DATA_DIR is /);
  await rm(folder, { recursive: true });
});
