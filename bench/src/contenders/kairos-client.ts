import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { expectAnswer } from '../cases/expect-answer.ts';

/** A signed-in person: one identity, one session, one address. */
export interface Person {
  readonly identityId: string;
  readonly sessionId: string;
  readonly address: string;
  /** Seconds since 1970. */
  readonly authTime: number;
}

/** What signs session assertions, and what the host calls with. */
export interface Secrets {
  readonly sessionSecret: string;
  readonly serviceKey: string;
}

/** Builds requests as the client and the host send them, and sends those that are not measured. */
export interface KairosClient {
  /** `once`: with an `Idempotency-Key`. */
  request(
    who: Person | 'service',
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    options?: { readonly once?: boolean },
  ): Promise<Request>;
  /** Answers a request; throws when it is refused. */
  send(request: Request): Promise<string>;
  /** Builds a POST, sends it, and parses its answer. */
  call<Answer>(who: Person | 'service', path: string, body: object): Promise<Answer>;
}

/** Answers a request in process. */
export type Fetch = (request: Request) => Promise<Response>;

/** A host signs an assertion for several requests of a session; the server accepts at most 300 seconds. */
const assertionSeconds = 240;

export function createKairosClient(fetch: Fetch, secrets: Secrets): KairosClient {
  const key = new TextEncoder().encode(secrets.sessionSecret);
  const signed = new WeakMap<Person, { readonly token: string; readonly renewAt: number }>();

  const assertionOf = async (person: Person): Promise<string> => {
    const known = signed.get(person);
    if (known && known.renewAt > Date.now()) return known.token;
    const now = Math.floor(Date.now() / 1000);
    const token = await sign(person, now, key);
    signed.set(person, { token, renewAt: (now + assertionSeconds / 2) * 1000 });
    return token;
  };

  const client: KairosClient = {
    async request(who, method, path, body, { once = false } = {}) {
      return new Request(`http://localhost/mfa/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${who === 'service' ? secrets.serviceKey : await assertionOf(who)}`,
          ...(who !== 'service' && { 'x-forwarded-for': who.address }),
          ...(body && { 'content-type': 'application/json' }),
          ...(once && { 'idempotency-key': randomUUID() }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    },
    send: async (request) => expectAnswer(await fetch(request)),
    async call(who, path, body) {
      return JSON.parse(await client.send(await client.request(who, 'POST', path, body)));
    },
  };
  return client;
}

function sign({ identityId, sessionId, authTime }: Person, now: number, key: Uint8Array): Promise<string> {
  return new SignJWT({
    sid: sessionId,
    auth_time: authTime,
    amr: ['pwd'],
    traits: {
      name: 'A Person',
      email: `${identityId}@example.com`,
      email_verified: true,
      // Old enough for a prompt.
      created_at: authTime - 30 * 86_400,
    },
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(identityId)
    .setAudience('kairos')
    .setIssuedAt(now)
    .setExpirationTime(now + assertionSeconds)
    .sign(key);
}
