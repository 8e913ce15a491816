import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Documents used to be stored with every default filled in. This one was the default, so it is taken as not written, and the accounts
 * that are high-security by default today are so for tenants with a document of their own too.
 */
export const followDefaultOfHighSecurity = `update policies set document = replace(replace(document::text,
     '"highSecurityAccount":"tier in [\\"high\\", \\"high_security\\"]",', ''),
     ',"highSecurityAccount":"tier in [\\"high\\", \\"high_security\\"]"', '')::json
   where document::text like '%"highSecurityAccount":"tier in %'`;

const statements: readonly string[] = [
  `alter table identities add column setup_skipped_at timestamptz`,
  followDefaultOfHighSecurity,
];

/** The skip of the offer at sign-in is kept, and stored policies follow the default for high-security accounts. */
export const setupSkipped: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
