import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // Who acts for the person in this session (RFC 8693, `act`), and the authentication context that the host reported.
  `alter table sessions add column acted_by text, add column acr text`,
  // A keyed hash instead of the person, so that the row identifies nobody who does not ask for this very person.
  `create table erased_identities (person_hash text primary key, erased_at timestamptz not null default kairos_now())`,
  `create index erased_identities_expiry on erased_identities (erased_at)`,
];

/** What an assertion says of a session beyond the person, and who was erased. */
export const sessionOrigin: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
