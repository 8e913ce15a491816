import type { Selectable } from 'kysely';
import type { RunningExperiment } from '../policy/assign-experiment.ts';
import type { ChallengeRow } from './challenges.ts';
import { readRunningExperiments } from './experiments.ts';
import type { FactorRow } from './factors.ts';
import type { GrantRow } from './grants.ts';
import type { Identity } from './identities.ts';
import type { Location } from './locations.ts';
import type { NextStepRow } from './next-steps.ts';
import type { PromptStatistics } from './prompt-statistics.ts';
import type { PromptRow } from './prompts.ts';
import type { ActiveCodeSet, RecoveryCodeSet } from './recovery-codes.ts';
import type { RememberedRow } from './remembered-devices.ts';
import { runText } from './run-text.ts';
import type { DatedNoticesTable, DevicesTable, IdempotentAnswersTable, MomentsTable } from './schema.ts';
import { partNames, type SnapshotPart, snapshotText } from './session-snapshot.sql.ts';
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
  /** The experiments of the tenant that choose words now, the oldest first. */
  readonly experiments: readonly RunningExperiment[];
}

/** The ways to prove that a person has. */
export interface StoredFactors {
  /** Oldest first. */
  readonly factors: readonly FactorRow[];
  /** The active recovery codes. */
  readonly codeSet: ActiveCodeSet | undefined;
}

/** What only the account page shows and a sign-in asks for. */
export interface StoredAccount {
  /** The newest set of recovery codes that is not acknowledged yet. */
  readonly pendingCodes: RecoveryCodeSet | undefined;
  /** Factor types that the person is invited to set up. */
  readonly invited: readonly string[];
  /** The device of this request, if the person asked to remember it. */
  readonly remembered: RememberedRow | undefined;
  /** The person had a session before this one. */
  readonly hadEarlierSession: boolean;
}

/** What was suggested to a person who has a factor, and what the device of the session was used with. */
export interface StoredNextSteps {
  /** Every suggestion of the last year, oldest first: no cap needs more. */
  readonly suggested: readonly NextStepRow[];
  /** A passkey or a security key has proven a session on this device. */
  readonly keyUsedHere: boolean;
  /** An e-mail waits to be sent. */
  readonly mailScheduled: boolean;
}

/** What a route reads in the same round trip as the person and the session. */
export interface SnapshotParts {
  readonly prompts?: true;
  readonly factors?: true;
  /** The deadline of a dated notice. */
  readonly notice?: true;
  /** `deviceHash` as in `remembered_devices`; undefined: no device. */
  readonly account?: { readonly deviceHash: string | undefined };
  readonly challengeId?: string;
  readonly grant?: {
    readonly action: string;
    readonly resource: string;
    readonly contextHash: string;
    readonly place: Location;
  };
  /** The id of an idempotent request; see `claimRequest`. */
  readonly requestId?: string | undefined;
  /** When the person was erased last; see `erasedPersonHashes`. */
  readonly erasure?: { readonly personHashes: readonly string[] };
  readonly nextSteps?: true;
}

/** The initial data of a request: the database clock, the stored person and session, if any, and the parts asked for. */
export interface StoredSession {
  readonly now: Date;
  /** The active version of the policy of this tenant. */
  readonly policyVersion: number | undefined;
  readonly identity: Identity | undefined;
  readonly session: SessionRow | undefined;
  /** Undefined unless they were asked for. */
  readonly asking: StoredPromptData | undefined;
  readonly proofs: StoredFactors | undefined;
  readonly account: StoredAccount | undefined;
  readonly nextSteps: StoredNextSteps | undefined;
  /** The deadline of the dated notice, if it was asked for and there is one. */
  readonly deadline: Date | undefined;
  /** The challenge of this session, if it was asked for and is there. */
  readonly challenge: ChallengeRow | undefined;
  /** The valid grants of this session for exactly the action that was asked for, oldest first. */
  readonly grants: readonly GrantRow[];
  /** The earlier request with the same id, if there is one. */
  readonly earlier: Selectable<IdempotentAnswersTable> | undefined;
  /** When a person of this id was erased last, if it was asked for. */
  readonly erasedAt: Date | undefined;
}

/** What a decision about a prompt needs. Throws where the route did not read it. */
export function promptDataOf({ asking }: Pick<StoredSession, 'asking'>): StoredPromptData {
  if (!asking) throw new Error('This route needs the prompts, but `snapshotParts` does not read them.');
  return asking;
}

/** What an account page and a sign-in need. Throws where the route did not read it. */
export function accountOf({
  proofs,
  account,
}: Pick<StoredSession, 'proofs' | 'account'>): StoredFactors & StoredAccount {
  if (!proofs || !account)
    throw new Error('This route needs the account, but `snapshotParts` does not read it.');
  return { ...proofs, ...account };
}

