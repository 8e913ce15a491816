import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // `week`: the Monday after the week that the digest is about.
  `create table weekly_digests (
     tenant_id text not null, week date not null, lease_id text, leased_until timestamptz not null default '-infinity',
     attempts int not null default 0, sent_at timestamptz, primary key (tenant_id, week))`,
];

/** The weekly digests that were sent, and those that a replica is sending. */
export const weeklyDigests: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
