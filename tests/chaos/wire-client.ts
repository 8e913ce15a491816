import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Secrets } from './deployment.ts';
import type { Replica } from './replica.ts';
import {
  type Answer,
  type AnswerCounts,
  describeFailure,
  notListening,
  readAnswer,
  unanswered,
} from './response-counts.ts';

/** The timeout of the client in milliseconds. Every timeout of the server is shorter. */
export const giveUpMs = 30_000;

/** A signed-in person: one identity, one session, one IP address. */
export interface Person {
  readonly identityId: string;
  readonly sessionId: string;
  readonly address: string;
}

/** Calls the HTTP API of several replicas, and counts the responses. */
export interface WireClient {
  readonly counts: AnswerCounts;
  /** Calls as a person, or as the host (`'service'`). Without `replica`, each call goes to the next one. */
  call(
    who: Person | 'service',
    method: string,
    path: string,
    body?: unknown,
    replica?: Replica,
  ): Promise<Answer>;
}

let people = 0;

/** Creates a new person, or another session of an existing one. */
export function createPerson(identityId: string = `person-${randomUUID()}`): Person {
  people += 1;
  const address = `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`;
  return { identityId, sessionId: randomUUID(), address };
}

export function createWireClient(
  replicas: readonly Replica[],
  secrets: Secrets,
  counts: AnswerCounts,
): WireClient {
  const key = new TextEncoder().encode(secrets.sessionSecret);
  let turn = 0;

  const send = async (replica: Replica, path: string, init: RequestInit): Promise<Answer> => {
    // A new connection for each request: a keep-alive connection that the server closes would look like a lost response.
    const headers = { ...init.headers, connection: 'close' };
    const signal = AbortSignal.timeout(giveUpMs);
    return readAnswer(counts, await fetch(`${replica.url}/mfa/v1${path}`, { ...init, headers, signal }));
  };

  return {
    counts,
    async call(who, method, path, body, replica) {
      counts.requests += 1;
      const init = {
        method,
        headers: {
          authorization: `Bearer ${who === 'service' ? secrets.serviceKey : await sign(who, key)}`,
          ...(who !== 'service' && { 'x-forwarded-for': who.address }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      };
      const first = turn++;
      const candidates = replica
        ? [replica]
        : replicas.map((_, index) => replicas[(first + index) % replicas.length]);
      let lastError: unknown;
      for (const candidate of candidates)
        try {
          if (candidate) return await send(candidate, path, init);
        } catch (error) {
          lastError = error;
          // Like a load balancer: only a request that could not connect goes to the next replica.
          if (describeFailure(error) !== notListening) break;
        }
      return unanswered(counts, lastError);
    },
  };
}

function sign({ identityId, sessionId }: Person, key: Uint8Array): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    sid: sessionId,
    auth_time: now,
    amr: ['pwd'],
    // An account of this age may be shown a prompt.
    traits: { created_at: now - 30 * 86_400 },
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(identityId)
    .setAudience('kairos')
    .setIssuedAt(now)
    .setExpirationTime(now + 240)
    .sign(key);
}
