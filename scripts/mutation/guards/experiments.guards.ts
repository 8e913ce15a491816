import { type GuardedFile, lock, replaced, where, without } from '../guard.ts';

const ofTenant = where('experiments.tenant_id', '=', 'tenantId');
const byId = where('experiment_id', '=', 'experimentId');

/** Guards of experiments and of what is counted for them. */
export const experimentsGuards: readonly GuardedFile[] = [
  {
    file: 'store/experiments',
    tests: ['store/experiments'],
    guards: {
      runningExperimentsIn: [
        replaced('running.tenant_id = ${tenant} and ', '${tenant} is not null and '),
        without(" and running.status = 'running'"),
        without(' and not running.kill_switch'),
        without('\n       and (running.starts_at is null or running.starts_at <= kairos_now())'),
        without('\n       and (running.ends_at is null or running.ends_at > kairos_now())'),
        without('order by running.started_at, running.experiment_id'),
      ],
      listExperiments: [ofTenant],
      findExperiment: [ofTenant, byId],
      mayStartExperiment: [
        { ...replaced('select pg_advisory_xact_lock(', 'select ('), onPostgres: true },
        where('tenant_id', '=', 'tenantId'),
        where('status', '=', "'running'"),
      ],
      updateExperiment: [where('tenant_id', '=', 'tenantId'), byId, where('version', '=', 'version')],
      columnsOf: [replaced("case when status = 'running' then kairos_now() end", 'kairos_now()')],
    },
  },
  {
    file: 'store/experiment-days',
    tests: ['store/experiment-days', 'store/locks'],
    guards: {
      countBatch: [
        without(' where due_at <= kairos_statement_now()'),
        lock(' for update skip locked'),
        replaced('set stage = due.stage + 1', 'set stage = due.stage'),
        without('moving.identity_key = due.identity_key and '),
        without(' and moving.experiment_id = due.experiment_id'),
        replaced('stage = 1 and exists (select 1 from mfa_prompts', 'exists (select 1 from mfa_prompts'),
        without('prompt.prompt_id = due.prompt_id\n          and '),
        without("prompt.response = 'dismissed' and "),
        without(" and prompt.responded_at < due.exposed_at + interval '1 day'"),
        without('session.identity_key = due.identity_key and '),
        without(' and session.session_id = due.session_id'),
        without('session.ended_at >= due.exposed_at and '),
        without(" and session.ended_at < due.exposed_at + interval '1 day'"),
        without('reminder.identity_key = due.identity_key\n          and '),
        without('reminder.sent_at >= due.exposed_at and '),
        without(' and reminder.sent_at <= set_up.at'),
        without('removed.tenant_id = due.tenant_id and '),
        without('removed.identity_key = due.identity_key and '),
        without("removed.type = 'mfa.factor_removed'\n            and "),
        without('removed.at >= set_up.at and '),
        without(" and removed.at < set_up.at + interval '30 days'"),
        without('set_ups.identity_key = due.identity_key\n          and '),
        without('consumed_at >= due.exposed_at and '),
        without(" and consumed_at < due.exposed_at + interval '28 days'"),
        replaced("set_up.at < due.exposed_at + interval '7 days' as", 'set_up.at is not null as'),
        without('\n        order by consumed_at limit 1'),
        without('challenge.identity_key = due.identity_key\n          and '),
        without('challenge.created_at >= set_up.at and '),
        without(" and challenge.created_at < due.exposed_at + interval '28 days'"),
        without(" filter (where challenge.consumed_at < due.exposed_at + interval '28 days')"),
        replaced("gone_at <= exposed_at + interval '30 seconds'", 'gone_at is not null'),
        without(' - count(*) filter (where stage = 2)'),
        replaced('count(completed_at) filter (where stage = 1)', 'count(completed_at)'),
        replaced(
          'count(*) filter (where stage = 1),\n        count(*) filter (where dismissed)',
          'count(*),\n        count(*) filter (where dismissed)',
        ),
        replaced('(where stage = 2 and set_up_in_time),', '(where stage = 2 and set_up_at is not null),'),
        replaced(
          '(where stage = 2 and set_up_in_time and set_up_session = session_id)',
          '(where stage = 2 and set_up_in_time)',
        ),
        replaced('(where stage = 4 and set_up_in_time)', '(where stage = 4 and set_up_at is not null)'),
        replaced('(where disabled and set_up_in_time)', '(where disabled)'),
        replaced('days.exposures + excluded.exposures', 'excluded.exposures'),
        replaced('days.pending + excluded.pending', 'excluded.pending'),
        replaced('days.people + excluded.people,', 'excluded.people,'),
      ],
      listExperimentDays: [where('tenant_id', '=', 'tenantId'), byId],
      noteTaskEvent: [
        replaced('least(${column}, ${at})', '${at}'),
        without('identity_key = ${identityKey} and '),
        without(' and stage < 2'),
        without('exposed_at <= ${at} and '),
        without(" and ${at} < exposed_at + interval '1 day'"),
      ],
    },
  },
  {
    file: 'store/experiment-stops',
    tests: ['store/experiment-stops', 'store/locks'],
    guards: {
      claimExperimentsToJudge: [
        without("status = 'running' and "),
        without(" and kind = 'words'"),
        without(" and judged_at <= kairos_statement_now() - interval '1 minute'"),
        { ...without(' for update skip locked'), onPostgres: true },
        without(
          'judged.tenant_id = due.tenant_id and ',
          'The id of an experiment is random and in one tenant only.',
        ),
        without(' and judged.experiment_id = due.experiment_id'),
      ],
      stopEndedExperiments: [
        without("status = 'running' and "),
        without(' and ends_at <= kairos_now()'),
        replaced('stopped_at = ends_at', 'stopped_at = kairos_now()'),
      ],
      stopVariant: [
        without('tenant_id = ${tenant_id} and '),
        without('experiment_id = ${experiment_id} and '),
        replaced('version = ${version}::int and status', '${version}::int is not null and status'),
        without(" and status = 'running'"),
      ],
    },
  },
  {
    file: 'store/decision-samples',
    tests: ['decision-samples/decision-sampler', 'decision-samples/policy-replay'],
    guards: {
      insertDecisionSamples: [
        replaced(
          'from added join known on known.identity_key = added.identity_key order',
          'from added order',
        ),
        {
          ...without(' for key share'),
          onPostgres: true,
          judged:
            'The foreign key refuses the row of a person who is erased at the same time; then the batch is dropped and counted.',
        },
        without('\n     on conflict do nothing'),
      ],
      listDecisionSamples: [
        replaced('sample.tenant_id = ${tenantId} and at', '${tenantId}::text is not null and at'),
        replaced('at >= ${since}\n', '${since}::timestamptz is not null\n'),
        replaced(
          "(at, sample_id) < (${after?.at ?? 'infinity'}::timestamptz, ${after?.sampleId ?? ''}::text)",
          "(at, sample_id) <= (${after?.at ?? 'infinity'}::timestamptz, ${after?.sampleId ?? ''}::text)",
        ),
        without('order by at desc, sample_id desc '),
      ],
      measureDecisionSamples: [
        replaced('tenant_id = ${tenantId} and at', '${tenantId}::text is not null and at'),
        replaced('at >= ${since})', '${since}::timestamptz is not null)'),
        without(' where place < smallest.share'),
      ],
    },
  },
  {
    file: 'store/decision-days',
    tests: ['prompts/decision-counter'],
    guards: {
      addDecisions: [replaced('counted.decisions + excluded.decisions', 'excluded.decisions')],
      sumDecisions: [
        replaced('tenant_id = ${tenantId} and day', '${tenantId}::text is not null and day'),
        replaced(
          "day >= (${since}::timestamptz at time zone 'UTC')::date",
          '${since}::timestamptz is not null',
        ),
        replaced(
          "day < (${until ?? null}::timestamptz at time zone 'UTC')::date",
          '${until ?? null}::timestamptz is not null',
        ),
      ],
    },
  },
];
