import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // Hashes only: whoever reads this table can open no link and no session. `expires_at` is that of the link until it is
  // opened, and that of its session from then on.
  `create table console_links (
     link_id text primary key, tenant_id text not null,
     role text not null check (role in ('kairos:product', 'kairos:support', 'kairos:auditor')),
     token_hash text not null unique, session_hash text unique, opened_at timestamptz,
     created_at timestamptz not null default kairos_now(), expires_at timestamptz not null)`,
  `create index console_links_expiry on console_links (expires_at)`,
];

/** Links that open the console once, and the sessions that they opened. */
export const consoleLinks: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
