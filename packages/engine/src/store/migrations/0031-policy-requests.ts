import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A policy that waits for the yes of a second person. */
export const policyRequests: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`create table policy_requests (
       tenant_id text primary key, version int not null, document json not null,
       requested_by text, requested_at timestamptz not null default kairos_now())`.execute(database);
  },
};
