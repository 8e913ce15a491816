import { type ChallengeResult, strengthServes } from '@kairos-mfa/protocol';
import type { ProofClaim, VerifiedProof } from '../define-verifier.ts';
import { notify } from '../delivery/notify.ts';
import type { EngineContext } from '../engine-context.ts';
import { isFactorManagement } from '../enrollment/may-enroll.ts';
import { issueGrant } from '../grants/grants.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { servingFactors } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { assuranceOf } from '../sessions/assurance.ts';
import { noticeRecipient, type SessionContext } from '../sessions/session-context.ts';
import { refundAttempt } from '../store/attempt-budgets.ts';
import { audit } from '../store/audit.ts';
import { type ChallengeRow, consumeChallenge } from '../store/challenges.ts';
import { advanceCounter, markFactorUsed } from '../store/factors.ts';
import { findActiveSet, consumeRecoveryCode } from '../store/recovery-codes.ts';
import { type DeviceToRemember, forgetDevices, rememberDevice } from '../store/remembered-devices.ts';
import { findSession, lockLiveSession, raiseAssurance } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';
import type { Candidate } from './candidate-factors.ts';

/** A verified proof, and the challenge that it answers. */
export interface ProofToFinalize {
  readonly engine: Pick<EngineContext, 'senders'>;
  readonly policy: Policy;
  readonly caller: SessionContext;
  readonly challenge: ChallengeRow;
  readonly candidate: Candidate;
  readonly proven: VerifiedProof;
  /** The device, if the person asked to remember it. */
  readonly remember: DeviceToRemember | undefined;
  /** Token of the attempt that was counted; see `consumeAttempt`. */
  readonly token: string | undefined;
}

/** Consumes challenge and proof and applies their effect, all or nothing: call it in a transaction. */
export async function finalizeChallenge(
  trx: Queries,
  settlement: ProofToFinalize,
): Promise<Result<ChallengeResult>> {
  const { policy, caller, challenge, candidate, proven, token } = settlement;
  if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
  if (!(await consumeChallenge(trx, challenge.challenge_id))) return problem('challenge_consumed');
  // Used by a concurrent request: the response is the one for a wrong code (R59).
  if (!(await claimProof(trx, caller.ref.identityKey, candidate, proven.claim)))
    return problem('invalid_code');
  if (token !== undefined) await refundAttempt(trx, caller.ref.identityKey, token);

  const { amr, strength } = candidate.verifier.contract;
  // Two factors in one session mean aal2, whichever route asked for the second one; a restricted factor is
  // valid only for the sign-in and for the changes of the person's own factors.
  const { action } = challenge;
  if (action === null || isFactorManagement(action) || strengthServes(strength, ['aal2']))
    await raiseAssurance(trx, caller.ref, caller.resolved, amr, false);
  await audit(trx, caller.subject, 'user.mfa_succeeded', {
    ...proven.audit,
    factor: candidate.type,
    purpose: challenge.purpose,
  });

  const used = proven.claim.kind === 'spend_code' ? await notifyCodeUsed(trx, settlement) : {};

  if (challenge.purpose === 'sign_in' || challenge.action === null || challenge.resource === null) {
    const session = await findSession(trx, caller.ref);
    if (!session) return problem('unauthenticated');
    await rememberDeviceIfRequested(trx, settlement);
    return ok({ assurance: assuranceOf(session), ...used });
  }
  const requested = { action: challenge.action, resource: challenge.resource, context: challenge.context };
  const rule = policy.ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  const serving = servingFactors(rule, [candidate], caller.now);
  if (!serving.ok) return serving;
  const proof = { strength, amr, createdAt: candidate.createdAt };
  return ok({
    ...used,
    grant: await issueGrant(trx, { ...caller.subject, ...caller.ref }, requested, rule, proof, caller.now),
  });
}

/** A used recovery code means a lost factor: the person is notified, and all remembered devices are forgotten (R09). */
async function notifyCodeUsed(
  trx: Queries,
  { engine, caller }: ProofToFinalize,
): Promise<{ recoveryCodes: { remaining: number } }> {
  const { identityKey } = caller.ref;
  const codesLeft = (await findActiveSet(trx, identityKey))?.remaining ?? 0;
  await forgetDevices(trx, identityKey);
  await notify(trx, engine, noticeRecipient(caller), { kind: 'recovery_code_used', codesLeft });
  return { recoveryCodes: { remaining: codesLeft } };
}

async function rememberDeviceIfRequested(
  trx: Queries,
  { policy, caller, proven, remember }: ProofToFinalize,
): Promise<void> {
  const { rememberDevice: lifetime } = policy.document.signIn;
  // A recovery code replaces a factor once, and remembers no device.
  if (remember === undefined || lifetime === undefined || proven.claim.kind === 'spend_code') return;
  await rememberDevice(trx, caller.ref.identityKey, remember, after(caller.now, lifetime));
  await audit(trx, caller.subject, 'mfa.device_remembered');
}

function claimProof(
  trx: Queries,
  identityKey: string,
  candidate: Candidate,
  claim: ProofClaim,
): Promise<boolean> {
  switch (claim.kind) {
    case 'rise':
      return advanceCounter(trx, candidate.id, claim.to);
    case 'spend_code':
      return consumeRecoveryCode(trx, identityKey, claim.setId, claim.codeHash);
    case 'none':
      return markFactorUsed(trx, candidate.id);
  }
}
