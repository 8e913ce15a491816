import { generateRecoveryCodes } from '../codes/recovery-codes.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { factorOwnerOf, type Callers } from '../sessions/session-context.ts';
import { hasPendingSet, insertPendingSet } from '../store/recovery-codes.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';

interface CodesAnswer {
  readonly setId: string;
  readonly codes: readonly string[];
}

/** A response as it is stored: without its recovery codes, which are shown once and never stored (R08). */
export function withoutCodes(answer: object): object {
  if (holdsCodes(answer)) return { ...answer, codes: [] };
  if ('recoveryCodes' in answer && holdsCodes(answer.recoveryCodes))
    return { ...answer, recoveryCodes: { ...answer.recoveryCodes, codes: [] } };
  return answer;
}

/** Repeats a stored response. Recovery codes in it that were never acknowledged are replaced by a new set. */
export async function repeatAnswer(
  engine: EngineContext,
  caller: Callers[keyof Callers],
  kept: object,
): Promise<Result<object>> {
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
