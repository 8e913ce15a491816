import { type ChallengeResult, strengthServes } from '@kairos-mfa/protocol';
import { assuranceOf } from './assurance.ts';
import { toldOf, type Visit } from './caller.ts';
import type { Candidate } from './candidates.ts';
import type { ProofClaim, Proven } from './define-verifier.ts';
import type { EngineContext } from './engine-context.ts';
import { issueGrant } from './grants.ts';
import { notify } from './notify.ts';
import type { Policy } from './policy/compile-policy.ts';
import { servingFactors } from './policy/decide-step-up.ts';
import { ok, problem, type Result } from './result.ts';
import { audit } from './store/audit.ts';
import { type ChallengeRow, consumeChallenge } from './store/challenges.ts';
import { claimRise, markUsed } from './store/factors.ts';
import { findActiveSet, spendCode } from './store/recovery-codes.ts';
import { findSession, lockLiveSession, raiseSession } from './store/sessions.ts';
import type { Queries } from './store/transact.ts';

/** A proof that holds, and what it was given for. */
export interface Settlement {
  readonly engine: Pick<EngineContext, 'senders'>;
  readonly policy: Policy;
  readonly visit: Visit;
  readonly challenge: ChallengeRow;
  readonly candidate: Candidate;
  readonly proven: Proven;
}

/** Burns challenge and proof and gives what they were for, all or nothing: call it in a transaction. */
export async function settleProof(trx: Queries, settlement: Settlement): Promise<Result<ChallengeResult>> {
  const { policy, visit, challenge, candidate, proven } = settlement;
  if (!(await lockLiveSession(trx, visit.ref))) return problem('unauthenticated');
  if (!(await consumeChallenge(trx, challenge.challenge_id))) return problem('challenge_consumed');
  // Used a moment ago by somebody else: it looks like any other wrong code (R59).
  if (!(await winClaim(trx, visit.ref.identityKey, candidate, proven.claim))) return problem('invalid_code');

  const { amr, strength } = candidate.verifier.contract;
  // Two factors in one session are what aal2 means, whichever door asked for the second one; a weak one opens only
  // the door that asked for it.
  if (challenge.purpose === 'sign_in' || strengthServes(strength, ['aal2']))
    await raiseSession(trx, visit.ref, amr, false);
  await audit(trx, visit.subject, 'user.mfa_succeeded', {
    ...proven.audit,
    factor: candidate.type,
    purpose: challenge.purpose,
  });

  if (proven.claim.kind === 'spend_code') {
    const set = await findActiveSet(trx, visit.ref.identityKey);
    const codesLeft = set?.remaining ?? 0;
    await notify(trx, settlement.engine, toldOf(visit), { kind: 'recovery_code_used', codesLeft });
  }

  if (challenge.purpose === 'sign_in' || challenge.action === null || challenge.resource === null) {
    const session = await findSession(trx, visit.ref);
    return session ? ok({ assurance: assuranceOf(session) }) : problem('unauthenticated');
  }
  const requested = { action: challenge.action, resource: challenge.resource, context: challenge.context };
  const rule = policy.ruleFor(requested.action);
  if (!rule) return problem('unknown_action');
  const serving = servingFactors(rule, [candidate], visit.now);
  if (!serving.ok) return serving;
  const proof = { strength, amr, createdAt: candidate.createdAt };
  return ok({
    grant: await issueGrant(trx, { ...visit.subject, ...visit.ref }, requested, rule, proof, visit.now),
  });
}

function winClaim(
  trx: Queries,
  identityKey: string,
  candidate: Candidate,
  claim: ProofClaim,
): Promise<boolean> {
  switch (claim.kind) {
    case 'rise':
      return claimRise(trx, candidate.id, claim.to);
    case 'spend_code':
      return spendCode(trx, identityKey, claim.setId, claim.codeHash);
    case 'none':
      return markUsed(trx, candidate.id);
  }
}
