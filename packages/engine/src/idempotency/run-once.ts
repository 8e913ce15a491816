import type { RouteName } from '@kairos-mfa/protocol';
import type { Selectable } from 'kysely';
import type { EngineContext } from '../engine-context.ts';
import { problem, type Result } from '../result.ts';
import { unseal } from '../secrets/seal.ts';
import type { Callers } from '../sessions/session-context.ts';
import { claimRequest, findRequest, releaseRequest } from '../store/idempotent-answers.ts';
import type { IdempotentAnswersTable } from '../store/schema.ts';
import {
  answerBinding,
  claimedElsewhere,
  type IdempotentRequest,
  keyIsFree,
  type RunningRequest,
} from './idempotent-request.ts';
import { repeatAnswer } from './replay-response.ts';

/** How often, and for how many milliseconds each time, a repeat waits for the first request that still runs. */
const pollMilliseconds = 100;
const polls = 80;

/** Routes whose handlers claim the request with their first write, if they write, and store its response with their last. */
const claimedByHandler: ReadonlySet<RouteName> = new Set([
  'verifyChallenge',
  'consumeGrant',
  'startChallenge',
  'decidePrompt',
]);

type Outcome = Result<object | undefined>;

/**
 * Runs a request once for its key: a repeat with the same body gets the same response, another body is a conflict. Only
 * successes are stored, so a refused step-up can be repeated with the same key. `earlier` is the earlier request with the
 * key, as it was read with the session. May return `keyIsFree`.
 */
export async function runOnce(
  engine: EngineContext,
  request: IdempotentRequest,
  {
    route,
    caller,
    earlier,
  }: {
    readonly route: RouteName;
    readonly caller: Callers[keyof Callers];
    readonly earlier: Selectable<IdempotentAnswersTable> | undefined;
  },
  run: (once: RunningRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const isTaken = earlier !== undefined && (earlier.answer !== null || earlier.running_until > caller.now);
  if (isTaken) return repeat(engine, request, caller);
  const isClaimed = !claimedByHandler.has(route);
  if (isClaimed && !(await claimRequest(engine.database, request.claim)))
    return repeat(engine, request, caller);
  const result = await runFirst(engine, request, isClaimed, run);
  return result === claimedElsewhere ? repeat(engine, request, caller) : result;
}

/** Waits for the first request with this key, and returns its response. */
async function repeat(
  engine: EngineContext,
  { claim: { requestId }, hashUnder }: IdempotentRequest,
  caller: Callers[keyof Callers],
): Promise<Outcome> {
  for (let poll = 0; poll < polls; poll++) {
    const earlier = await findRequest(engine.database, requestId);
    if (!earlier) return keyIsFree;
    if ((await hashUnder(earlier.key_id)) !== earlier.body_hash) return problem('idempotency_conflict');
    if (earlier.answer !== null) {
      const answer = await unseal(engine.keys, answerBinding(requestId), earlier.answer);
      // SAFETY: sealed by `remember`, for this request alone.
      return repeatAnswer(engine, caller, answer as object);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  return problem('unavailable', { retryAfter: 1 });
}

/** Runs the first request with this key. Unless its handler does so, its response is stored or its key released. */
async function runFirst(
  engine: EngineContext,
  request: IdempotentRequest,
  isClaimed: boolean,
  run: (once: RunningRequest) => Promise<Outcome>,
): Promise<Outcome> {
  const { database } = engine;
  const { requestId } = request.claim;
  let mustRelease = isClaimed;
  let remembered = false;
  const once: RunningRequest = {
    ...request,
    markClaimed: () => void (mustRelease = true),
    async release() {
      mustRelease = false;
      await releaseRequest(database, requestId);
    },
    async remember(trx, answer) {
      await request.remember(trx, answer);
      remembered = true;
    },
  };
  try {
    const result = await run(once);
    if (isClaimed && !result.ok) await releaseRequest(database, requestId);
    if (isClaimed && result.ok && !remembered) await request.remember(database, result.value ?? {});
    return result;
  } catch (error) {
    // A failed COMMIT may have taken effect: a stored response is kept, and the repeat gets it.
    if (mustRelease) await releaseRequest(database, requestId).catch(() => undefined);
    throw error;
  }
}
