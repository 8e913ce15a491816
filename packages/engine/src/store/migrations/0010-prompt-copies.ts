import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A tenant’s own words for prompts, by version. */
export const promptCopies: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    // A version is a row for ever, so that who said what, and when, can be told; its key decides who was first.
    // As they were written: `json` keeps the order of lines.
    await sql`create table prompt_copies (
      tenant_id text not null, variant text not null, locale text not null, version int not null, words json,
      changed_by text, created_at timestamptz not null default kairos_now(),
      primary key (tenant_id, variant, locale, version))`.execute(database);
  },
};
