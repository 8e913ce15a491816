import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryTaken, lockDirectory } from '@kairos-mfa/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetDemo } from './reset-demo.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kairos-reset-'));
  await mkdir(join(dataDir, 'kairos/database'), { recursive: true });
  for (const file of [
    'kairos/database/rows',
    'sixpence.sqlite',
    'sixpence.sqlite-wal',
    'secrets.json',
    'notes.txt',
  ])
    await writeFile(join(dataDir, file), 'x');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const files = async (): Promise<string[]> => (await readdir(dataDir, { recursive: true })).toSorted();

test('a reset deletes what the demo stored, and keeps its secrets and what is not of the demo', async () => {
  await resetDemo(dataDir);
  expect(await files()).toEqual(['kairos', 'notes.txt', 'secrets.json']);
  await resetDemo(dataDir);
});

test('a reset is refused while another process uses the directory, and deletes nothing', async () => {
  const before = await files();
  const unlock = await lockDirectory(join(dataDir, 'kairos/database'));
  await expect(resetDemo(dataDir)).rejects.toThrow(DataDirectoryTaken);
  await unlock();
  expect(await files()).toEqual(before);
});
