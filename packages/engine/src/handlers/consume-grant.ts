import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { canProveActions } from '../challenges/admissible-factors.ts';
import { candidatesOf } from '../challenges/candidate-factors.ts';
import type { EngineContext } from '../engine-context.ts';
import { spendingFor, spendWithinLimit } from '../grants/cumulative-amounts.ts';
import { consumeGrantOnce } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import { claimedElsewhere, type RunningRequest } from '../idempotency/idempotent-request.ts';
import { demandsStepUp } from '../policy/decide-step-up.ts';
import { readFacts } from '../policy/facts.ts';
import { provesAction, trustedProvider } from '../policy/identity-provider.ts';
import { ok, problem, type Result } from '../result.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { assessSessionRisk } from '../sessions/session-risk.ts';
import { storeUnclaimedAnswer } from '../store/idempotent-answers.ts';
import { upsertIdentity } from '../store/identities.ts';
import { isOwnSession, needsReproof } from '../store/sessions.ts';
import { type Handler, storedSessionOf } from './handler.ts';

/** Allows one protected action of the host, once, or returns what must be proven first (R39, R44). */
export const consumeGrant: Handler<'consumeGrant'> = async (
  engine,
  { caller: { now, stored: found }, body, once },
) => {
  const { database } = engine;
  const { action, resource, context, from } = body;
  const requested = { action, resource, context };
  const tenantId = tenantOf(body);
  const stored = storedSessionOf(found);
  const { identity: known, session, deadline } = stored;
  const scope = known ? policyScopeOf(known, now) : anonymousScope(tenantId, now);
  const policy = await engine.policy({ ...scope, version: stored.policyVersion }, database);
  const rule = policy.ruleFor(action);
  if (!rule) return problem('unknown_action');
  // Amounts are added up per identity, so there has to be one.
  const who = { tenantId, identityId: body.identityId };
  const identity = known ?? (rule.cumulative ? await upsertIdentity(database, who, {}) : undefined);
  const identityKey = identity?.identity_key ?? '';
  if (session?.ended_at) return problem('unauthenticated');

  const facts = readFacts(identity?.traits ?? {}, identity?.facts ?? {}, identity?.created_at ?? now);
  const candidates = candidatesOf(engine, stored);
  const enrolled = candidates.length > 0;
  // At an unusual location every protected action needs a proof, whatever its threshold, until the session has given
  // one. For a person without factors only the thresholds apply: this never forces an enrollment.
  const unusual =
    from !== undefined &&
    identity !== undefined &&
    (await assessSessionRisk(engine, {
      identity,
      sessionId: body.sessionId,
      session,
      place: from,
      risk: from.risk,
      signsIn: false,
      now,
    }));
  const reproofNeeded = enrolled && (unusual || (session !== undefined && needsReproof(session)));
  // After the deadline of a dated notice the listed actions need a proof for any amount.
  const isEscalated =
    policy.document.escalatedActions?.includes(action) === true && deadline !== undefined && deadline <= now;
  const provider = trustedProvider(policy, facts, session, now);
  const isProvenThere = session !== undefined && !unusual && provesAction(provider, rule, session, now);
  const needsProof = (demand: typeof context): boolean =>
    !isProvenThere && (reproofNeeded || isEscalated || demandsStepUp(rule, demand, facts, now));
  const spending = spendingFor(identityKey, requested, rule);
  if (!spending && !needsProof(context)) return allowUnproven(engine, once);
  if (spending) {
    const demands = (sum: typeof context): boolean => needsProof({ ...context, ...sum });
    const spent = await spendWithinLimit(database, spending, { demands, now, once });
    if (spent === 'claimed') return claimedElsewhere;
    if (spent === 'allowed') {
      const response = { grant: null };
      await once?.remember(database, response);
      return ok(response);
    }
  }
  if (session && !isOwnSession(session)) return problem('not_own_session');
  const holder = { tenantId, identityKey, sessionId: body.sessionId, place: from ?? {} };
  // Assessing the location may have changed it, and revoked grants.
  const live = from === undefined ? stored.grants : undefined;
  const used = await consumeGrantOnce(database, holder, requested, rule, now, { live, once });
  if (!used.ok) return used;
  if (used.value) return ok({ grant: used.value });
  // People of an identity provider that counts here have nothing to enroll: they sign in there again.
  const signsInAgain = !enrolled && provider?.counts === 'protected_actions';
  return signsInAgain
    ? problem('reauthentication_required')
    : stepUpRefusal(requested, rule, canProveActions(candidates, policy, { facts, now }));
};

/** Allows an action that needs no proof, and stores that response for a repeat. */
async function allowUnproven(
  { database }: EngineContext,
  once: RunningRequest | undefined,
): Promise<Result<{ grant: null }>> {
  const response = { grant: null };
  if (once && !(await storeUnclaimedAnswer(database, once.claim, await once.seal(response))))
    return claimedElsewhere;
  return ok(response);
}
