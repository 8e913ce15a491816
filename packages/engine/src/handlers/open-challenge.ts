import type { Challenge } from '@kairos-mfa/protocol';
import { admissibleFactors, canProveActions } from '../challenges/admissible-factors.ts';
import { type Candidate, candidatesOf, preferredCandidate } from '../challenges/candidate-factors.ts';
import type { EngineContext } from '../engine-context.ts';
import { grantAnswer, matchingGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import { type RequestedAction, servingFactors } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { contextHash } from '../secrets/context-hash.ts';
import { randomBase64url, randomId } from '../secrets/random.ts';
import { rememberDays } from '../sessions/remember-days.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { insertChallenge } from '../store/challenges.ts';
import type { Handler } from './handler.ts';

/** How long a challenge is valid (R23); longer where a code has to arrive first. */
const lifetime = 'PT5M';
const lifetimeWithCodes = 'PT10M';

/** Opens a challenge for a sign-in or for one action; the response repeats what it is bound to, for display to the person. */
export const openChallenge: Handler<'openChallenge'> = async (engine, { caller, body }) => {
  const all = candidatesOf(engine, caller.stored);
  const policy = await engine.policy(caller.scope);
  const action = body.purpose === 'step_up' ? body.action : undefined;
  const candidates = admissibleFactors(all, policy, caller, action);
  if (body.purpose === 'sign_in') {
    if (candidates.length === 0) return problem('enrollment_required');
    // Offered only if the host identifies the device.
    const isKnown = caller.resolved.deviceId !== undefined;
    const days = isKnown ? rememberDays(policy.document.signIn) : undefined;
    const challenge = await writeChallenge(engine, caller, candidates, undefined);
    if (!challenge.ok) return challenge;
    return ok({ ...challenge.value, ...(days !== undefined && { rememberDays: days }) });
  }
  const rule = policy.ruleFor(body.action);
  if (!rule) return problem('unknown_action');
  const requested = { action: body.action, resource: body.resource, context: body.context };
  const isServed = body.action === 'factor.add' ? all.length > 0 : canProveActions(all, policy, caller);
  if (!isServed) return stepUpRefusal(requested, rule, false);
  const live = matchingGrant(caller.stored.grants, rule, caller.now);
  if (live) return ok({ grant: grantAnswer(live) });
  const serving = servingFactors(rule, candidates, caller.now);
  if (!serving.ok) return serving;
  return writeChallenge(engine, caller, serving.value, requested);
};

async function writeChallenge(
  engine: EngineContext,
  { ref, now }: SessionContext,
  candidates: readonly Candidate[],
  requested: RequestedAction | undefined,
): Promise<Result<Challenge>> {
  const challengeId = randomId('chl');
  const expiresAt = after(
    now,
    candidates.some(({ verifier }) => verifier.deliveryChannel) ? lifetimeWithCodes : lifetime,
  );
  const context = requested?.context ?? {};
  const challenge = {
    challenge_id: challengeId,
    identity_key: ref.identityKey,
    session_id: ref.sessionId,
    purpose: requested ? 'step_up' : 'sign_in',
    action: requested?.action ?? null,
    resource: requested?.resource ?? null,
    context: JSON.stringify(context),
    context_hash: await contextHash(context),
    factor_ids: JSON.stringify(candidates.map(({ id }) => id)),
    // WebAuthn L3 §13.4.3 wants at least 16 bytes; made once, so that starting twice gives the same options.
    nonce: randomBase64url(32),
    expires_at: expiresAt,
  } as const;
  const { status, retryAfter } = await insertChallenge(
    engine.database,
    challenge,
    engine.requests.limits.sessionPerMinute,
  );
  if (status !== 'opened') return problem(status, retryAfter === null ? {} : { retryAfter });
  return ok({
    challengeId,
    factors: candidates.map(({ id, type, name, hint }) => ({ id, type, name, ...(hint && { hint }) })),
    preferred: preferredCandidate(candidates)?.id ?? '',
    expiresAt: expiresAt.toISOString(),
    ...requested,
  });
}
