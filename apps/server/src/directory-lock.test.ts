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

/** The lock of a process that has exited. */
const leaveBehind = (pid: number, host = hostname()) =>
  writeFile(`${directory}.lock`, JSON.stringify({ pid, host, token: 'left-behind' }));
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

test('a directory that is in use is refused with its name and what to do', async () => {
  const release = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryTaken);
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${process.pid}`);
  await release();
  expect(await readdir(parent)).toEqual([]);
  await (
    await lockDirectory(directory)
  )();
});

test('a directory that a live process has locked is not taken', async () => {
  await leaveBehind(process.ppid);
  await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryTaken);
});

test('a directory that a process of another machine has locked is not taken', async () => {
  await leaveBehind(deadPid(), 'elsewhere');
  await expect(lockDirectory(directory)).rejects.toThrow('elsewhere');
});

test('the lock of a dead process is taken over by exactly one process', async () => {
  await leaveBehind(deadPid());
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
  const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
  expect(won).toHaveLength(1);
  await won[0]?.value();
  expect(await readdir(parent)).toEqual([]);
});

test('a lock with our own pid from before a restart is stale', async () => {
  await leaveBehind(process.pid);
  await (
    await lockDirectory(directory)
  )();
});
