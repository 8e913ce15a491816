import { openFactor } from '../candidates.ts';
import { ownerOf } from '../caller.ts';
import { refuseEnrollment } from '../enrollment-right.ts';
import type { Handler } from '../handler.ts';
import { after } from '../policy/duration.ts';
import { randomId } from '../random.ts';
import { ok, problem } from '../result.ts';
import { seal } from '../secrets/seal.ts';
import { audit } from '../store/audit.ts';
import { insertEnrollment } from '../store/enrollments.ts';
import { listFactors } from '../store/factors.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import { acceptPrompt, findPrompt } from '../store/prompts.ts';

/** A pending secret lives this long (R27). */
const lifetime = 'PT10M';

/** Gives the options for a new factor. Nothing is protected by it until it has proven itself. */
export const startEnrollment: Handler<'startEnrollment'> = async (engine, { caller, body }) => {
  const { database } = engine;
  const { identityKey, sessionId } = caller.ref;
  const policy = await engine.policy(caller.scope);
  const verifier = engine.verifiers.get(body.type);
  if (!verifier?.enrollable || !policy.document.factors.allowed.includes(body.type))
    return problem('factor_not_allowed');
  if (body.stepUp && !policy.ruleFor(body.stepUp.action)) return problem('unknown_action');
  if (body.promptId !== undefined && !(await findPrompt(database, body.promptId, identityKey)))
    return problem('not_found');
  // Said before anything else can refuse: yes is an answer, whatever comes of it.
  if (body.promptId !== undefined) await acceptPrompt(database, body.promptId);

  const refusal = await refuseEnrollment(
    database,
    { policy, verifiers: engine.verifiers },
    caller,
    caller.session,
    body.type,
    caller.now,
  );
  if (refusal) return refusal;
  const sameType = (await listFactors(database, identityKey)).filter(({ type }) => type === body.type);
  if (sameType.length > 0 && !verifier.several) return problem('already_enrolled');

  const existing = await Promise.all(sameType.map((row) => openFactor(engine, row)));
  const { options, pending } = await verifier.startEnrollment({
    party: engine.party,
    owner: ownerOf(caller),
    existing,
  });
  const enrollmentId = randomId('enr');
  const expiresAt = after(caller.now, lifetime);
  const sealed = await seal(
    engine.keys,
    { identityKey, rowId: enrollmentId, purpose: 'enrollment' },
    { pending },
  );
  return transact(database, async (trx) => {
    // Under the lock of the session: see `openChallenge`.
    if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
    await insertEnrollment(trx, {
      enrollment_id: enrollmentId,
      identity_key: identityKey,
      session_id: sessionId,
      type: body.type,
      pending: sealed,
      prompt_id: body.promptId ?? null,
      step_up: JSON.stringify(body.stepUp ?? null),
      expires_at: expiresAt,
    });
    await audit(trx, caller.subject, 'mfa.enrollment_started', { factor: body.type, enrollmentId });
    return ok({
      enrollmentId,
      type: body.type,
      // SAFETY: every contract's options are objects; the wire shows them as such.
      options: options as Record<string, unknown>,
      expiresAt: expiresAt.toISOString(),
    });
  });
};
