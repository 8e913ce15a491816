import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // `changes` as they were written: `json` keeps the order of lines.
  `create table copy_drafts (
     tenant_id text not null, draft_id text not null, version int not null default 1, name text not null, changes json not null,
     status text not null default 'draft' check (status in ('draft', 'requested', 'scheduled', 'published', 'discarded')),
     starts_at timestamptz, changed_by text, requested_by text, is_approved boolean not null default false,
     changed_at timestamptz not null default kairos_now(),
     primary key (tenant_id, draft_id))`,
  `create index copy_drafts_of_tenant on copy_drafts (tenant_id, changed_at)`,
  `create index scheduled_copy_drafts on copy_drafts (starts_at) where status = 'scheduled'`,
];

/** Drafts of a tenant's own words for prompts. */
export const copyDrafts: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
