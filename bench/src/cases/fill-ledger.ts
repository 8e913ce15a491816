import pg from 'pg';
import { ledgerIdentityId } from './ledger-people.ts';

/** Prompts of one person, spread over a year. */
export const promptsPerPerson = 10;

const people = `
  insert into identities (identity_key, tenant_id, identity_id, user_handle, traits, created_at)
  select 'key-' || i, 'default', '${ledgerIdentityId('')}' || i, 'handle-' || i,
    jsonb_build_object('createdAt', now() - interval '400 days'), now() - interval '400 days'
  from generate_series(1, $1::integer) i`;

/** As the engine leaves them: answered, half of them dismissed and half postponed, the last one ten days ago. */
const prompts = `
  insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version,
    prompted_at, exposed_at, responded_at, response, weight, next_eligible_at)
  select 'prompt-' || i || '-' || k, 'key-' || i, 'session-' || k, 'soft', 'payment.completed', 'only-you', 'modal', 1,
    at, at, at + interval '5 seconds', case when k % 2 = 0 then 'later' else 'dismissed' end, k % 2, at + interval '14 days'
  from generate_series(0, ${promptsPerPerson - 1}) k, generate_series(1, $1::integer) i,
    lateral (select now() - interval '10 days' - k * interval '34 days' - (i % 1000) * interval '1 minute' as at) times`;

/** Fills the prompt ledger of a migrated database for so many people, ten prompts each. */
export async function fillLedger(databaseUrl: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Without triggers and foreign keys, and with the indexes built afterwards, millions of rows take minutes instead of hours.
    await client.query('set session_replication_role = replica');
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `select indexname as name, indexdef as definition from pg_indexes where tablename = 'mfa_prompts'
         and not exists (select 1 from pg_constraint where conname = indexname)`,
    );
    for (const { name } of indexes) await client.query(`drop index ${client.escapeIdentifier(name)}`);
    await client.query(people, [size]);
    await client.query(prompts, [size]);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
