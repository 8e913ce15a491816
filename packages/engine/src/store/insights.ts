import type { FunnelDimension, FunnelStep } from '@kairos-mfa/protocol';
import { sql } from 'kysely';
import type { Queries } from './transact.ts';

/** One group of the funnel: the number of prompts that reached each step and had each outcome. */
export interface FunnelCount {
  readonly moment: string | null;
  readonly variant: string | null;
  readonly factor: string | null;
  readonly week: string | null;
  readonly kind: string;
  readonly response: string | null;
  readonly reason: string | null;
  readonly prompts: number;
  readonly steps: Readonly<Record<FunnelStep, number>>;
}

/** The rows that a figure counts. */
export interface InsightScope {
  readonly tenantId: string;
  readonly since: Date | undefined;
  /** Prompts from then on are left out; absent: none. Of the funnel only. */
  readonly until?: Date;
}

/**
 * Counts prompts by how far they led. Every step is a fact of a row: the prompt's own columns, its enrollments, and
 * the audit rows of that person after the enrollment, so each figure can be verified by counting.
 */
export async function countFunnel(
  database: Queries,
  { tenantId, since, until }: InsightScope,
  by: readonly FunnelDimension[],
): Promise<FunnelCount[]> {
  const dimension = (name: FunnelDimension, column: string) =>
    sql.raw(by.includes(name) ? column : 'null::text');
  const { rows } = await sql<FunnelCount>`
    with asked as (
      select prompt.*, started.type as factor, started.at as started_at, verified.at as verified_at,
        to_char(date_trunc('week', prompt.prompted_at at time zone 'UTC'), 'IYYY-"W"IW') as week
      from mfa_prompts prompt
      join identities on identities.identity_key = prompt.identity_key and identities.tenant_id = ${tenantId}
      left join lateral (
        select type, created_at as at from set_ups where set_ups.prompt_id = prompt.prompt_id
        order by consumed_at nulls last, created_at desc limit 1) started on true
      left join lateral (
        select consumed_at as at from set_ups where set_ups.prompt_id = prompt.prompt_id and consumed_at is not null
        order by consumed_at limit 1) verified on true
      where prompt.kind <> 'required' and prompt.prompted_at >= ${since ?? new Date(0)}
        and (${until ?? null}::timestamptz is null or prompt.prompted_at < ${until ?? null})),
    followed as (
      select asked.*,
        exists (select 1 from audit_events kept where kept.tenant_id = ${tenantId} and kept.identity_key = asked.identity_key
          and kept.type = 'mfa.recovery_codes_acknowledged' and kept.at >= asked.verified_at) as codes_saved,
        exists (select 1 from audit_events passed where passed.tenant_id = ${tenantId} and passed.identity_key = asked.identity_key
          and passed.type = 'user.mfa_succeeded' and passed.at >= asked.verified_at) as challenge_passed
      from asked)
    select ${dimension('moment', 'moment')} as moment, ${dimension('variant', 'variant')} as variant,
      ${dimension('factor', 'factor')} as factor, ${dimension('week', 'week')} as week, kind, response,
      case when response = 'dismissed' then coalesce(reason, 'none') end as reason,
      count(*)::int as prompts, jsonb_build_object(
        'decided', count(*) filter (where kind <> 'ghost'),
        'shown', count(*) filter (where exposed_at is not null),
        'accepted', count(*) filter (where accepted_at is not null),
        'started', count(*) filter (where started_at is not null),
        'verified', count(*) filter (where verified_at is not null),
        'codesSaved', count(*) filter (where codes_saved),
        'firstChallengePassed', count(*) filter (where challenge_passed)) as steps
    from followed group by 1, 2, 3, 4, 5, 6, 7`.execute(database);
  return rows;
}

/** The number of challenges and their results. */
export interface ChallengeCount {
  readonly opened: number;
  readonly sessions: number;
  readonly passed: number;
  /** The same for people who enrolled after a prompt, from then on. */
  readonly opened_after: number;
  readonly passed_after: number;
}

/** Counts opened and completed challenges; one that was never answered counts as opened. */
export async function countChallenges(
  database: Queries,
  { tenantId, since }: InsightScope,
): Promise<ChallengeCount> {
  const { rows } = await sql<ChallengeCount>`
    with met as (
      select challenge.identity_key, challenge.session_id, challenge.consumed_at is not null as passed,
        exists (select 1 from set_ups where set_ups.identity_key = challenge.identity_key
          and prompt_id is not null and set_ups.consumed_at <= challenge.created_at) as after_asking
      from asked_challenges challenge
      join identities on identities.identity_key = challenge.identity_key and identities.tenant_id = ${tenantId}
      where challenge.created_at >= ${since ?? new Date(0)})
    select count(*)::int as opened, count(distinct (identity_key, session_id))::int as sessions,
      (count(*) filter (where passed))::int as passed,
      (count(*) filter (where after_asking))::int as opened_after,
      (count(*) filter (where after_asking and passed))::int as passed_after
    from met`.execute(database);
  return rows[0] ?? { opened: 0, sessions: 0, passed: 0, opened_after: 0, passed_after: 0 };
}

/** Of one factor type: people who set it up, who were challenged since, and who passed a challenge since. */
export interface PassCount {
  readonly factor: string;
  readonly enrolled: number;
  readonly challenged: number;
  readonly passed: number;
}

/** Counts people by the first factor that they set up in the time, and whether they have passed a challenge after it. */
export async function countPassesByFactor(
  database: Queries,
  { tenantId, since }: InsightScope,
): Promise<PassCount[]> {
  const { rows } = await sql<PassCount>`
    with first as (
      select distinct on (set_ups.identity_key) set_ups.identity_key, set_ups.type as factor, set_ups.consumed_at as at
      from set_ups
      join identities on identities.identity_key = set_ups.identity_key and identities.tenant_id = ${tenantId}
      where set_ups.consumed_at >= ${since ?? new Date(0)}
      order by set_ups.identity_key, set_ups.consumed_at),
    met as (
      select first.identity_key, first.factor, count(challenge.challenge_id) as opened, count(challenge.consumed_at) as passed
      from first left join asked_challenges challenge
        on challenge.identity_key = first.identity_key and challenge.created_at >= first.at
      group by 1, 2)
    select factor, count(*)::int as enrolled, (count(*) filter (where opened > 0))::int as challenged,
      (count(*) filter (where passed > 0))::int as passed
    from met group by 1 order by 1`.execute(database);
  return rows;
}
