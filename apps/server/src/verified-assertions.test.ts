import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rememberVerifiedAssertions } from './verified-assertions.ts';
import { createSessionResolver } from './verify-session-assertion.ts';

const secret = 'a-session-secret-of-at-least-32-bytes';
const start = Date.UTC(2026, 10, 1);
const seconds = start / 1000;
const at = (secondsLater: number): void => void vi.setSystemTime(start + secondsLater * 1000);

interface Times {
  readonly iat?: number;
  readonly exp?: number;
  readonly nbf?: number | undefined;
}

const assertion = ({ iat = seconds, exp = iat + 300, nbf }: Times = {}) =>
  new SignJWT({
    sub: 'ann',
    sid: 's1',
    aud: 'kairos',
    auth_time: iat - 60,
    iat,
    exp,
    ...(nbf !== undefined && { nbf }),
  });
const signed = (times?: Times, key = secret): Promise<string> =>
  assertion(times).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(key));
const requestWith = (token: string) =>
  new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an assertion that was verified', () => {
  test('costs no second signature while it is valid', async () => {
    const resolve = createSessionResolver({ secret });
    const token = await signed();
    const verify = vi.spyOn(crypto.subtle, 'verify');
    const sessions = await Promise.all([resolve(requestWith(token)), resolve(requestWith(token))]);
    for (let round = 0; round < 20; round += 1) sessions.push(await resolve(requestWith(token)));
    expect(sessions.every((session) => session?.identityId === 'ann')).toBe(true);
    expect(verify.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('is accepted at no time at which it would be refused if it were verified again', async () => {
    const resolve = createSessionResolver({ secret });
    const offset = fc.integer({ min: -20, max: 330 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300 }),
        fc.option(fc.integer({ min: -400, max: 30 }), { nil: undefined }),
        fc.array(offset, { minLength: 1, maxLength: 6 }),
        async (lifetime, notBefore, requests) => {
          const nbf = notBefore === undefined ? undefined : seconds + notBefore;
          const token = await signed({ exp: seconds + lifetime, nbf });
          for (const later of [0, ...requests]) {
            at(later);
            const remembered = await resolve(requestWith(token));
            expect(remembered).toEqual(await createSessionResolver({ secret })(requestWith(token)));
          }
        },
      ),
    );
  });

  test('does not vouch for the same claims with another signature', async () => {
    const resolve = createSessionResolver({ secret });
    const [genuine, forged] = [await signed(), await signed({}, 'another-session-secret-of-32-bytes-or-so')];
    expect(forged.split('.')[1]).toBe(genuine.split('.')[1]);
    expect(await resolve(requestWith(genuine))).toBeDefined();
    expect(await resolve(requestWith(forged))).toBeUndefined();
    expect(await resolve(requestWith(genuine))).toBeDefined();
  });

  test('is forgotten when others need the place, so that many sessions cannot exhaust the memory', () => {
    const assertions = rememberVerifiedAssertions(Number.POSITIVE_INFINITY);
    const times = { iat: seconds, exp: seconds + 300 };
    const session = {
      identityId: 'ann',
      sessionId: 's1',
      authTime: new Date(start),
      amr: [],
      roles: [],
      traits: {},
      via: 'bearer' as const,
    };
    for (let count = 0; count <= 5_000; count += 1) assertions.add(`token ${count}`, { session, times });
    expect(assertions.find('token 0')).toBeUndefined();
    expect(assertions.find('token 5000')).toBeDefined();
  });
});

describe('while the clocks of server and database differ', () => {
  test('a forged assertion gets 401 and not 503, and a genuine one 503, also if it was verified before', async () => {
    let isSkewed = false;
    const resolve = createSessionResolver({ secret }, () => isSkewed);
    const [genuine, unseen, expired] = [
      await signed(),
      await signed({ iat: seconds - 1 }),
      await signed({ iat: seconds - 900 }),
    ];
    const forged = await signed({}, 'another-session-secret-of-32-bytes-or-so');
    expect(await resolve(requestWith(genuine))).toBeDefined();
    expect(await resolve(requestWith(expired))).toBeUndefined();
    isSkewed = true;
    expect(await resolve(requestWith(forged))).toBeUndefined();
    expect(await resolve(requestWith('no.jwt.atall'))).toBeUndefined();
    await expect(resolve(requestWith(genuine))).rejects.toThrow(/clocks/);
    await expect(resolve(requestWith(unseen))).rejects.toThrow(/clocks/);
    // The clock that says that it is over may be the one that is wrong.
    await expect(resolve(requestWith(expired))).rejects.toThrow(/clocks/);
  });
});

describe('the keys of a JWKS document', () => {
  const pair = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256' };
    const sign = (times?: Times) =>
      assertion(times).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
    return { jwk, sign };
  };

  async function serveKeys() {
    const served: { keys: readonly object[]; isDown: boolean; requests: number } = {
      keys: [],
      isDown: false,
      requests: 0,
    };
    const server = createServer((_, response) => {
      served.requests += 1;
      response.writeHead(served.isDown ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: served.keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // SAFETY: a server that listens on a TCP port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const resolve = createSessionResolver({ jwksUrl: `http://127.0.0.1:${port}/` });
    return {
      served,
      ask: async (token: string) => (await resolve(requestWith(token)))?.identityId,
      close: () => server.close(),
    };
  }

  test('a withdrawn key counts for at most a minute, also for assertions that were verified with it', async () => {
    const [old, next] = [await pair('old'), await pair('next')];
    const { served, ask, close } = await serveKeys();
    served.keys = [old.jwk];
    const tokens = await Promise.all([old.sign(), old.sign({ iat: seconds - 1 })]);
    expect(await ask(tokens[0])).toBe('ann');
    served.keys = [next.jwk];
    // The keys are known for half a minute, and what was verified with them for another half.
    at(29);
    expect(await Promise.all(tokens.map(ask))).toEqual(['ann', 'ann']);
    at(60);
    expect(await Promise.all(tokens.map(ask))).toEqual([undefined, undefined]);
    expect(await ask(await next.sign())).toBe('ann');
    close();
  });

  test('a withdrawn key does not count longer when the clock is set back', async () => {
    const old = await pair('old');
    const { served, ask, close } = await serveKeys();
    served.keys = [old.jwk];
    const token = await old.sign({ iat: seconds - 9 });
    expect(await ask(token)).toBe('ann');
    served.keys = [(await pair('next')).jwk];
    at(-9);
    expect(await ask(token)).toBeUndefined();
    close();
  });

  test('a new key counts at once when the document was not fetched just before', async () => {
    const [old, next] = [await pair('old'), await pair('next')];
    const { served, ask, close } = await serveKeys();
    served.keys = [old.jwk];
    expect(await ask(await old.sign())).toBe('ann');
    served.keys = [old.jwk, next.jwk];
    at(30);
    expect(await ask(await next.sign())).toBe('ann');
    expect(served.requests).toBe(2);
    close();
  });

  test('an outage of the document stops nobody for ten minutes, and then everybody', async () => {
    const key = await pair('old');
    const { served, ask, close } = await serveKeys();
    served.keys = [key.jwk];
    expect(await ask(await key.sign())).toBe('ann');
    served.isDown = true;
    at(599);
    expect(await ask(await key.sign({ iat: seconds + 590 }))).toBe('ann');
    at(611);
    await expect(ask(await key.sign({ iat: seconds + 605 }))).rejects.toThrow(/200 OK/);
    served.isDown = false;
    at(640);
    expect(await ask(await key.sign({ iat: seconds + 635 }))).toBe('ann');
    close();
  });
});
