import { type Kysely, type RawBuilder, sql } from 'kysely';
import { mostTries } from './outbox.ts';
import { keptSince, type RetentionMonths } from './retention.ts';
import type { Database } from './schema.ts';

/** Rows deleted by one statement, so that a sweep blocks nothing for long; and such statements for one table in one sweep. */
const batchRows = 1000;
const batchesPerTable = 10;

/** The period that insights cover. */
const remembered = sql`interval '400 days'`;

/** The expired rows of one table: `where` is a range of the column that orders them. */
interface Deletion {
  readonly table: string;
  readonly orderedBy: string;
  readonly where: RawBuilder<unknown>;
  /** Copies what is kept of a row: that it existed, when, and whether it succeeded. */
  readonly kept?: { readonly table: string; readonly columns: readonly string[] };
}

/** Rows that expired so long ago that no response depends on them. */
function expired(table: string, keep: string, orderedBy = 'expires_at'): Deletion {
  const where = sql`${sql.ref(orderedBy)} <= kairos_statement_now() - interval ${sql.lit(keep)}`;
  return { table, orderedBy, where };
}

const challengeColumns = ['challenge_id', 'identity_key', 'session_id', 'consumed_at', 'created_at'];
const enrollmentColumns = [
  'enrollment_id',
  'identity_key',
  'session_id',
  'type',
  'prompt_id',
  'consumed_at',
  'created_at',
];
const before = (table: string, orderedBy: string): Deletion => ({
  table,
  orderedBy,
  where: sql`${sql.ref(orderedBy)} <= kairos_statement_now() - ${remembered}`,
});
const olderThan = (months: number, table: string, orderedBy: string): Deletion => ({
  table,
  orderedBy,
  where: sql`${sql.ref(orderedBy)} < ${keptSince(months)}`,
});
const earlierRounds = (table: string): Deletion => ({
  table,
  orderedBy: 'round',
  where: sql`round < (select published from statistics_rounds)`,
});

const deletions: readonly Deletion[] = [
  expired('grants', '1 day'),
  expired('rate_limits', '0'),
  expired('idempotent_answers', '0'),
  expired('send_limits', '1 day', 'window_ends_at'),
  expired('sent_codes', '1 day'),
  expired('remembered_devices', '1 day'),
  expired('invitations', '1 day'),
  expired('console_links', '1 day'),
  // No sign-in that is older can still be valid.
  expired('erased_identities', '30 days', 'erased_at'),
  // A code that the carrier did not accept in time, and a message that it never accepted.
  expired('outbox', '0'),
  {
    table: 'outbox',
    orderedBy: 'due_at',
    where: sql`tries >= ${sql.lit(mostTries)} and due_at <= kairos_statement_now()`,
  },
  { ...expired('challenges', '1 day'), kept: { table: 'past_challenges', columns: challengeColumns } },
  // Kept for an hour, so that a late proof is answered as expired and not as unknown.
  { ...expired('enrollments', '1 hour'), kept: { table: 'past_enrollments', columns: enrollmentColumns } },
  before('past_enrollments', 'created_at'),
  before('experiment_exposures', 'exposed_at'),
  before('decision_days', 'day'),
  before('weekly_digests', 'week'),
  expired('decision_samples', '90 days', 'at'),
  earlierRounds('prompt_statistics'),
  earlierRounds('set_up_durations'),
];

/** The months that are not kept. Decisions read a year of the ledger, so that no prompt that counts is among them. */
function outdated({ ledger, challenges }: RetentionMonths): readonly Deletion[] {
  return [
    ...(ledger === undefined
      ? []
      : [olderThan(ledger, 'mfa_prompts', 'prompted_at'), olderThan(ledger, 'next_steps', 'shown_at')]),
    challenges === undefined
      ? before('past_challenges', 'created_at')
      : olderThan(challenges, 'past_challenges', 'created_at'),
  ];
}

/** Deletes what has expired and what is older than is kept; the audit keeps the record of it. */
export async function sweepExpired(
  database: Kysely<Database>,
  retention: RetentionMonths = {},
): Promise<void> {
  for (const deletion of [...deletions, ...outdated(retention)])
    for (let batch = 0; batch < batchesPerTable; batch += 1)
      if ((await deleteBatch(database, deletion)) < batchRows) break;
}

/** Deletes the oldest rows and returns their number; none while another replica does it. */
function deleteBatch(database: Kysely<Database>, deletion: Deletion): Promise<number> {
  return database.transaction().execute(async (trx) => {
    // Released at the end of the transaction, and so also when a replica dies.
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended('kairos.sweep', 0)) as locked`.execute(trx);
    if (!rows[0]?.locked) return 0;
    const deleted = await sql<{ deleted: number }>`${deleteOldest(deletion)}`.execute(trx);
    return deleted.rows[0]?.deleted ?? 0;
  });
}

// As an array, because a join with the rows to delete may read the whole table.
function deleteOldest({ table, orderedBy, where, kept }: Deletion): RawBuilder<{ deleted: number }> {
  const gone = sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${where}
      order by ${sql.ref(orderedBy)} limit ${sql.lit(batchRows)} for update skip locked))`;
  if (!kept) return sql`with gone as (${gone} returning 1) select count(*)::int as deleted from gone`;
  const columns = sql.join(kept.columns.map((column) => sql.ref(column)));
  return sql`
    with gone as (${gone} returning ${columns}),
    past as (insert into ${sql.table(kept.table)} (${columns}) select ${columns} from gone on conflict do nothing)
    select count(*)::int as deleted from gone`;
}
