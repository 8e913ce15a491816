import { createEngine, type Database } from '@kairos-mfa/engine';
import { type Kysely, sql } from 'kysely';

/** Runs all migrations on a database and deletes all rows. */
export async function migrateEmpty(database: Kysely<Database>): Promise<void> {
  const engine = createEngine(
    { database, resolveSession: async () => undefined, log: { error: console.error } },
    {
      rpId: 'app.example.com',
      rpName: 'Example',
      origins: [],
      encryptionKeys: `k1:${btoa('0'.repeat(32))}`,
      serviceKeys: [],
    },
  );
  await engine.migrate();
  // The engine stores its policy with the first migration, and a kit can have another policy.
  await emptyTables(database);
}

/** Deletes every row and restarts every sequence. The table of applied migrations is kept. */
export async function emptyTables(database: Kysely<Database>): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables
      where schemaname = 'public' and tablename not like 'kysely%'`.execute(trx);
    // The triggers that make the audit append-only refuse `truncate` as well; they do not fire in the replication role.
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))} restart identity cascade`.execute(
      trx,
    );
  });
}

/** A fingerprint of the schema: it changes with every table, column, index, constraint, trigger or function. */
export async function schemaFingerprint(database: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ fingerprint: string }>`
    with ours as (select oid from pg_class where relnamespace = 'public'::regnamespace),
    parts (part) as (
      select 'relation ' || oid from ours
      union all select 'column ' || attrelid || attname || xmin::text from pg_attribute where attrelid in (select oid from ours)
      union all select 'index ' || indexrelid || xmin::text from pg_index where indrelid in (select oid from ours)
      union all select 'constraint ' || oid || xmin::text from pg_constraint where conrelid in (select oid from ours)
      union all select 'trigger ' || oid || xmin::text from pg_trigger where tgrelid in (select oid from ours)
      union all select 'function ' || oid || xmin::text from pg_proc where pronamespace = 'public'::regnamespace
    )
    select md5(string_agg(part, ',' order by part)) as fingerprint from parts`.execute(database);
  return rows[0]?.fingerprint ?? '';
}
