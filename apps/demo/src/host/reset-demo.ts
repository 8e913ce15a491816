import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '@kairos-mfa/server';

/**
 * Deletes the accounts, bills and factors that earlier runs stored, and nothing else in the directory. Throws
 * `DataDirectoryTaken` if another process uses them.
 */
export async function resetDemo(dataDir: string): Promise<void> {
  const kairos = join(dataDir, 'kairos');
  const database = join(kairos, 'database');
  await mkdir(kairos, { recursive: true });
  // The lock that the server takes for its embedded database.
  const unlock = await lockDirectory(database);
  try {
    await rm(database, { recursive: true, force: true });
    await rm(join(kairos, 'audit-checkpoints.jsonl'), { force: true });
    for (const suffix of ['', '-wal', '-shm'])
      await rm(join(dataDir, `sixpence.sqlite${suffix}`), { force: true });
  } finally {
    await unlock();
  }
}