/** What decides about a next step. Throws where the route did not read it. */
export function nextStepDataOf({ nextSteps }: Pick<StoredSession, 'nextSteps'>): StoredNextSteps {
  if (!nextSteps) throw new Error('This route needs the next steps, but `snapshotParts` does not read them.');
  return nextSteps;
}

/** Identifies a session before anything is known about it. */
export interface SessionKey {
  readonly tenantId: string;
  readonly identityId: string;
  readonly sessionId: string;
}

/** Reads everything in one round trip; a decision that shows no prompt needs no other. */
export async function loadSession(
  database: Queries,
  { tenantId, identityId, sessionId }: SessionKey,
  parts: SnapshotParts = {},
): Promise<StoredSession> {
  const chosen = partNames.filter((name) => parts[name] !== undefined);
  const parameters = [
    tenantId,
    identityId,
    sessionId,
    ...chosen.flatMap((name) => parametersOf(name, parts)),
  ];
  const [row] = await runText<Record<string, unknown>>(database, snapshotText(chosen), parameters);
  if (!row || !(row['now'] instanceof Date))
    throw new Error('The database answered without a clock; is this PostgreSQL?');
  return {
    now: row['now'],
    policyVersion: typeof row['policy_version'] === 'number' ? row['policy_version'] : undefined,
    identity: reviveRow<Identity>(row['identity']),
    session: reviveRow<SessionRow>(row['session']),
    asking: parts.prompts && {
      enrolled: row['enrolled'] === true,
      prompts: reviveAll<PromptRow>(row['prompts']),
      moments: reviveAll<Selectable<MomentsTable>>(row['moments']),
      notice: reviveRow<Selectable<DatedNoticesTable>>(row['notice']),
      device: reviveRow<Selectable<DevicesTable>>(row['device']),
      firstSessionAt: row['first_session_at'] instanceof Date ? row['first_session_at'] : undefined,
      measure: reviveRow<PromptStatistics>(row['measure']),
      experiments: readRunningExperiments(row['experiments']),
    },
    proofs: parts.factors && {
      factors: reviveAll<FactorRow>(row['factors']),
      codeSet: reviveRow<ActiveCodeSet>(row['code_set']),
    },
    account: parts.account && {
      pendingCodes: reviveRow<RecoveryCodeSet>(row['pending_codes']),
      invited: Array.isArray(row['invited']) ? row['invited'].map(String) : [],
      remembered: reviveRow<RememberedRow>(row['remembered']),
      hadEarlierSession: row['had_earlier_session'] === true,
    },
    nextSteps: parts.nextSteps && {
      suggested: reviveAll<NextStepRow>(row['next_steps']),
      keyUsedHere: row['key_used_here'] === true,
      mailScheduled: row['mail_scheduled'] === true,
    },
    deadline: row['deadline'] instanceof Date ? row['deadline'] : undefined,
    challenge: reviveRow<ChallengeRow>(row['challenge']),
    grants: reviveAll<GrantRow>(row['grants']),
    earlier: reviveRow<Selectable<IdempotentAnswersTable>>(row['earlier']),
    erasedAt: row['erased_at'] instanceof Date ? row['erased_at'] : undefined,
  };
}

/** The parameters of a part, in the order in which `snapshotText` numbers them. */
function parametersOf(
  name: SnapshotPart,
  { account, challengeId, grant, requestId, erasure }: SnapshotParts,
): unknown[] {
  switch (name) {
    case 'account':
      return [account?.deviceHash ?? null];
    case 'challengeId':
      return [challengeId];
    case 'grant':
      return [
        grant?.action,
        grant?.resource,
        grant?.contextHash,
        grant?.place.deviceId ?? null,
        grant?.place.country ?? null,
      ];
    case 'requestId':
      return [requestId];
    case 'erasure':
      return [erasure?.personHashes];
    case 'prompts':
    case 'factors':
    case 'notice':
    case 'nextSteps':
      return [];
  }
}

/** Converts the instants of a row that was returned as JSON to dates; only whole columns, never parts of one. */
export function reviveRow<Row>(json: unknown): Row | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const row: Record<string, unknown> = { ...json };
  for (const [column, value] of Object.entries(row))
    if (typeof value === 'string' && isInstant(column)) row[column] = new Date(value);
  // SAFETY: `to_jsonb` of a row has the columns of its table, and these are the ones that JSON cannot carry.
  return row as Row;
}

function isInstant(column: string): boolean {
  return (
    column.endsWith('_at') || column.endsWith('_until') || column === 'deadline' || column === 'auth_time'
  );
}

function reviveAll<Row>(json: unknown): Row[] {
  return Array.isArray(json) ? json.flatMap((one) => reviveRow<Row>(one) ?? []) : [];
}
