import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine } from '@kairos-mfa/engine';
import { createTestKit } from '@kairos-mfa/testkit';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database.ts';

const people = 40;
const folder = mkdtempSync(join(tmpdir(), 'kairos-reminders-'));
const workers: ChildProcess[] = [];
const wait = { timeout: 25_000, interval: 20 };
const log = { info: () => undefined, warn: () => undefined, error: console.error };

afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Creates forty reminders that were due three days ago, when every worker was down. */
async function seed({ database }: Pick<OpenDatabase, 'database'>): Promise<void> {
  const keys = Array.from({ length: people }, (_, index) => `p${index}`);
  const person = { tenant_id: 'default', traits: '{}', facts: '{}' };
  await database
    .insertInto('identities')
    .values(
      keys.map((key) => ({
        ...person,
        identity_key: key,
        identity_id: key,
        user_handle: key,
        facts: JSON.stringify({ email: `${key}@example.com` }),
      })),
    )
    .execute();
  await database
    .insertInto('reminders')
    .values(
      keys.map((key) => ({
        reminder_id: `reminder of ${key}`,
        identity_key: key,
        prompt_id: 'prm',
        unsubscribe_token: key,
        due_at: new Date(Date.now() - 3 * 86_400_000),
      })),
    )
    .execute();
}

/** Starts a worker in a separate process, optionally with its database clock ahead. */
function startWorker(where: string, outbox: string, secondsAhead = 0): ChildProcess {
  const script = fileURLToPath(new URL('reminder-worker.fixtures.ts', import.meta.url));
  const worker = spawn(
    process.execPath,
    ['--conditions=@kairos-mfa/source', script, where, outbox, String(secondsAhead)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  workers.push(worker);
  return worker;
}
async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}
const linesOf = (outbox: string) =>
  existsSync(outbox) ? readFileSync(outbox, 'utf8').split('\n').slice(0, -1) : [];
const unsent = async ({ database }: Pick<OpenDatabase, 'database'>) =>
  database.selectFrom('reminders').select('reminder_id').where('sent_at', 'is', null).execute();

describe('after three days of downtime, a worker killed in the middle of its batch', () => {
  test('and two other workers, on PostgreSQL: everybody is reminded once, and only the reminder in flight may be sent twice', async () => {
    const kit = await createTestKit({ kind: 'postgres' });
    await seed(kit.db);
    const outbox = join(folder, 'postgres.txt');
    const url = (secondsAhead: number) => {
      const where = new URL(kit.db.url ?? '');
      where.searchParams.set('options', `-c kairos.clock_offset=${secondsAhead}seconds`);
      return where.href;
    };
    const killed = startWorker(url(0), outbox);
    await vi.waitFor(() => expect(linesOf(outbox).length).toBeGreaterThan(8), wait);
    await kill(killed);
    expect(linesOf(outbox).length).toBeLessThan(people);

    // A minute later the lease of the reminder in flight has expired.
    const others = [startWorker(url(60), outbox), startWorker(url(60), outbox)];
    await vi.waitFor(() => expect(new Set(linesOf(outbox)).size).toBe(people), wait);
    expect(linesOf(outbox).length - people).toBeLessThanOrEqual(1);
    await vi.waitFor(async () => expect(await unsent(kit.db)).toEqual([]), wait);
    await Promise.all(others.map(kill));
    await kit.close();
  }, 60_000);

  test('and another worker, on the embedded database: no recorded reminder is sent again, and none is lost', async () => {
    const dataDir = join(folder, 'embedded');
    const outbox = join(folder, 'embedded.txt');
    const first = await openDatabase({ dataDir }, log);
    await createEngine(
      { database: first.database, resolveSession: async () => undefined, log },
      {
        rpId: 'localhost',
        rpName: 'Test',
        origins: [],
        encryptionKeys: `k1:${btoa('k'.repeat(32))}`,
        serviceKeys: [],
      },
    ).migrate();
    await seed(first);
    await first.close();

    const killed = startWorker(dataDir, outbox);
    await vi.waitFor(() => expect(linesOf(outbox).length).toBeGreaterThan(8), wait);
    await kill(killed);
    expect(linesOf(outbox).length).toBeLessThan(people);

    const next = startWorker(dataDir, outbox, 60);
    await vi.waitFor(() => expect(new Set(linesOf(outbox)).size).toBe(people), wait);
    // The last one is recorded after its carrier has accepted it.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await kill(next);
    expect(linesOf(outbox).length - people).toBeLessThanOrEqual(1);
    const after = await openDatabase({ dataDir }, log);
    expect(await unsent(after)).toEqual([]);
    await after.close();
  }, 60_000);
});
