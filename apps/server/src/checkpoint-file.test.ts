import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditCheckpoint } from '@kairos-mfa/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendCheckpoint, checkpointPath, readCheckpoints } from './checkpoint-file.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kairos-checkpoints-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const checkpoint: AuditCheckpoint = {
  tenantId: 'default',
  seq: 7,
  mac: 'm',
  at: '2026-11-30T00:00:00.000Z',
  keyId: 'k1',
  signature: 's',
};

test('checkpoints are read as they were written, also that of the start of a chain; a cut line is an error', async () => {
  expect(await readCheckpoints(dataDir)).toEqual([]);
  const start: AuditCheckpoint = { ...checkpoint, seq: 9, startsChain: true };
  await appendCheckpoint(dataDir, checkpoint);
  await appendCheckpoint(dataDir, start);
  expect(await readCheckpoints(dataDir)).toEqual([checkpoint, start]);
  await appendFile(checkpointPath(dataDir), '{"tenantId":"default"');
  await expect(readCheckpoints(dataDir)).rejects.toThrow('Line 3');
});
