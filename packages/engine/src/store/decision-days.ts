import { sql } from 'kysely';
import { runText } from './run-text.ts';
import type { Queries } from './transact.ts';

/** Decisions about prompts of one tenant, day (UTC) and moment that had one cause. */
export interface DecisionCount {
  readonly tenantId: string;
  /** E.g. `2026-11-21`. */
  readonly day: string;
  /** Empty for moments that the policy does not define. */
  readonly moment: string;
  /** A code of `suppressedBy`; `held` or `shown` for the decisions themselves. */
  readonly cause: string;
  readonly decisions: number;
}

/** Adds counts to those that all replicas share. */
export async function addDecisions(database: Queries, counts: readonly DecisionCount[]): Promise<void> {
  const column = <Name extends keyof DecisionCount>(name: Name) => counts.map((count) => count[name]);
  await runText(
    database,
    `insert into decision_days as counted (tenant_id, day, moment, cause, decisions)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::int[]) as added (tenant_id, day, moment, cause, decisions)
     -- In one order, so that two replicas do not wait for each other.
     order by 1, 2, 3, 4
     on conflict (tenant_id, day, moment, cause) do update set decisions = counted.decisions + excluded.decisions`,
    [column('tenantId'), column('day'), column('moment'), column('cause'), column('decisions')],
  );
}

/** Sums the decisions of a tenant since a day, by moment and cause. */
export async function sumDecisions(
  database: Queries,
  tenantId: string,
  since: Date,
  until?: Date,
): Promise<readonly Pick<DecisionCount, 'moment' | 'cause' | 'decisions'>[]> {
  const { rows } = await sql<Pick<DecisionCount, 'moment' | 'cause' | 'decisions'>>`
    select moment, cause, sum(decisions)::int as decisions from decision_days
    where tenant_id = ${tenantId} and day >= (${since}::timestamptz at time zone 'UTC')::date
      and (${until ?? null}::timestamptz is null or day < (${until ?? null}::timestamptz at time zone 'UTC')::date)
    group by moment, cause order by moment, cause`.execute(database);
  return rows;
}
