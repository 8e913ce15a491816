import { type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { base64url } from 'jose';
import type { EngineContext } from '../engine-context.ts';
import type { Remember } from '../handlers/handler.ts';
import { ok, problem, type Result } from '../result.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { seal, SecretUnreadable, unseal } from '../secrets/seal.ts';
import { type Callers, tenantOf } from '../sessions/session-context.ts';
import { claimRequest, findRequest, releaseRequest, storeAnswer } from '../store/idempotent-answers.ts';
import { repeatAnswer, withoutCodes } from './replay-response.ts';

/** Visible ASCII. */
const keyShape = /^[\x21-\x7e]{1,128}$/;
/** How often, and for how many milliseconds each time, a repeat waits for the first request that still runs. */
const pollMilliseconds = 100;
const polls = 80;

/** The parts of a request by which a repeat is recognised. */
export interface KeyedRequest {
  readonly route: RouteName;
  readonly params: Readonly<Record<string, string>>;
  readonly caller: Callers[keyof Callers];
  readonly body: unknown;
}

type Run = (remember?: Remember) => Promise<Result<object | undefined>>;

/**
 * Runs a request once for its key: a repeat with the same body gets the same response, another body is a conflict. Only
 * successes are stored, so a refused step-up can be repeated with the same key.
 */
export async function runOnce(
  engine: EngineContext,
  key: string | null,
  request: KeyedRequest,
  run: Run,
): Promise<Result<object | undefined>> {
  const { once }: RouteShape = routes[request.route];
  if (key === null || !once) return run();
  if (!keyShape.test(key))
    return problem('invalid_format', { detail: 'An Idempotency-Key is 1 to 128 visible ASCII characters.' });
  const { database, keys } = engine;
  const requestId = await requestIdOf(request, key);
  // A body may contain a six-digit code, so its fingerprint is a keyed hash that cannot be guessed offline.
  const hashUnder = (id: string): Promise<string> => {
    const found = keys.find(id);
    if (!found) throw new SecretUnreadable(`No key "${id}" in the ring, under which a request was hashed.`);
    return pepperedHash(found, 'idempotency', JSON.stringify(request.body ?? {}));
  };
  const claim = { requestId, keyId: keys.writer.id, bodyHash: await hashUnder(keys.writer.id) };
  for (let poll = 0; poll < polls; poll++) {
    if (await claimRequest(database, claim)) return runClaimed(engine, requestId, run);
    const earlier = await findRequest(database, requestId);
    // The first request was refused: the key is free again.
    if (!earlier) continue;
    if ((await hashUnder(earlier.key_id)) !== earlier.body_hash) return problem('idempotency_conflict');
    if (earlier.answer !== null) {
      const answer = await unseal(keys, bindingOf(requestId), earlier.answer);
      // SAFETY: sealed by `runClaimed`, for this request alone.
      return repeatAnswer(engine, request.caller, answer as object);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  return problem('unavailable', { retryAfter: 1 });
}

async function runClaimed(
  engine: EngineContext,
  requestId: string,
  run: Run,
): Promise<Result<object | undefined>> {
  const { database, keys } = engine;
  let remembered = false;
  const remember: Remember = async (trx, answer) => {
    await storeAnswer(trx, requestId, await seal(keys, bindingOf(requestId), withoutCodes(answer)));
    remembered = true;
  };
  try {
    const result = await run(remember);
    if (!result.ok) await releaseRequest(database, requestId);
    else if (!remembered) await remember(database, result.value ?? {});
    return result.ok ? ok(result.value) : result;
  } catch (error) {
    // A failed COMMIT may have taken effect: a stored response is kept, and the repeat gets it.
    await releaseRequest(database, requestId).catch(() => undefined);
    throw error;
  }
}

/** Identifies a request by caller, session, route and key. */
async function requestIdOf({ caller, route, params, body }: KeyedRequest, key: string): Promise<string> {
  const who = caller.kind === 'session' ? [caller.ref.identityKey, caller.ref.sessionId] : hostScope(body);
  const text = JSON.stringify([caller.kind, who, route, Object.entries(params).toSorted(), key]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(digest));
}

/** A call of the host can concern a session too; its body names it. */
function hostScope(body: unknown): unknown[] {
  const named = Object(body) as { tenantId?: string; identityId?: unknown; sessionId?: unknown };
  return [tenantOf(named), named.identityId, named.sessionId];
}

function bindingOf(requestId: string) {
  return { identityKey: '', rowId: requestId, purpose: 'answer' } as const;
}
