import type { GuardRailName } from '@kairos-mfa/protocol';
import { sql } from 'kysely';
import type { ExperimentRow } from './experiments.ts';
import type { Queries } from './transact.ts';

/** Experiments of one call, so that it stays short. */
const batchExperiments = 20;

/** Takes the running experiments that were not judged for a minute, each for one replica. */
export async function claimExperimentsToJudge(database: Queries): Promise<ExperimentRow[]> {
  const { rows } = await sql<ExperimentRow>`
    update experiments judged set judged_at = kairos_now()
    from (select tenant_id, experiment_id from experiments
      where status = 'running' and kind = 'words' and judged_at <= kairos_statement_now() - interval '1 minute'
      order by judged_at limit ${sql.lit(batchExperiments)} for update skip locked) due
    where judged.tenant_id = due.tenant_id and judged.experiment_id = due.experiment_id
    returning judged.*`.execute(database);
  return rows;
}

/** Stops the experiments whose end has come, and audits it, in one statement. */
export async function stopEndedExperiments(database: Queries): Promise<void> {
  await sql`
    with ended as (
      update experiments set status = 'stopped', stopped_at = ends_at, version = version + 1, changed_by = null, changed_at = kairos_now()
      where status = 'running' and ends_at <= kairos_now()
      returning tenant_id, experiment_id, version)
    insert into audit_events (tenant_id, identity_key, type, details)
    select tenant_id, 'host', 'mfa.experiment_changed', jsonb_build_object(
      'experimentId', experiment_id, 'version', version, 'status', 'stopped', 'reason', 'ended') from ended`.execute(
    database,
  );
}

/** A variant that has crossed a guard-rail. */
export interface VariantStop {
  readonly variant: string;
  readonly guardRail: GuardRailName;
}

/**
 * Stops a variant of the version of the experiment that was judged, and audits it, in one statement; with its last variant
 * but the original the experiment ends. False if the experiment has changed since.
 */
export async function stopVariant(
  database: Queries,
  { tenant_id, experiment_id, version }: ExperimentRow,
  { variant, guardRail }: VariantStop,
): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    with stopped as (
      update experiments set version = version + 1, changed_by = null, changed_at = kairos_now(),
        stopped_variants = stopped_variants || jsonb_build_object('id', ${variant}::text, 'guardRail', ${guardRail}::text,
          'at', to_char(kairos_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
        status = case when jsonb_array_length(stopped_variants) + 2 < jsonb_array_length(variants) then status else 'stopped' end,
        stopped_at = case when jsonb_array_length(stopped_variants) + 2 < jsonb_array_length(variants) then stopped_at else kairos_now() end
      where tenant_id = ${tenant_id} and experiment_id = ${experiment_id} and version = ${version}::int and status = 'running'
      returning tenant_id, experiment_id, version, status),
    told as (
      insert into audit_events (tenant_id, identity_key, type, details)
      select tenant_id, 'host', 'mfa.experiment_changed', jsonb_build_object('experimentId', experiment_id, 'version', version,
        'status', status, 'reason', 'guard_rail', 'variant', ${variant}::text, 'guardRail', ${guardRail}::text) from stopped)
    select version from stopped`.execute(database);
  return rows.length > 0;
}
