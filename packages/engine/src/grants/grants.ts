import { type Grant, strengthServes } from '@kairos-mfa/protocol';
import type { CompiledRule } from '../policy/compile-policy.ts';
import { type CandidateFactor, isOldEnough, type RequestedAction } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { contextHash } from '../secrets/context-hash.ts';
import { randomId } from '../secrets/random.ts';
import { audit, type AuditSubject } from '../store/audit.ts';
import {
  consumeGrant,
  type GrantHolder,
  type GrantRow,
  insertGrant,
  listLiveGrants,
  listProofs,
} from '../store/grants.ts';
import type { SessionRef } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';

/** A grant as a response shows it. */
export function grantAnswer(row: GrantRow): Grant {
  return {
    id: row.grant_id,
    action: row.action,
    resource: row.resource,
    expiresAt: row.expires_at.toISOString(),
    oneShot: row.one_shot,
  };
}

/** Issues the grant for a proof: valid only for this session, action, resource and context. */
export async function issueGrant(
  trx: Queries,
  subject: AuditSubject & SessionRef,
  requested: RequestedAction,
  rule: CompiledRule,
  proof: CandidateFactor & { readonly amr: readonly string[] },
  now: Date,
): Promise<Grant> {
  const row = await insertGrant(trx, {
    grant_id: randomId('grt'),
    identity_key: subject.identityKey,
    session_id: subject.sessionId,
    action: requested.action,
    resource: requested.resource,
    context_hash: await contextHash(requested.context),
    strength: proof.strength,
    factor_created_at: proof.createdAt,
    amr: JSON.stringify(proof.amr),
    one_shot: rule.oneShot,
    expires_at: after(now, rule.maxAge),
  });
  await audit(trx, subject, 'mfa.grant_issued', auditDetails(row));
  return grantAnswer(row);
}

/** Finds a valid grant for this, if it still meets the rule: a stricter policy applies at once (R42). */
export async function findGrant(
  database: Queries,
  holder: GrantHolder,
  requested: RequestedAction,
  rule: CompiledRule,
  now: Date,
): Promise<GrantRow | undefined> {
  const { action, resource, context } = requested;
  const live = await listLiveGrants(database, {
    ...holder,
    action,
    resource,
    contextHash: await contextHash(context),
  });
  return live.find((grant) => meetsRule(grant, rule, now));
}

/** Whether this session proved this recently enough, whether or not the grant was consumed; a revoked one does not count. */
export async function hasLiveGrant(
  database: Queries,
  holder: GrantHolder,
  { action, resource, context }: RequestedAction,
  rule: CompiledRule,
  now: Date,
): Promise<boolean> {
  const scope = { ...holder, action, resource, contextHash: await contextHash(context) };
  const proofs = await listProofs(database, scope);
  return proofs.some((grant) => meetsRule(grant, rule, now));
}

/** A stricter policy applies at once, also to earlier proofs (R42). */
function meetsRule(grant: GrantRow, rule: CompiledRule, now: Date): boolean {
  return (
    // SAFETY: written from a `FactorStrength`.
    strengthServes(grant.strength as CandidateFactor['strength'], rule.strengths) &&
    isOldEnough(grant.factor_created_at, rule, now) &&
    after(grant.created_at, rule.maxAge) > now
  );
}

/** Uses a grant for the action it was issued for; a one-shot grant is consumed, by one caller only. */
export async function consumeMatchingGrant(
  trx: Queries,
  subject: AuditSubject & GrantHolder,
  requested: RequestedAction,
  rule: CompiledRule,
  now: Date,
): Promise<Grant | undefined> {
  // A concurrent request may have consumed the grant that was found; there may be another one.
  for (;;) {
    const found = await findGrant(trx, subject, requested, rule, now);
    if (!found) return undefined;
    if (found.one_shot && !(await consumeGrant(trx, found.grant_id))) continue;
    await audit(trx, subject, 'mfa.grant_consumed', auditDetails(found));
    return grantAnswer(found);
  }
}

/**
 * Leaves out the resource of an administrative action: it is the id of a person, which must not outlive their erasure.
 * The audit row of the change itself identifies them by their pseudonym.
 */
export function auditDetails({ action, resource, grant_id: grantId }: GrantRow): Record<string, string> {
  return action.startsWith('admin.') ? { action, grantId } : { action, resource, grantId };
}
