import { type Selectable, sql } from 'kysely';
import type { Identity } from './identities.ts';
import type { PromptStatistics } from './prompt-statistics.ts';
import type { PromptRow } from './prompts.ts';
import type { DatedNoticesTable, DevicesTable, MomentsTable } from './schema.ts';
import type { SessionRow } from './sessions.ts';
import type { Queries } from './transact.ts';

/** The input of a decision about a prompt, beyond the person and the session. */
export interface StoredPromptData {
  readonly enrolled: boolean;
  /** Every prompt of the last year, oldest first: no cap needs more. */
  readonly prompts: readonly PromptRow[];
  readonly moments: readonly Selectable<MomentsTable>[];
  readonly notice: Selectable<DatedNoticesTable> | undefined;
  /** The device of this session, as stored for this person. */
  readonly device: Selectable<DevicesTable> | undefined;
  /** When this session was first seen; null when the person had one before it. */
  readonly firstSessionAt: Date | undefined;
  /** The statistics of the person's (first) organisation, else of the tenant. */
  readonly measure: PromptStatistics | undefined;
}

/** The initial data of a request: the database clock, and the stored person and session, if any. */
export interface StoredSession {
  readonly now: Date;
  /** The active version of the policy of this tenant. */
  readonly policyVersion: number | undefined;
  readonly identity: Identity | undefined;
  readonly session: SessionRow | undefined;
  readonly asking: StoredPromptData;
}

/** Reads everything in one round trip; a decision that shows no prompt needs no other. */
export async function loadSession(
  database: Queries,
  who: { readonly tenantId: string; readonly identityId: string; readonly sessionId: string },
): Promise<StoredSession> {
  const { rows } = await sql<Record<string, unknown>>`
    select kairos_now() as now,
      (select version from policies where tenant_id = ${who.tenantId} or tenant_id is null
       order by tenant_id is null, version desc limit 1) as policy_version, to_jsonb(person) as identity, to_jsonb(visit) as session,
      to_jsonb(notice) as notice, to_jsonb(device) as device,
      exists (select 1 from factors where factors.identity_key = person.identity_key) as enrolled,
      (select jsonb_agg(to_jsonb(prompt) order by prompted_at, prompt_id) from mfa_prompts prompt
       where prompt.identity_key = person.identity_key and prompted_at > kairos_now() - interval '366 days') as prompts,
      (select jsonb_agg(to_jsonb(opened)) from moments opened
       where opened.identity_key = person.identity_key) as moments,
      case when not exists (select 1 from sessions earlier where earlier.identity_key = visit.identity_key
        and earlier.created_at < visit.created_at) then visit.created_at end as first_session_at,
      (select jsonb_build_object('people', team.people, 'enrolled', team.enrolled,
         'set_ups', tenant.set_ups, 'set_up_seconds', tenant.set_up_seconds)
       from statistics_rounds round
       join prompt_statistics team on team.round = round.published and team.tenant_id = person.tenant_id and team.organization_id =
         coalesce(coalesce(person.facts -> 'organizationIds', person.traits -> 'organizationIds') ->> 0, '')
       join prompt_statistics tenant on tenant.round = team.round and tenant.tenant_id = team.tenant_id and tenant.organization_id = '') as measure
    from (select 1) as always
    left join identities person on person.tenant_id = ${who.tenantId} and person.identity_id = ${who.identityId}
    left join sessions visit on visit.identity_key = person.identity_key and visit.session_id = ${who.sessionId}
    left join dated_notices notice on notice.identity_key = person.identity_key
    left join devices device on device.identity_key = person.identity_key and device.device_id = visit.device_id`.execute(
    database,
  );
  const [row] = rows;
  if (!row || !(row['now'] instanceof Date))
    throw new Error('The database answered without a clock; is this PostgreSQL?');
  return {
    now: row['now'],
    policyVersion: typeof row['policy_version'] === 'number' ? row['policy_version'] : undefined,
    identity: revive<Identity>(row['identity']),
    session: revive<SessionRow>(row['session']),
    asking: {
      enrolled: row['enrolled'] === true,
      prompts: reviveAll<PromptRow>(row['prompts']),
      moments: reviveAll<Selectable<MomentsTable>>(row['moments']),
      notice: revive<Selectable<DatedNoticesTable>>(row['notice']),
      device: revive<Selectable<DevicesTable>>(row['device']),
      firstSessionAt: row['first_session_at'] instanceof Date ? row['first_session_at'] : undefined,
      measure: revive<PromptStatistics>(row['measure']),
    },
  };
}

/** Converts the instants of a row that was returned as JSON to dates; only whole columns, never parts of one. */
function revive<Row>(json: unknown): Row | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const columns = Object.entries(json).map(([column, value]) => [
    column,
    isInstant(column) && typeof value === 'string' ? new Date(value) : value,
  ]);
  // SAFETY: `to_jsonb` of a row has the columns of its table, and these are the ones that JSON cannot carry.
  return Object.fromEntries(columns) as Row;
}

function isInstant(column: string): boolean {
  return column.endsWith('_at') || column === 'deadline' || column === 'auth_time';
}

function reviveAll<Row>(json: unknown): Row[] {
  return Array.isArray(json) ? json.flatMap((one) => revive<Row>(one) ?? []) : [];
}
