import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirectoryTaken, lockDirectory } from './directory-lock.ts';

let parent: string;
let directory: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kairos-lock-'));
  directory = join(parent, 'database');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** The lock of a process that has ended. */
const leaveBehind = (pid: number, host = hostname()) =>
  writeFile(`${directory}.lock`, JSON.stringify({ pid, host, token: 'left-behind' }));
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

test('a directory that is in use is refused, by name and with what to do', async () => {
  const release = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryTaken);
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${process.pid}`);
  await release();
  expect(await readdir(parent)).toEqual([]);
  await (
    await lockDirectory(directory)
  )();
});

test('a live process keeps its directory, whoever it is', async () => {
  await leaveBehind(process.ppid);
  await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryTaken);
});

test('a process of another machine keeps its directory: nothing is known of it', async () => {
  await leaveBehind(deadPid(), 'elsewhere');
  await expect(lockDirectory(directory)).rejects.toThrow('elsewhere');
});

test('what a dead process left behind is taken over by exactly one', async () => {
  await leaveBehind(deadPid());
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
  const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
  expect(won).toHaveLength(1);
  await won[0]?.value();
  expect(await readdir(parent)).toEqual([]);
});

test('a lock of our own pid from before a restart is not ours to respect', async () => {
  await leaveBehind(process.pid);
  await (
    await lockDirectory(directory)
  )();
});
