import type { Database } from '@kairos-mfa/engine';
import {
  createTestDatabase,
  createTestKit,
  enrollTotp,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const ann: TestSession = { identityId: 'ann', sessionId: 's1' };
const lists = [
  '/admin/insights/funnel',
  '/admin/audit',
  '/admin/audit/patterns',
  '/admin/identities?query=ann',
];

let kit: Awaited<ReturnType<typeof createTestKit>>;
let replica: pg.Pool;
let onPrimary: string[] = [];
let onReplica: string[] = [];

beforeAll(async () => {
  const db = await createTestDatabase('postgres', (text) => void onPrimary.push(text));
  // Like a replica it refuses to write, and like one that lags it sees nothing that is not committed.
  replica = new pg.Pool({ connectionString: db.url, options: '-c default_transaction_read_only=on' });
  replica.on('error', () => undefined);
  const readDatabase = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: replica }),
    log: ({ query }) => void onReplica.push(query.sql),
  });
  kit = await createTestKit({ db, ports: { readDatabase } });
});
beforeEach(() => {
  [onPrimary, onReplica] = [[], []];
});
afterAll(() => kit.close());

test('whoever is asked to prove something is decided on the primary alone', async () => {
  const { factorId, secret } = await enrollTotp(kit, ann);
  await kit.advance(60_000);
  const demand = { purpose: 'step_up', action: 'delete_account', resource: 'me', context: {} };
  const { challengeId } = (await kit.call(ann, 'POST', '/challenges', demand)).body;
  const proof = { code: totpCode(secret, kit.now()) };
  expect((await kit.call(ann, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof })).status).toBe(
    200,
  );
  await kit.call(ann, 'POST', '/prompts/decide', { moment: 'payment.completed' });
  await kit.call('service', 'POST', '/sessions/check', ann);
  await kit.call('service', 'GET', '/admin/identities/ann');
  await kit.call('service', 'GET', '/admin/policy');
  await kit.engine.tick();
  expect(onReplica).toEqual([]);
});

test.each(lists)('%s reads the replica, and nothing but who calls from the primary', async (path) => {
  const { status, body } = await kit.call('service', 'GET', path);
  expect([status, typeof body]).toEqual([200, 'object']);
  expect(onReplica.length).toBeGreaterThan(0);
  const tables = /\b(?:from|join) "?(audit_events|mfa_prompts|asked_challenges|identities)/;
  expect(onPrimary.filter((text) => tables.test(text))).toEqual([]);
});

test('a replica that is gone is reported, and the primary does not get its load', async () => {
  await replica.end();
  for (const path of lists) {
    const answer = await kit.call('service', 'GET', path);
    expect([answer.status, answer.headers.get('retry-after') === null]).toEqual([503, false]);
  }
  expect(onPrimary.filter((text) => /audit_events|mfa_prompts/.test(text))).toEqual([]);
  expect((await kit.call(ann, 'GET', '/state')).status).toBe(200);
});
