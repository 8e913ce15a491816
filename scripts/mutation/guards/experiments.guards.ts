import { type GuardedFile, replaced, where, without } from '../guard.ts';

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
      updateExperiment: [where('tenant_id', '=', 'tenantId'), byId, where('version', '=', 'version')],
      columnsOf: [replaced("case when status = 'running' then kairos_now() end", 'kairos_now()')],
    },
  },
];
