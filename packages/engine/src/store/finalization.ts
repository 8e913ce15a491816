import type { AuditEvent, AuditEventType } from '@kairos-mfa/protocol';
import type { ProofClaim } from '../define-verifier.ts';
import type { AuditSubject } from './audit.ts';
import type { GrantToIssue } from './grants.ts';
import type { Location } from './locations.ts';
import { runText } from './run-text.ts';
import { reviveRow } from './session-snapshot.ts';
import type { SessionRef, SessionRow } from './sessions.ts';
import type { Queries } from './transact.ts';

/** The effect of a verified proof. */
export interface Finalization extends SessionRef {
  readonly tenantId: AuditSubject['tenantId'];
  readonly challengeId: string;
  readonly factorId: string;
  readonly claim: ProofClaim;
  /** The failure to refund; see `countAttempt`. */
  readonly token: string | undefined;
  /** The methods and the location of the proof, where it raises the session to aal2. */
  readonly raise: { readonly amr: readonly string[]; readonly place: Location } | undefined;
  readonly events: readonly { readonly type: AuditEventType; readonly details: AuditEvent['details'] }[];
  readonly grant: GrantToIssue | undefined;
  /** The sealed response, for a repeat of the request. */
  readonly answer: { readonly requestId: string; readonly sealed: string } | undefined;
}

/** What became of it; anything but `done` has changed nothing. */
export type FinalizationOutcome =
  | {
      readonly status: 'done';
      /** After the change; undefined if a grant was issued. */
      readonly session: SessionRow | undefined;
      /** The codes left in the set, after one was used. */
      readonly codesLeft: number | null;
    }
  | { readonly status: 'unauthenticated' | 'challenge_consumed' | 'invalid_code' };

/** Consumes challenge and proof and applies their effect, all or nothing, in one call. */
export async function finalize(database: Queries, effect: Finalization): Promise<FinalizationOutcome> {
  const { claim, raise, answer } = effect;
  const code = claim.kind === 'spend_code' ? claim : undefined;
  const [row] = await runText<{
    status: FinalizationOutcome['status'];
    session: unknown;
    codes_left: number | null;
  }>(
    database,
    `select status, session, codes_left from kairos_finalize_challenge(
       $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      effect.tenantId,
      effect.identityKey,
      effect.sessionId,
      effect.challengeId,
      claim.kind,
      effect.factorId,
      claim.kind === 'rise' ? claim.to : null,
      code?.setId ?? null,
      code?.codeHash ?? null,
      effect.token ?? null,
      raise !== undefined,
      JSON.stringify(raise?.amr ?? []),
      raise?.place.deviceId ?? null,
      raise?.place.deviceFirstSeenAt ?? null,
      raise?.place.country ?? null,
      JSON.stringify(effect.events),
      effect.grant ? JSON.stringify(effect.grant) : null,
      answer?.requestId ?? null,
      answer?.sealed ?? null,
    ],
  );
  if (row?.status !== 'done') return { status: row?.status ?? 'unauthenticated' };
  return { status: 'done', session: reviveRow<SessionRow>(row.session), codesLeft: row.codes_left };
}
