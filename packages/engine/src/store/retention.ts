import { type RawBuilder, sql } from 'kysely';

/** How many whole months (UTC) rows are kept; older months are deleted in the background. */
export interface RetentionMonths {
  /** Prompts and their answers, at least 13. Absent: for ever. */
  readonly ledger?: number;
  /** Audit rows, at least 4; needs `writeCheckpoint`. Absent: for ever. */
  readonly audit?: number;
  /** That a challenge was asked and answered, at least 1. Absent: 400 days. */
  readonly challenges?: number;
}

/** The fewest months: caps of prompts read a year of the ledger, and statistics 90 days of the audit. */
export const fewestMonths: Required<RetentionMonths> = { ledger: 13, audit: 4, challenges: 1 };

/** The start of the first month that is kept, by the clock of the statement, so that an index serves a range of it. */
export function keptSince(months: number): RawBuilder<Date> {
  return sql<Date>`((date_trunc('month', kairos_statement_now() at time zone 'UTC')
    - interval ${sql.lit(`${months} months`)}) at time zone 'UTC')`;
}
