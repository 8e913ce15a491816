import { policyScopeOf, anonymousScope } from '../active-policy/policy-scope.ts';
import { listCandidates } from '../challenges/candidate-factors.ts';
import type { EngineContext } from '../engine-context.ts';
import { passesWithinLimit, spendingFor } from '../grants/cumulative-amounts.ts';
import { consumeMatchingGrant } from '../grants/grants.ts';
import { stepUpRefusal } from '../grants/step-up-refusal.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { demandsStepUp } from '../policy/decide-step-up.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { assessSessionRisk } from '../sessions/session-risk.ts';
import { noticeDeadline } from '../store/dated-notices.ts';
import { findIdentity, upsertIdentity } from '../store/identities.ts';
import { findSession, needsReproof } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Allows one protected action of the host, once, or returns what must be proven first (R39, R44). */
export const consumeGrant: Handler<'consumeGrant'> = async (engine, { caller, body, remember }) => {
  const { database } = engine;
  const { action, resource, context } = body;
  const requested = { action, resource, context };
  const tenantId = tenantOf(body);
  const who = { tenantId, identityId: body.identityId };
  const known = await findIdentity(database, tenantId, body.identityId);
  const policy = await engine.policy(
    known ? policyScopeOf(known, caller.now) : anonymousScope(tenantId),
    database,
  );
  const rule = policy.ruleFor(action);
  if (!rule) return problem('unknown_action');
  // Amounts are added up per identity, so there has to be one.
  const identity = known ?? (rule.cumulative ? await upsertIdentity(database, who, {}) : undefined);
  const identityKey = identity?.identity_key ?? '';
  const ref = { identityKey, sessionId: body.sessionId };
  const session = await findSession(database, ref);
  if (session?.ended_at) return problem('unauthenticated');

  const facts = readFacts(identity?.traits ?? {}, identity?.facts ?? {}, identity?.created_at ?? caller.now);
  const enrolled = (await listCandidates(engine, database, identityKey)).length > 0;
  // At an unusual location every protected action needs a proof, whatever its threshold, until the session has given
  // one. For a person without factors only the thresholds apply: this never forces an enrollment.
  const { from } = body;
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
      now: caller.now,
    }));
  const reproofNeeded = enrolled && (unusual || (session !== undefined && needsReproof(session)));
  const escalated = await isEscalated(engine, policy, identityKey, action, caller.now);
  const spending = spendingFor(identityKey, requested, rule);
  const passes = await passesWithinLimit(
    database,
    spending,
    context,
    caller.now,
    (demand) => reproofNeeded || escalated || demandsStepUp(rule, demand, facts, caller.now),
  );
  if (passes) return ok({ grant: null });
  const missing = problem('step_up_required');
  const used = await transact(
    database,
    async (trx) => {
      const grant = await consumeMatchingGrant(
        trx,
        { tenantId, ...ref, place: from ?? {} },
        requested,
        rule,
        caller.now,
      );
      return grant ? ok({ grant }) : missing;
    },
    remember,
  );
  if (used !== missing) return used;
  return stepUpRefusal(requested, rule, enrolled);
};

/** Whether the deadline of a dated notice has passed; then the listed actions need a proof for any amount. */
async function isEscalated(
  { database }: EngineContext,
  { document }: Policy,
  identityKey: string,
  action: string,
  now: Date,
): Promise<boolean> {
  if (!document.escalatedActions?.includes(action)) return false;
  const deadline = await noticeDeadline(database, identityKey);
  return deadline !== undefined && deadline <= now;
}
