import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const people = 40;
const folder = mkdtempSync(join(tmpdir(), 'kairos-reminders-'));
const outbox = join(folder, 'sent.txt');
const workers: ChildProcess[] = [];
let kit: TestKit;

beforeAll(async () => {
  kit = await createTestKit({ kind: 'postgres' });
  const { database } = kit.db;
  for (let index = 0; index < people; index += 1)
    await kit.call('service', 'PUT', `/identities/p${index}`, { email: `p${index}@example.com` });
  const identities = await database.selectFrom('identities').select('identity_key').execute();
  await database
    .insertInto('reminders')
    .values(
      identities.map(({ identity_key }) => ({
        reminder_id: `reminder of ${identity_key}`,
        identity_key,
        prompt_id: 'prm',
        unsubscribe_token: identity_key,
        due_at: new Date(Date.now() - 3 * 86_400_000),
      })),
    )
    .execute();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await kit.close();
  rmSync(folder, { recursive: true });
});

/** Starts a worker in a process of its own, whose database clock may be ahead. */
function startWorker(secondsAhead: number): ChildProcess {
  const url = new URL(kit.db.url ?? '');
  url.searchParams.set('options', `-c kairos.clock_offset=${secondsAhead}seconds`);
  const script = fileURLToPath(new URL('reminder-worker.fixtures.ts', import.meta.url));
  const worker = spawn(process.execPath, ['--conditions=@kairos-mfa/source', script, url.href, outbox], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  workers.push(worker);
  return worker;
}
const sent = () => (existsSync(outbox) ? readFileSync(outbox, 'utf8').split('\n').slice(0, -1) : []);
const wait = { timeout: 25_000, interval: 20 };

test('a worker killed in the middle of its batch, then two that go on: everybody is reminded, and only the one in flight may hear twice', async () => {
  const killed = startWorker(0);
  await vi.waitFor(() => expect(sent().length).toBeGreaterThan(8), wait);
  killed.kill('SIGKILL');
  const before = sent().length;
  expect(before).toBeLessThan(people);

  // A minute later the lease of the one in flight is over.
  startWorker(60);
  startWorker(60);
  await vi.waitFor(() => expect(new Set(sent()).size).toBe(people), wait);
  expect(sent().length - people).toBeLessThanOrEqual(1);
  const left = async () =>
    kit.db.database.selectFrom('reminders').select('reminder_id').where('sent_at', 'is', null).execute();
  await vi.waitFor(async () => expect(await left()).toEqual([]), wait);
}, 60_000);
