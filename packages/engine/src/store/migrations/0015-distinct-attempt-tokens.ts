import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { reserveAttemptFunction } from '../functions/attempt-budget.sql.ts';

/** Attempts that begin at the same time have tokens of their own, so that a refund of one leaves the others. */
export const distinctAttemptTokens: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql.raw(reserveAttemptFunction).execute(database);
  },
};
