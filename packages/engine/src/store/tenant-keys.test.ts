import { createTestDatabase, databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

/**
 * For a PostgreSQL that distributes its tables (e.g. Citus): a table can be distributed by tenant only if each of its
 * unique indexes contains `tenant_id`. These do not; the reason says what would have to change. Nothing is planned.
 */
const withoutTenant: Readonly<Record<string, string>> = {
  identities: 'the pseudonym and the user handle of WebAuthn are unique in the whole installation',
  sessions: 'keyed by the pseudonym, which belongs to one tenant',
  factors: 'keyed by their id; a WebAuthn credential must not be enrolled twice, also not in two tenants',
  enrollments: 'keyed by their id, which a person has together with their session',
  challenges: 'keyed by their id, which a person has together with their session',
  past_enrollments: 'keyed like enrollments',
  past_challenges: 'keyed like challenges',
  grants: 'keyed by their id; looked up by the pseudonym and the session',
  recovery_code_sets: 'keyed by their id; one active set for each pseudonym',
  recovery_codes: 'keyed by their set',
  mfa_prompts: 'keyed by their id; one open prompt for each pseudonym',
  next_steps: 'keyed by their id; one open card for each pseudonym',
  moments: 'keyed by the pseudonym',
  sent_codes: 'keyed by their enrollment or challenge',
  former_addresses: 'keyed by the pseudonym',
  remembered_devices: 'keyed by the pseudonym',
  console_links:
    'keyed by their id; token and session are unique in the whole installation, because a link names no tenant',
  invitations: 'keyed by their id; looked up by the pseudonym',
  outbox:
    'keyed by the id of the message; one worker takes messages of all tenants in the order of their time',
  devices: 'keyed by the pseudonym',
  countries: 'keyed by the pseudonym',
  dated_notices: 'keyed by the pseudonym',
  experiment_exposures: 'keyed by the pseudonym',
  decision_samples: 'keyed by their id; the first of a day is one for each pseudonym',
  spendings: 'keyed by a number; added up by the pseudonym',
  spending_heads: 'keyed by the pseudonym',
  reminders:
    'keyed by their id; the token of a link is unique in the whole installation, because a link names no tenant',
  guess_budgets: 'keyed by the pseudonym',
  audit_events: 'the number of a row is unique in the whole installation, and seals refer to it alone',
  audit_seals: 'keyed by the tenant; that an event is sealed once is an index on its number alone',
  audit_reasons: 'keyed by the digest, which is salted',
};

/** Tables that every node has to see whole. */
const global: Readonly<Record<string, string>> = {
  policies: 'versions count through all tenants, and the document of the configuration has none',
  audit_sinks: 'the sinks of the installation',
  statistics_rounds: 'one row: how far the counting of all tenants has come',
  send_limits: 'budgets for a number or a block of numbers hold across tenants, because the bill is one',
  rate_limits: 'an address is limited before its tenant is known',
  erased_identities: 'keyed by the hash of tenant and person, because nothing else of them may be kept',
  idempotent_answers: 'keyed by the hash of caller and key; a caller may be the host, which has no tenant',
};

describe.each(databaseKinds)('tables on %s', (kind) => {
  test('have the tenant in every key, or are listed with the reason why not', async () => {
    const db = await createTestDatabase(kind);
    try {
      const { rows } = await sql<{ name: string; has_tenant: boolean }>`
        select class.relname as name, coalesce(bool_and(exists (
          select 1 from pg_attribute a
          where a.attrelid = class.oid and a.attnum = any(key.indkey) and a.attname = 'tenant_id')), false) as has_tenant
        from pg_class class left join pg_index key on key.indrelid = class.oid and key.indisunique
        where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and class.relname not like 'kysely%'
        group by class.relname`.execute(db.database);
      const lacking = rows.filter((row) => !row.has_tenant).map(({ name }) => name);
      expect(lacking.toSorted()).toEqual([...Object.keys(withoutTenant), ...Object.keys(global)].toSorted());
    } finally {
      await db.close();
    }
  });
});
