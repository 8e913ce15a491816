import { type Assurance, type ChallengeResult, strengthServes } from '@kairos-mfa/protocol';
import type { VerifiedProof } from '../define-verifier.ts';
import { notify } from '../delivery/notify.ts';
import type { EngineContext } from '../engine-context.ts';
import { isFactorManagement } from '../enrollment/may-enroll.ts';
import { auditDetails, grantAnswer, prepareGrant } from '../grants/grants.ts';
import type { RunningRequest } from '../idempotency/idempotent-request.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { servingFactors } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { assuranceOf } from '../sessions/assurance.ts';
import { rememberDays } from '../sessions/remember-days.ts';
import { noticeRecipient, type SessionContext } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import type { ChallengeRow } from '../store/challenges.ts';
import { type Finalization, finalize } from '../store/finalization.ts';
import type { GrantToIssue } from '../store/grants.ts';
import { type DeviceToRemember, rememberDevice } from '../store/remembered-devices.ts';
import type { SessionRow } from '../store/sessions.ts';
import { type Queries, transact } from '../store/transact.ts';
import type { Candidate } from './candidate-factors.ts';

/** A verified proof, and the challenge that it answers. */
export interface ProofToFinalize {
  readonly engine: Pick<EngineContext, 'database' | 'senders'>;
  readonly policy: Policy;
  readonly caller: SessionContext;
  readonly challenge: ChallengeRow;
  readonly candidate: Candidate;
  readonly proven: VerifiedProof;
  /** The device, if the person asked to remember it. */
  readonly remember: DeviceToRemember | undefined;
  /** Token of the attempt that was counted; see `consumeAttempt`. */
  readonly token: string | undefined;
  readonly once: RunningRequest | undefined;
}

/** Consumes challenge and proof, applies their effect and stores the response for a repeat, all or nothing. */
export async function finalizeChallenge(settlement: ProofToFinalize): Promise<Result<ChallengeResult>> {
  const { engine, challenge, proven, once } = settlement;
  const grant = await grantFor(settlement);
  if (!grant.ok) return grant;
  const effect = effectOf(settlement, grant.value);
  if (grant.value && proven.claim.kind !== 'spend_code') {
    // The response is known before anything is written, so one call does it all.
    const response = { grant: grantAnswer(grant.value) };
    const answer = once && { requestId: once.claim.requestId, sealed: await once.seal(response) };
    const { status } = await finalize(engine.database, { ...effect, answer });
    return status === 'done' ? ok(response) : problem(status);
  }
  // A refusal has changed nothing that must be undone, and is not rolled back.
  const outcome = await transact<Result<ChallengeResult>>(engine.database, async (trx) => {
    const done = await finalize(trx, effect);
    if (done.status !== 'done') return ok(problem(done.status));
    const response = {
      ...(done.codesLeft !== null && (await notifyCodeUsed(trx, settlement, done.codesLeft))),
      ...(grant.value ? { grant: grantAnswer(grant.value) } : { assurance: assuranceAfter(done) }),
    };
    if (challenge.purpose === 'sign_in') await rememberDeviceIfRequested(trx, settlement);
    await once?.remember(trx, response);
    return ok(ok(response));
  });
  return outcome.ok ? outcome.value : outcome;
}

function assuranceAfter({ session }: { readonly session: SessionRow | undefined }): Assurance {
  if (!session) throw new Error('The database did not return the session of a sign-in.');
  return assuranceOf(session);
}

/** The grant for the action that was asked for; undefined for a sign-in. A policy that has changed since then is heeded. */
async function grantFor({
  policy,
  caller,
  candidate,
  challenge: { purpose, action, resource, context },
}: ProofToFinalize): Promise<Result<GrantToIssue | undefined>> {
  if (purpose === 'sign_in' || action === null || resource === null) return ok(undefined);
  const rule = policy.ruleFor(action);
  if (!rule) return problem('unknown_action');
  const serving = servingFactors(rule, [candidate], caller.now);
  if (!serving.ok) return serving;
  const { amr, strength } = candidate.verifier.contract;
  const proof = { strength, amr, createdAt: candidate.createdAt };
  return ok(await prepareGrant({ action, resource, context }, rule, proof, caller.now));
}

function effectOf(
  { caller, challenge, candidate, proven, token }: ProofToFinalize,
  grant: GrantToIssue | undefined,
): Finalization {
  const { amr, strength } = candidate.verifier.contract;
  const { action, purpose } = challenge;
  // Two factors in one session mean aal2, whichever route asked for the second one; a restricted factor is
  // valid only for the sign-in and for the changes of the person's own factors.
  const raises = action === null || isFactorManagement(action) || strengthServes(strength, ['aal2']);
  const details = { ...proven.audit, factor: candidate.type, purpose };
  return {
    ...caller.ref,
    tenantId: caller.subject.tenantId,
    challengeId: challenge.challenge_id,
    factorId: candidate.id,
    claim: proven.claim,
    token,
    raise: raises ? { amr, place: caller.resolved } : undefined,
    events: [
      { type: 'user.mfa_succeeded', details },
      ...(grant ? [{ type: 'mfa.grant_issued', details: auditDetails(grant) } as const] : []),
    ],
    grant,
    answer: undefined,
  };
}

/** A used recovery code means a lost factor, so the person is notified (R09). */
async function notifyCodeUsed(
  trx: Queries,
  { engine, caller }: ProofToFinalize,
  codesLeft: number,
): Promise<{ recoveryCodes: { remaining: number } }> {
  await notify(trx, engine, noticeRecipient(caller), { kind: 'recovery_code_used', codesLeft });
  return { recoveryCodes: { remaining: codesLeft } };
}

async function rememberDeviceIfRequested(
  trx: Queries,
  { policy, caller, proven, remember }: ProofToFinalize,
): Promise<void> {
  const { rememberDevice: lifetime } = policy.document.signIn;
  if (remember === undefined || lifetime === undefined || rememberDays(policy.document.signIn) === undefined)
    return;
  // A recovery code replaces a factor once, and remembers no device.
  if (proven.claim.kind === 'spend_code') return;
  await rememberDevice(trx, caller.ref.identityKey, remember, after(caller.now, lifetime));
  await audit(trx, caller.subject, 'mfa.device_remembered');
}
