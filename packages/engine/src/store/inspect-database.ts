import { decodeProtectedHeader } from 'jose';
import { type Kysely, sql } from 'kysely';
import type { KeyRing } from '../secrets/key-ring.ts';
import { listMigrations } from './migrate.ts';
import { countCodeSetsUnder, findFactorsAfter } from './rotation.ts';
import type { Database } from './schema.ts';

/** What an operator wants to know of a database before something fails. */
export interface DatabaseReport {
  /** E.g. `PostgreSQL 18.0`. */
  readonly version: string;
  /** The time of the database, and how long the answer took, in milliseconds. */
  readonly now: Date;
  readonly roundTrip: number;
  /** A standby, or a server that was made read-only. */
  readonly isReadOnly: boolean;
  /** Migrations of this version that have not run yet; `migrate` and the start of a server run them. */
  readonly pendingMigrations: readonly string[];
  /** Migrations that ran and that this version does not know: the database is of a later version. */
  readonly unknownMigrations: readonly string[];
  /** How many factors and sets of recovery codes need a key that is not in the ring, by the id of the key. */
  readonly missingKeys: Readonly<Record<string, number>>;
}

/** Factors that are looked at for their key. */
const sample = 2_000;

/** Inspects a database; changes nothing. Throws if it cannot be reached. */
export async function inspectDatabase(database: Kysely<Database>, ring: KeyRing): Promise<DatabaseReport> {
  const started = performance.now();
  const { rows } = await sql<{ version: string; now: Date; read_only: boolean }>`
    select split_part(version(), ' on ', 1) as version, clock_timestamp() as now,
      pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as read_only`.execute(database);
  const [found] = rows;
  if (!found) throw new Error('The database gave no answer.');
  const { pending, unknown } = await listMigrations(database);
  return {
    version: found.version,
    now: new Date(found.now),
    roundTrip: performance.now() - started,
    isReadOnly: found.read_only,
    pendingMigrations: pending,
    unknownMigrations: unknown,
    // The tables may not be there yet.
    missingKeys: pending.length > 0 ? {} : await findMissingKeys(database, ring),
  };
}

async function findMissingKeys(database: Kysely<Database>, ring: KeyRing): Promise<Record<string, number>> {
  const missing: Record<string, number> = {};
  const count = (key: string, by: number): void => {
    if (!ring.find(key)) missing[key] = (missing[key] ?? 0) + by;
  };
  for (const factor of await findFactorsAfter(database, '', sample))
    count(String(decodeProtectedHeader(factor.material).kid), 1);
  for (const [key, sets] of Object.entries(await countCodeSetsUnder(database, ring.writer.id)))
    count(key, sets);
  return missing;
}
