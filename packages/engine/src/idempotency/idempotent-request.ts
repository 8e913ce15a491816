import { type RouteShape, routes } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { seal, SecretUnreadable } from '../secrets/seal.ts';
import { sha256 } from '../secrets/sha256.ts';
import { type RequestClaim, storeAnswer } from '../store/idempotent-answers.ts';
import type { SessionKey } from '../store/session-snapshot.ts';
import type { Queries } from '../store/transact.ts';
import type { RouteMatch } from '../wire/match-route.ts';
import { withoutSecrets } from './replay-response.ts';

/** Visible ASCII. */
const keyShape = /^[\x21-\x7e]{1,128}$/;

/** The result of a handler whose claim failed: the request runs elsewhere, or was answered meanwhile. */
export const claimedElsewhere = problem('idempotency_conflict');

/** The first request was refused, so its key is free again: load the session again, and run this one. */
export const keyIsFree = problem('idempotency_conflict');

/** Stores a response for a repeat of the request; call it in the transaction of the change. */
export type Remember = (trx: Queries, answer: object) => Promise<void>;

/** A request with an `Idempotency-Key`, on a route that honours it. */
export interface IdempotentRequest {
  readonly claim: RequestClaim;
  /** Seals a response as it is stored: without its secrets. */
  seal(answer: object): Promise<string>;
  readonly remember: Remember;
  /** Hashes the body under a key of the ring, to compare it with an earlier request's. */
  hashUnder(keyId: string): Promise<string>;
}

/** An idempotent request that is running for the first time. */
export interface RunningRequest extends IdempotentRequest {
  /** Called by a handler that has claimed the request itself, so that a failure after it releases the claim. */
  markClaimed(): void;
  /** Called by a handler that gives up its claim: from then on it may be another request's. */
  release(): Promise<void>;
}

/** The id of an idempotent request: by caller, session, route and key. Undefined if the route or the caller asks for none. */
export async function requestIdOf(
  request: {
    readonly match: RouteMatch;
    readonly caller: 'session' | 'service' | 'link';
    readonly named: Partial<SessionKey>;
  },
  key: string | null,
): Promise<Result<string | undefined>> {
  const { route, params } = request.match;
  const { idempotent }: RouteShape = routes[route];
  if (key === null || !idempotent) return ok(undefined);
  if (!keyShape.test(key))
    return problem('invalid_format', { detail: 'An Idempotency-Key is 1 to 128 visible ASCII characters.' });
  const { tenantId, identityId, sessionId } = request.named;
  const who = [request.caller, tenantId, identityId, sessionId];
  return ok(await sha256(JSON.stringify([who, route, Object.entries(params).toSorted(), key])));
}

/**
 * Prepares an idempotent request. `identityKey` of a caller with a session is hashed with the body: a person who was erased
 * and came back is another.
 */
export async function idempotentRequest(
  { keys }: Pick<EngineContext, 'keys'>,
  requestId: string,
  { identityKey, body }: { readonly identityKey: string; readonly body: unknown },
): Promise<IdempotentRequest> {
  // A body may contain a six-digit code, so its fingerprint is a keyed hash that cannot be guessed offline.
  const hashUnder = (id: string): Promise<string> => {
    const found = keys.find(id);
    if (!found) throw new SecretUnreadable(`No key "${id}" in the ring, under which a request was hashed.`);
    return pepperedHash(found, 'idempotency', JSON.stringify([identityKey, body ?? {}]));
  };
  const keyId = keys.writer.id;
  const sealAnswer = (answer: object): Promise<string> =>
    seal(keys, answerBinding(requestId), withoutSecrets(answer));
  return {
    claim: { requestId, keyId, bodyHash: await hashUnder(keyId) },
    seal: sealAnswer,
    remember: async (trx, answer) => storeAnswer(trx, requestId, await sealAnswer(answer)),
    hashUnder,
  };
}

/** What a stored answer is sealed for. */
export function answerBinding(requestId: string) {
  return { identityKey: '', rowId: requestId, purpose: 'answer' } as const;
}
