import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The id, address and name of a person, one a line, so that no match spans two. */
export const searchedText: string = `(identity_id || E'\\n' || coalesce(facts->>'email', traits->>'email', '') || E'\\n' ||
  coalesce(facts->>'name', traits->>'name', ''))`;

/**
 * An index for the search of people, from the extension `pg_trgm` of PostgreSQL. Where there is no such extension, as in the
 * embedded database, or where this user may not create it, a search reads the people of the tenant one by one.
 */
export const identitySearch: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `do $$ begin
           if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
             create extension if not exists pg_trgm;
             create index identities_search on identities using gin (${searchedText} gin_trgm_ops);
           end if;
         exception when insufficient_privilege or undefined_object then
           raise notice 'The search of people has no index, because pg_trgm could not be created: %', sqlerrm;
         end $$`,
      )
      .execute(database);
  },
};
