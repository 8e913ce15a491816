import { generateRecoveryCodes } from '../codes/recovery-codes.ts';
import type { EngineContext } from '../engine-context.ts';
import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { enrollmentAnswer } from '../enrollment/resume-enrollment.ts';
import { ok, problem, type Result } from '../result.ts';
import { factorOwnerOf, type Callers } from '../sessions/session-context.ts';
import { hasPendingSet, insertPendingSet } from '../store/recovery-codes.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

interface CodesAnswer {
  readonly setId: string;
  readonly codes: readonly string[];
}

/**
 * A response as it is stored: without its recovery codes, which are shown once and never stored (R08), and without the
 * options of an enrollment, which may hold its secret (R27).
 */
export function withoutSecrets(answer: object): object {
  if (isEnrollment(answer)) return { enrollmentId: answer.enrollmentId };
  if (holdsCodes(answer)) return { ...answer, codes: [] };
  if ('recoveryCodes' in answer && holdsCodes(answer.recoveryCodes))
    return { ...answer, recoveryCodes: { ...answer.recoveryCodes, codes: [] } };
  return answer;
}

/**
 * Repeats a stored response. Recovery codes in it that were never acknowledged are replaced by a new set; an enrollment is
 * read from its own row, as long as it is open.
 */
export async function repeatAnswer(
  engine: EngineContext,
  caller: Callers[keyof Callers],
  kept: object,
): Promise<Result<object | undefined>> {
  if (Object.keys(kept).length === 0) return ok(undefined);
  if (caller.kind === 'session' && isEnrollment(kept)) {
    const found = await findOpenEnrollment(engine, caller, kept.enrollmentId);
    const answer = found.ok && (await enrollmentAnswer(engine, caller, found.value.enrollment));
    return answer ? ok(answer) : problem('challenge_consumed');
  }
  const bare = holdsCodes(kept);
  const inside = 'recoveryCodes' in kept && holdsCodes(kept.recoveryCodes);
  if (caller.kind !== 'session' || (!bare && !inside)) return ok(kept);

  const { answer, stored } = await generateRecoveryCodes(engine, factorOwnerOf(caller));
  const minted = await transact(engine.database, async (trx) => {
    if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
    if (!(await hasPendingSet(trx, caller.ref))) return problem('challenge_consumed');
    await insertPendingSet(trx, caller.ref, stored);
    return ok(answer);
  });
  if (minted.ok) return ok(bare ? minted.value : { ...kept, recoveryCodes: minted.value });
  // The codes were acknowledged: the factor exists, and no code is shown twice.
  return inside && minted.code === 'challenge_consumed'
    ? ok({ ...kept, recoveryCodes: null, next: 'done' })
    : minted;
}

function holdsCodes(value: unknown): value is CodesAnswer {
  return typeof value === 'object' && value !== null && 'setId' in value && 'codes' in value;
}

function isEnrollment(value: object): value is { enrollmentId: string } {
  return 'enrollmentId' in value && typeof value.enrollmentId === 'string';
}
