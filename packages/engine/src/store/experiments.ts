import type { ExperimentChanges, ExperimentSettings } from '@kairos-mfa/protocol';
import { type Selectable, sql, type UpdateObject } from 'kysely';
import type { RunningExperiment } from '../policy/assign-experiment.ts';
import type { Database, ExperimentsTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** A stored experiment. */
export type ExperimentRow = Selectable<ExperimentsTable>;
/** A stored experiment with the host's id of the administrator who changed it last. */
export type NamedExperimentRow = ExperimentRow & { readonly changed_by_id: string | null };

/** Experiments that an administrator is shown. */
const listed = 100;

/** What a decision needs of the experiments that choose words now, as a column of the statement that reads a session. */
export const runningExperimentsIn = (tenant: string): string => `
    (select json_agg(json_build_object('id', running.experiment_id, 'kind', running.kind, 'moment', running.moment, 'variants', running.variants,
       'share', running.share, 'holdout', running.holdout, 'seed', running.seed, 'namespace', running.namespace,
       'stopped', (select coalesce(json_agg(gone ->> 'id'), '[]') from jsonb_array_elements(running.stopped_variants) gone))
       order by running.started_at, running.experiment_id)
     from experiments running
     where running.tenant_id = ${tenant} and running.status = 'running' and not running.kill_switch
       and (running.starts_at is null or running.starts_at <= kairos_now())
       and (running.ends_at is null or running.ends_at > kairos_now())) as experiments`;

/** The experiments of `runningExperimentsIn`. */
export function readRunningExperiments(json: unknown): readonly RunningExperiment[] {
  // SAFETY: built by `runningExperimentsIn` from columns of these types.
  return Array.isArray(json) ? (json as RunningExperiment[]) : [];
}

/** Lists the newest experiments of a tenant. */
export function listExperiments(database: Queries, tenantId: string): Promise<NamedExperimentRow[]> {
  return named(database)
    .where('experiments.tenant_id', '=', tenantId)
    .orderBy('experiments.created_at', 'desc')
    .orderBy('experiments.experiment_id')
    .limit(listed)
    .execute();
}

/** Finds an experiment of a tenant. */
export function findExperiment(
  database: Queries,
  tenantId: string,
  experimentId: string,
): Promise<NamedExperimentRow | undefined> {
  return named(database)
    .where('experiments.tenant_id', '=', tenantId)
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst();
}

function named(database: Queries) {
  return database
    .selectFrom('experiments')
    .leftJoin('identities', 'identities.identity_key', 'experiments.changed_by')
    .selectAll('experiments')
    .select('identities.identity_id as changed_by_id');
}

/** A draft. */
export interface NewExperiment {
  readonly experimentId: string;
  readonly tenantId: string;
  readonly settings: ExperimentSettings;
  readonly kind?: ExperimentRow['kind'];
  readonly seed: string;
  readonly changedBy: string | null;
}

/** Inserts a draft. */
export async function insertExperiment(trx: Queries, experiment: NewExperiment): Promise<ExperimentRow> {
  const { settings } = experiment;
  return trx
    .insertInto('experiments')
    .values({
      experiment_id: experiment.experimentId,
      tenant_id: experiment.tenantId,
      kind: experiment.kind,
      name: settings.name,
      moment: settings.moment,
      variants: JSON.stringify(settings.variants),
      share: settings.share,
      holdout: settings.holdout,
      seed: experiment.seed,
      namespace: settings.namespace && JSON.stringify(settings.namespace),
      starts_at: instant(settings.startsAt),
      ends_at: instant(settings.endsAt),
      changed_by: experiment.changedBy,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Experiments of a tenant that run at the same time, at most: each decision reads them all. */
export const mostRunningExperiments = 20;

/**
 * Whether one more experiment of the tenant may run. Until the transaction ends no other one of this tenant can be started,
 * so that several starts at once do not exceed the limit together.
 */
export async function mayStartExperiment(trx: Queries, tenantId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kairos.experiments ${tenantId}`}, 0))`.execute(
    trx,
  );
  const { running } = await trx
    .selectFrom('experiments')
    .select((eb) => eb.fn.countAll<string | number>().as('running'))
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'running')
    .executeTakeFirstOrThrow();
  return Number(running) < mostRunningExperiments;
}

/** A change of the version that its author saw. */
export interface ExperimentUpdate {
  readonly tenantId: string;
  readonly experimentId: string;
  readonly version: number;
  readonly changes: ExperimentChanges;
  readonly changedBy: string | null;
}

/** Applies a change, in one statement; undefined when the version is no longer the newest. */
export async function updateExperiment(
  trx: Queries,
  { tenantId, experimentId, version, changes, changedBy }: ExperimentUpdate,
): Promise<ExperimentRow | undefined> {
  return trx
    .updateTable('experiments')
    .set({
      ...columnsOf(changes),
      version: sql`version + 1`,
      changed_by: changedBy,
      changed_at: sql<Date>`kairos_now()`,
    })
    .where('tenant_id', '=', tenantId)
    .where('experiment_id', '=', experimentId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
}

function columnsOf(changes: ExperimentChanges): UpdateObject<Database, 'experiments'> {
  const { name, moment, share, holdout, variants, namespace, status, killSwitch, splitExplanation } = changes;
  return {
    ...(name !== undefined && { name }),
    ...(moment !== undefined && { moment }),
    ...(share !== undefined && { share }),
    ...(holdout !== undefined && { holdout }),
    // With other weights, the split that was intended before says nothing about the people from now on.
    ...(variants !== undefined && {
      variants: JSON.stringify(variants),
      split_since: sql<Date>`case when status = 'running' then kairos_now() end`,
      split_explanation: null,
    }),
    ...(namespace !== undefined && { namespace: namespace && JSON.stringify(namespace) }),
    ...(changes.startsAt !== undefined && { starts_at: instant(changes.startsAt) }),
    ...(changes.endsAt !== undefined && { ends_at: instant(changes.endsAt) }),
    ...(killSwitch !== undefined && { kill_switch: killSwitch }),
    ...(splitExplanation !== undefined && { split_explanation: splitExplanation }),
    ...(status === 'running' && { status, started_at: sql<Date>`kairos_now()` }),
    ...(status === 'stopped' && { status, stopped_at: sql<Date>`kairos_now()` }),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
