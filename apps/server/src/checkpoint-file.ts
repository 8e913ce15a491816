import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditCheckpoint } from '@kairos-mfa/engine';
import { z } from 'zod';

const checkpoint = z.strictObject({
  tenantId: z.string(),
  seq: z.int(),
  mac: z.string(),
  at: z.string(),
  keyId: z.string(),
  startsChain: z.literal(true).optional(),
  signature: z.string(),
});

/** The file of audit checkpoints, outside the database: one JSON object per line. */
export function checkpointPath(dataDir: string): string {
  return join(dataDir, 'audit-checkpoints.jsonl');
}

/** Appends a checkpoint, and returns when it is on disk. Copy the file, or the log line with the checkpoint, to a place where the database's owner cannot write. */
export async function appendCheckpoint(dataDir: string, written: AuditCheckpoint): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await appendFile(checkpointPath(dataDir), `${JSON.stringify(written)}\n`, { mode: 0o600, flush: true });
}

/** Reads all checkpoints; none if the file does not exist. Throws if a line is invalid. */
export async function readCheckpoints(dataDir: string): Promise<AuditCheckpoint[]> {
  const path = checkpointPath(dataDir);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        return checkpoint.parse(JSON.parse(line));
      } catch (error) {
        throw new Error(`Line ${index + 1} of ${path} is no checkpoint, so the file was cut or changed.`, {
          cause: error,
        });
      }
    });
}
