import { runningExperimentsIn } from './experiments.ts';
import { mostAttempts } from './most-attempts.ts';

/** The parts of a snapshot, in the order of their parameters. */
export const partNames = [
  'prompts',
  'factors',
  'notice',
  'account',
  'challengeId',
  'grant',
  'requestId',
  'erasure',
  'nextSteps',
] as const;

/** A part of a snapshot that a route can ask for. */
export type SnapshotPart = (typeof partNames)[number];

interface PartText {
  /** Number of parameters. */
  readonly parameters: number;
  /** The columns, given the names of the parameters (`$4`, …). */
  columns(...parameters: string[]): string;
  /** Joins that the columns need. */
  readonly joins?: string;
}

/** `$1`: tenant, `$2`: person, `$3`: session. */
const always = `
  select kairos_now() as now,
    (select version from policies where tenant_id = $1 or tenant_id is null
     order by tenant_id is null, version desc limit 1) as policy_version,
    row_to_json(person) as identity, row_to_json(visit) as session`;
const from = `
  from (select 1) as always
  left join identities person on person.tenant_id = $1 and person.identity_id = $2
  left join sessions visit on visit.identity_key = person.identity_key and visit.session_id = $3`;

const texts: Readonly<Record<SnapshotPart, PartText>> = {
  prompts: {
    parameters: 0,
    columns: () => `
    row_to_json(notice) as notice, row_to_json(device) as device,
    exists (select 1 from factors where factors.identity_key = person.identity_key) as enrolled,
    (select json_agg(row_to_json(prompt) order by prompted_at, prompt_id) from mfa_prompts prompt
     where prompt.identity_key = person.identity_key and prompted_at > kairos_now() - interval '366 days') as prompts,
    (select json_agg(row_to_json(opened)) from moments opened
     where opened.identity_key = person.identity_key) as moments,
    case when not exists (select 1 from sessions earlier where earlier.identity_key = visit.identity_key
      and earlier.created_at < visit.created_at) then visit.created_at end as first_session_at,
    (select json_build_object('people', team.people, 'enrolled', team.enrolled,
       'set_ups', tenant.set_ups, 'set_up_seconds', tenant.set_up_seconds)
     from statistics_rounds round
     join prompt_statistics team on team.round = round.published and team.tenant_id = person.tenant_id and team.organization_id =
       coalesce(coalesce(person.facts -> 'organizationIds', person.traits -> 'organizationIds') ->> 0, '')
     join prompt_statistics tenant on tenant.round = team.round and tenant.tenant_id = team.tenant_id and tenant.organization_id = '') as measure,
    ${runningExperimentsIn('$1')}`,
    joins: `
  left join dated_notices notice on notice.identity_key = person.identity_key
  left join devices device on device.identity_key = person.identity_key and device.device_id = visit.device_id`,
  },
  factors: {
    parameters: 0,
    columns: () => `
    (select json_agg(row_to_json(factor) order by created_at, factor_id) from factors factor
     where factor.identity_key = person.identity_key) as factors,
    (select row_to_json(active) from (select codes.*,
       (select count(*) from recovery_codes code where code.set_id = codes.set_id and code.used_at is null) as remaining
     from recovery_code_sets codes
     where codes.identity_key = person.identity_key and codes.status = 'active') active) as code_set`,
  },
  notice: {
    parameters: 0,
    columns: () => `
    (select dated.deadline from dated_notices dated where dated.identity_key = person.identity_key) as deadline`,
  },
  account: {
    parameters: 1,
    columns: (deviceHash) => `
    (select row_to_json(pending) from recovery_code_sets pending
     where pending.identity_key = person.identity_key and pending.status = 'pending'
     order by created_at desc limit 1) as pending_codes,
    (select json_agg(distinct invitation.type) from invitations invitation
     where invitation.identity_key = person.identity_key and used_at is null and expires_at > kairos_now()) as invited,
    (select row_to_json(known) from remembered_devices known
     where known.identity_key = person.identity_key and known.device_hash = ${deviceHash}::text
       and known.expires_at > kairos_now()) as remembered,
    exists (select 1 from sessions previous where previous.identity_key = person.identity_key
      and (visit.session_id is null or previous.created_at < visit.created_at)) as had_earlier_session`,
  },
  challengeId: {
    parameters: 1,
    columns: (challengeId) => `
    (select row_to_json(challenge) from challenges challenge
     where challenge.challenge_id = ${challengeId} and challenge.identity_key = person.identity_key
       and challenge.session_id = $3) as challenge`,
  },
  grant: {
    parameters: 5,
    // The location of a session and its proof change together, so both are read in one statement.
    columns: (action, resource, contextHash, deviceId, country) => `
    (select json_agg(row_to_json(live) order by live.created_at) from grants live
     where live.identity_key = visit.identity_key and live.session_id = $3
       and (${deviceId}::text is null or visit.device_id = ${deviceId}::text)
       and (${country}::text is null or visit.country = ${country}::text)
       and live.action = ${action} and live.resource = ${resource} and live.context_hash = ${contextHash}
       and live.revoked_at is null and live.consumed_at is null and live.expires_at > kairos_now()) as grants`,
  },
  requestId: {
    parameters: 1,
    columns: (requestId) => `
    (select row_to_json(earlier) from idempotent_answers earlier
     where earlier.request_id = ${requestId} and (earlier.expires_at > kairos_now())) as earlier`,
  },
  erasure: {
    parameters: 1,
    columns: (personHashes) => `
    (select max(erased.erased_at) from erased_identities erased
     where erased.person_hash = any(${personHashes}::text[])) as erased_at`,
  },
  nextSteps: {
    parameters: 0,
    columns: () => `
    (select json_agg(row_to_json(suggested) order by shown_at, next_step_id) from next_steps suggested
     where suggested.identity_key = person.identity_key and shown_at > kairos_now() - interval '366 days') as next_steps,
    exists (select 1 from sessions used where used.identity_key = person.identity_key
      and used.device_id = visit.device_id and used.mfa_amr @> '["hwk"]') as key_used_here,
    exists (select 1 from reminders waiting where waiting.identity_key = person.identity_key
      and waiting.sent_at is null and waiting.cancelled_at is null and waiting.attempts < ${mostAttempts}) as mail_scheduled`,
  },
};

const composed = new Map<string, string>();

/** The text that reads a session with these parts; composed once for each choice. */
export function snapshotText(parts: readonly SnapshotPart[]): string {
  const key = parts.join();
  const known = composed.get(key);
  if (known !== undefined) return known;
  const text = compose(parts);
  composed.set(key, text);
  return text;
}

function compose(parts: readonly SnapshotPart[]): string {
  let next = 4;
  const columns = parts.map((name) => {
    const { parameters, columns: textOf } = texts[name];
    return textOf(...Array.from({ length: parameters }, () => `$${next++}`));
  });
  return [always, ...columns].join(',') + from + parts.map((name) => texts[name].joins ?? '').join('');
}
