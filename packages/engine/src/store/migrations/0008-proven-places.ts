import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was only seen before is not proven: where somebody has factors, they prove it once at their next protected act. */
const statements: readonly string[] = [
  'alter table devices add column proven_at timestamptz',
  'alter table countries add column proven_at timestamptz',
];

/** When a person last gave a proof on a device and in a country. */
export const provenPlaces: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
