import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** The rows of each of many people: `i` counts them from 1, and `spread` lies in the past for the first half of them. */
const tables: Readonly<Record<string, string>> = {
  identities: `identity_key, tenant_id, identity_id, user_handle, traits)
    select (1000000 + i)::text, 'default', (1000000 + i)::text, (1000000 + i)::text, jsonb_build_object('organizationIds', jsonb_build_array('org' || i % 1000))`,
  factors: `factor_id, identity_key, type, name, material) select (1000000 + i)::text, (1000000 + i)::text, 'totp', 'App', 'sealed'`,
  challenges: `challenge_id, identity_key, session_id, purpose, context, context_hash, factor_ids, nonce, expires_at)
    select (1000000 + i)::text, (1000000 + i)::text, 's', 'sign_in', '{}', '', '[]', '', spread`,
  enrollments: `enrollment_id, identity_key, session_id, type, pending, expires_at) select (1000000 + i)::text, (1000000 + i)::text, 's', 'totp', '', spread`,
  grants: `grant_id, identity_key, session_id, action, resource, context_hash, strength, factor_created_at, amr, one_shot, expires_at)
    select (1000000 + i)::text, (1000000 + i)::text, 's', 'pay', '', '', 'high', spread, '[]', true, spread`,
  past_challenges: `challenge_id, identity_key, session_id, created_at) select (1000000 + i)::text, (1000000 + i)::text, 's', spread - interval '200 days'`,
  past_enrollments: `enrollment_id, identity_key, session_id, type, consumed_at, created_at)
    select (1000000 + i)::text, (1000000 + i)::text, 's', 'totp', spread - interval '1 day', spread - interval '1 day'`,
  mfa_prompts: `prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version, prompted_at, responded_at)
    select (1000000 + i)::text, (1000000 + i)::text, 's', 'soft', 'm', 'v', 'modal', 1, spread - interval '400 days', spread`,
  experiment_exposures: `identity_key, experiment_id, tenant_id, prompt_id, session_id, variant, exposed_at, due_at)
    select (1000000 + i)::text, 'exp_1', 'default', (1000000 + i)::text, 's', 'v', spread - interval '30 days', spread`,
  next_steps: `next_step_id, identity_key, step, channel, policy_version, shown_at, responded_at)
    select (1000000 + i)::text, (1000000 + i)::text, 'check_up', 'card', 1, spread - interval '400 days', spread`,
  sent_codes: `holder_id, identity_key, code_hash, key_id, expires_at) select (1000000 + i)::text, (1000000 + i)::text, '', 'k1', spread`,
  remembered_devices: `identity_key, device_hash, expires_at) select (1000000 + i)::text, 'device', spread`,
  invitations: `invitation_id, identity_key, type, expires_at) select (1000000 + i)::text, (1000000 + i)::text, 'security_key', spread`,
  send_limits: `limit_key, sends, window_ends_at) select (1000000 + i)::text, 1, spread`,
  rate_limits: `key, started_at, hits, expires_at) select (1000000 + i)::text, spread, 1, spread`,
  idempotent_answers: `request_id, key_id, body_hash, running_until, expires_at) select (1000000 + i)::text, 'k1', '', spread, spread`,
  outbox: `message_id, identity_key, channel, envelope, due_at, tries, expires_at)
    select (1000000 + i)::text, (1000000 + i)::text, 'email', '{}', spread, i % 9, case when i % 2 = 0 then spread end`,
  reminders: `reminder_id, identity_key, prompt_id, unsubscribe_token, due_at) select (1000000 + i)::text, (1000000 + i)::text, (1000000 + i)::text, (1000000 + i)::text, spread`,
  audit_events: `tenant_id, identity_key, session_id, type) select 'default', (1000000 + i)::text, 's', 'mfa.recovery_codes_acknowledged'`,
  // Three rows are sealed before.
  audit_unsealed: `event_id, tenant_id) select i + 3, 'default'`,
  audit_seals: `tenant_id, seq, event_id, key_id, mac) select 'earlier', i, i + 10000000, 'k1', ''`,
  audit_chains: `tenant_id, checkpoint_seq, head_seq, checkpoint_at, retention_due_at)
    select (1000000 + i)::text, 1, 1 + (i % 20000 = 0)::int, spread, spread`,
  audit_deliveries: `tenant_id, sink, delivered_seq, head_seq, due_at) select (1000000 + i)::text, 'siem', 1, 1 + (i % 20000 = 0)::int, spread`,
  prompt_statistics: `round, tenant_id, organization_id, people, enrolled) select i % 2, (1000000 + i)::text, '', 1, 1`,
  set_up_durations: `round, tenant_id, after_identity, seconds) select i % 2, (1000000 + i)::text, '', array[60]`,
};

/** Tables that hold a row for each of many people, or for each of many tenants. */
export const growingTables: ReadonlySet<string> = new Set(Object.keys(tables));

/** Fills every growing table with so many rows, half of them over, and lets the planner count them. */
export async function growTables(database: Kysely<Database>, rows: number): Promise<void> {
  await database.connection().execute(async (connection) => {
    // No foreign keys and no triggers while it fills, which would take most of the time.
    await sql`set session_replication_role = replica`.execute(connection);
    // Indexes are built afterwards, which takes a third of the time; those of keys stay.
    const { rows: indexes } = await sql<{ indexname: string; indexdef: string }>`
      select indexname, indexdef from pg_indexes where schemaname = 'public'
        and not exists (select 1 from pg_constraint where conname = indexname)`.execute(connection);
    for (const { indexname } of indexes) await sql`drop index ${sql.ref(indexname)}`.execute(connection);
    for (const [table, insert] of Object.entries(tables))
      await sql
        .raw(
          `insert into ${table} (${insert} from generate_series(1, ${rows}) i,
             lateral (select now() + (i - ${rows / 2}) * interval '1 minute' as spread) times`,
        )
        .execute(connection);
    for (const { indexdef } of indexes) await sql.raw(indexdef).execute(connection);
    await sql`set session_replication_role = default`.execute(connection);
    await sql`analyze`.execute(connection);
  });
}
