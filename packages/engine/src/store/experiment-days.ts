import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, ExperimentDaysTable } from './schema.ts';
import { repeatAfterDeadlock, type Queries } from './transact.ts';

/** The counts of one variant (or `holdout`) and the people who were exposed first on one day. */
export type ExperimentDay = Selectable<ExperimentDaysTable>;

/** People of one statement, and such statements in one call, so that a call stays short. */
const batchPeople = 500;
const callBatches = 20;

/** Counts what has become certain of the people in experiments since the last call. Several replicas may do so concurrently. */
export async function countExperiments(database: Kysely<Database>): Promise<void> {
  for (let batch = 0; batch < callBatches; batch += 1)
    if ((await repeatAfterDeadlock(() => countBatch(database))) < batchPeople) return;
}

/**
 * Counts the next people, each once for every stage, because the same statement moves them to the next one:
 * 0 at the exposure; 1 a day after it: dismissed, left, completed; 2 after 7 days: set up; 3 after 28 days: set up, also by
 * a reminder, and challenges; 4 after 37 days: whether a factor was removed within 30 days of the set-up.
 * Only what happened before the end of a stage counts in it, so a late job counts the same.
 */
async function countBatch(database: Queries): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    with due as materialized (
      select * from experiment_exposures where due_at <= kairos_statement_now()
      order by due_at limit ${sql.lit(batchPeople)} for update skip locked),
    moved as (
      update experiment_exposures moving set stage = due.stage + 1, due_at = due.exposed_at + case due.stage
        when 0 then interval '1 day' when 1 then interval '7 days' when 2 then interval '28 days' when 3 then interval '37 days' end
      from due where moving.identity_key = due.identity_key and moving.experiment_id = due.experiment_id),
    known as (
      select due.*, (due.exposed_at at time zone 'UTC')::date as day,
        set_up.at as set_up_at, set_up.session_id as set_up_session, set_up.at < due.exposed_at + interval '7 days' as set_up_in_time,
        stage = 1 and exists (select 1 from mfa_prompts prompt where prompt.prompt_id = due.prompt_id
          and prompt.response = 'dismissed' and prompt.responded_at < due.exposed_at + interval '1 day') as dismissed,
        case when stage = 1 then least(due.left_at, (select session.ended_at from sessions session
          where session.identity_key = due.identity_key and session.session_id = due.session_id
            and session.ended_at >= due.exposed_at and session.ended_at < due.exposed_at + interval '1 day')) end as gone_at,
        stage = 3 and exists (select 1 from reminders reminder where reminder.identity_key = due.identity_key
          and reminder.sent_at >= due.exposed_at and reminder.sent_at <= set_up.at) as reminded,
        case when stage = 3 then asked.opened end as opened, case when stage = 3 then asked.passed end as passed,
        stage = 4 and exists (select 1 from audit_events removed
          where removed.tenant_id = due.tenant_id and removed.identity_key = due.identity_key and removed.type = 'mfa.factor_removed'
            and removed.at >= set_up.at and removed.at < set_up.at + interval '30 days') as disabled
      from due
      left join lateral (
        select consumed_at as at, set_ups.session_id from set_ups
        where stage >= 2 and set_ups.identity_key = due.identity_key
          and consumed_at >= due.exposed_at and consumed_at < due.exposed_at + interval '28 days'
        order by consumed_at limit 1) set_up on true
      left join lateral (
        select count(*) as opened,
          count(*) filter (where challenge.consumed_at < due.exposed_at + interval '28 days') as passed
        from asked_challenges challenge
        where stage = 3 and challenge.identity_key = due.identity_key
          and challenge.created_at >= set_up.at and challenge.created_at < due.exposed_at + interval '28 days') asked on true),
    counted as (
      insert into experiment_days as days (tenant_id, experiment_id, variant, day, exposures, pending, answered, dismissed, left_early,
        left_seen, completed, people, converted, same_session, people_28, converted_28, by_reminder, challenged, passed, enrolled, disabled)
      select tenant_id, experiment_id, variant, day,
        count(*) filter (where stage = 0),
        count(*) filter (where stage = 0) - count(*) filter (where stage = 2),
        count(*) filter (where stage = 1),
        count(*) filter (where dismissed),
        count(*) filter (where gone_at <= exposed_at + interval '30 seconds'),
        count(gone_at),
        count(completed_at) filter (where stage = 1),
        count(*) filter (where stage = 2),
        count(*) filter (where stage = 2 and set_up_in_time),
        count(*) filter (where stage = 2 and set_up_in_time and set_up_session = session_id),
        count(*) filter (where stage = 3),
        count(*) filter (where stage = 3 and set_up_at is not null),
        count(*) filter (where reminded),
        count(*) filter (where opened > 0),
        count(*) filter (where passed > 0),
        count(*) filter (where stage = 4 and set_up_in_time),
        count(*) filter (where disabled and set_up_in_time)
      from known group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (tenant_id, experiment_id, variant, day) do update set
        exposures = days.exposures + excluded.exposures, pending = days.pending + excluded.pending,
        answered = days.answered + excluded.answered, dismissed = days.dismissed + excluded.dismissed,
        left_early = days.left_early + excluded.left_early, left_seen = days.left_seen + excluded.left_seen,
        completed = days.completed + excluded.completed, people = days.people + excluded.people,
        converted = days.converted + excluded.converted, same_session = days.same_session + excluded.same_session,
        people_28 = days.people_28 + excluded.people_28, converted_28 = days.converted_28 + excluded.converted_28,
        by_reminder = days.by_reminder + excluded.by_reminder, challenged = days.challenged + excluded.challenged,
        passed = days.passed + excluded.passed, enrolled = days.enrolled + excluded.enrolled,
        disabled = days.disabled + excluded.disabled)
    select count(*)::int as people from due`.execute(database);
  return rows[0]?.people ?? 0;
}

/** Lists the counts of an experiment by day, the oldest first. */
export function listExperimentDays(
  database: Queries,
  tenantId: string,
  experimentId: string,
): Promise<ExperimentDay[]> {
  return database
    .selectFrom('experiment_days')
    .selectAll()
    .select(sql<string>`day::text`.as('day'))
    .where('tenant_id', '=', tenantId)
    .where('experiment_id', '=', experimentId)
    .orderBy('experiment_days.day')
    .execute();
}

/** What the host reports about the task that a prompt interrupted. */
export const taskEvents = { 'task.left': 'left_at', 'task.completed': 'completed_at' } as const;
/** The name of such an event. */
export type TaskEvent = keyof typeof taskEvents;

/** Whether an event of the host is about the task that a prompt interrupted. */
export function isTaskEvent(event: string): event is TaskEvent {
  return Object.hasOwn(taskEvents, event);
}

/** Notes the first such event of a person in the day after their exposure, until that day is counted. */
export async function noteTaskEvent(
  trx: Queries,
  identityKey: string,
  event: TaskEvent,
  at: Date,
): Promise<void> {
  const column = sql.ref(taskEvents[event]);
  await sql`
    update experiment_exposures set ${column} = least(${column}, ${at})
    where identity_key = ${identityKey} and stage < 2
      and exposed_at <= ${at} and ${at} < exposed_at + interval '1 day'`.execute(trx);
}
