import { type Grant, strengthServes } from '@kairos-mfa/protocol';
import { claimedElsewhere, type RunningRequest } from '../idempotency/idempotent-request.ts';
import type { CompiledRule } from '../policy/compile-policy.ts';
import { type CandidateFactor, isOldEnough, type RequestedAction } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { ok, type Result } from '../result.ts';
import { contextHash } from '../secrets/context-hash.ts';
import { randomId } from '../secrets/random.ts';
import { audit, type AuditSubject } from '../store/audit.ts';
import {
  consumeGrant,
  type GrantHolder,
  type GrantRow,
  type GrantToIssue,
  insertGrant,
  listLiveGrants,
  listProofs,
} from '../store/grants.ts';
import type { SessionRef } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';

/** A grant as a response shows it. */
export function grantAnswer(row: GrantToIssue): Grant {
  return {
    id: row.grant_id,
    action: row.action,
    resource: row.resource,
    expiresAt: row.expires_at.toISOString(),
    oneShot: row.one_shot,
  };
}

/** Prepares the grant for a proof: valid only for one session, action, resource and context. */
export async function prepareGrant(
  { action, resource, context }: RequestedAction,
  rule: CompiledRule,
  proof: CandidateFactor & { readonly amr: readonly string[] },
  now: Date,
): Promise<GrantToIssue> {
  return {
    grant_id: randomId('grt'),
    action,
    resource,
    context_hash: await contextHash(context),
    strength: proof.strength,
    factor_created_at: proof.createdAt,
    amr: [...proof.amr],
    one_shot: rule.oneShot,
    expires_at: after(now, rule.maxAge),
  };
}

/** Issues a grant to a session. */
export async function issueGrant(
  trx: Queries,
  subject: AuditSubject & SessionRef,
  grant: GrantToIssue,
): Promise<Grant> {
  await insertGrant(trx, subject, grant);
  await audit(trx, subject, 'mfa.grant_issued', auditDetails(grant));
  return grantAnswer(grant);
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
  return matchingGrant(live, rule, now);
}

/** The first of these valid grants that meets the rule. */
export function matchingGrant(
  live: readonly GrantRow[],
  rule: CompiledRule,
  now: Date,
): GrantRow | undefined {
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

/** Uses a grant for the action it was issued for; a one-shot grant is consumed, by one caller only. Undefined if there is none. */
export async function consumeMatchingGrant(
  trx: Queries,
  holder: AuditSubject & GrantHolder,
  requested: RequestedAction,
  rule: CompiledRule,
  now: Date,
): Promise<Grant | undefined> {
  const used = await consumeGrantOnce(trx, holder, requested, rule, now, {});
  return used.ok ? used.value : undefined;
}

/** The same for a request that may be idempotent: it is claimed, and its response is stored, in the same call. */
export async function consumeGrantOnce(
  database: Queries,
  holder: AuditSubject & GrantHolder,
  requested: RequestedAction,
  rule: CompiledRule,
  now: Date,
  {
    live,
    once,
  }: {
    /** The valid grants, if they were read already. */
    readonly live?: readonly GrantRow[] | undefined;
    readonly once?: RunningRequest | undefined;
  },
): Promise<Result<Grant | undefined>> {
  // A concurrent request may have consumed the grant that was found; there may be another one.
  for (let known = live; ; known = undefined) {
    const found = known
      ? matchingGrant(known, rule, now)
      : await findGrant(database, holder, requested, rule, now);
    if (!found) return ok(undefined);
    const grant = grantAnswer(found);
    const status = await consumeGrant(database, holder, {
      grantId: found.grant_id,
      tenantId: holder.tenantId,
      details: auditDetails(found),
      claim: once?.claim,
      answer: once && (await once.seal({ grant })),
    });
    if (status === 'claimed') return claimedElsewhere;
    if (status === 'consumed') return ok(grant);
  }
}

/**
 * Leaves out the resource of an administrative action: it is the id of a person, which must not outlive their erasure.
 * The audit row of the change itself identifies them by their pseudonym.
 */
export function auditDetails({ action, resource, grant_id: grantId }: GrantToIssue): Record<string, string> {
  return action.startsWith('admin.') ? { action, grantId } : { action, resource, grantId };
}
