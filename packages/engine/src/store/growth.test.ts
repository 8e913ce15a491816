import { createTestDatabase, createTestKit, enrollTotp, type TestKit } from '@kairos-mfa/testkit';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growingTables, growTables } from './growth.fixtures.ts';

/** Replaces the clock that is constant during a statement by one that is not. */
const standingClockLost = `create or replace function kairos_statement_now() returns timestamptz language sql volatile
  as $$ select kairos_now() $$`;

interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

let kit: TestKit;
let statements: Statement[] = [];

beforeAll(async () => {
  const db = await createTestDatabase('postgres', (text, parameters) => {
    if (/^\s*(?:select|insert|update|delete|with)\b/i.test(text)) statements.push({ text, parameters });
  });
  const taken = async () => undefined;
  const fiveMonths = 155 * 24 * 3_600_000;
  await db.advance(-fiveMonths);
  kit = await createTestKit({
    db,
    config: { retention: { ledger: 13, audit: 4, challenges: 13 } },
    sendReminder: taken,
    ports: { auditSinks: [{ name: 'siem', take: taken }], writeCheckpoint: taken },
  });
  // The sink is registered, a first round of statistics published, and three rows of the audit are sealed.
  await enrollTotp(kit, { identityId: 'ann', sessionId: 's1' });
  await kit.engine.tick();
  await kit.engine.deliverAudit();
  await db.advance(fiveMonths);
  await growTables(db.database, 200_000);
  // These are looked at first, and are deleted.
  await sql`update audit_chains set retention_due_at = '-infinity' where tenant_id = 'default'`.execute(
    db.database,
  );
  // A second round near its end, so that every step of it is taken.
  await sql`update statistics_rounds set counting = 2, step = 'people', after_tenant = 'default', after_identity = '1198500', began_at = kairos_now()`.execute(
    db.database,
  );
  statements = [];
  await kit.engine.tick();
  await kit.engine.deliverAudit();
  await kit.engine.remind();
}, 120_000);
afterAll(() => kit.close());

/** One node of a plan, as PostgreSQL explains it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Reads of a growing table that take longer the more rows it has: all of them, or an index from one end with a filter. */
function unboundedReads(node: PlanNode): string[] {
  const table = node['Relation Name'];
  const type = node['Node Type'];
  const isWhole = type === 'Seq Scan' || (type.startsWith('Index') && !node['Index Cond'] && node.Filter);
  const own = table !== undefined && growingTables.has(table) && isWhole ? [`${type} of ${table}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap(unboundedReads)];
}

async function plansOf(prepare?: string): Promise<string[]> {
  const found = new Set<string>();
  const distinct = new Map(statements.map((statement) => [statement.text, statement]));
  const rollback = new Error('Nothing of this is kept.');
  await kit.db.database
    .transaction()
    .execute(async (trx) => {
      if (prepare !== undefined) await sql.raw(prepare).execute(trx);
      for (const { text, parameters } of distinct.values()) {
        const { rows } = await trx.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
          CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]),
        );
        const plan = rows[0]?.['QUERY PLAN'][0].Plan;
        if (plan) for (const read of unboundedReads(plan)) found.add(`${read}: ${text.trim().slice(0, 200)}`);
      }
      throw rollback;
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error;
    });
  return [...found];
}

test('every statement of the background jobs was explained', () => {
  const seen = statements.map(({ text }) => text).join('\n');
  const steps = [
    'percentile_cont',
    'set published = counting',
    'pg_try_advisory_xact_lock',
    'delete from audit_seals',
  ];
  const missed = [...growingTables, ...steps].filter((words) => !seen.includes(words));
  expect(missed).toEqual([]);
  expect(kit.failures).toEqual([]);
});

test('with 200,000 rows in each table, no statement of the background jobs reads a whole table', async () => {
  expect(await plansOf()).toEqual([]);
}, 20_000);

test.each([
  ['an index on the expiry of a challenge', 'drop index challenges_expiry', 'challenges'],
  ['an index on the start of an enrollment', 'drop index past_enrollments_by_time', 'past_enrollments'],
  [
    'an index on unsealed rows',
    'alter table audit_unsealed drop constraint audit_unsealed_pkey',
    'audit_unsealed',
  ],
  [
    'an index on chains with pending checkpoints or deliveries',
    'drop index audit_chains_behind',
    'audit_chains',
  ],
  // The other one begins with the person, and is read whole where it is all there is.
  ['an index on the time of a prompt', 'drop index prompts_by_time, prompts_of_identity', 'mfa_prompts'],
  ['an index on chains to be looked at', 'drop index audit_chains_retention', 'audit_chains'],
  ['a clock that an index can use', standingClockLost, 'rate_limits'],
])(
  'without %s one of them reads a whole table',
  async (_what, change, table) => {
    expect(await plansOf(change)).toContainEqual(expect.stringContaining(` of ${table}:`));
  },
  20_000,
);
