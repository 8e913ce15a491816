import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTokenCache } from './token-cache.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An unsigned assertion that is valid for so many seconds; the characters of its payload need base64url. */
function assertion(id: string, seconds: number): string {
  // A server whose clock is an hour behind that of the browser.
  const iat = Math.floor(Date.now() / 1000) - 3600;
  const payload = btoa(JSON.stringify({ jti: `${id}~~~???>>>`, iat, exp: iat + seconds }));
  return `e30.${payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.c2ln`;
}

function issuing(seconds: number) {
  let count = 0;
  const fetchToken = vi.fn(async () => assertion(`a${(count += 1)}`, seconds));
  return { fetchToken, ...createTokenCache(fetchToken) };
}

test('an assertion is fetched once until 20 seconds before it expires, whatever the clock of the browser says', async () => {
  const { fetchToken, getToken } = issuing(300);
  const first = await getToken({ renew: false });
  vi.advanceTimersByTime(279_000);
  expect(await getToken({ renew: false })).toBe(first);
  vi.advanceTimersByTime(1_000);
  expect(await getToken({ renew: false })).not.toBe(first);
  expect(fetchToken).toHaveBeenCalledTimes(2);
});

test('concurrent calls share one request, renewals after a 401 too', async () => {
  const { fetchToken, getToken } = issuing(300);
  const tokens = await Promise.all([
    getToken({ renew: false }),
    getToken({ renew: true }),
    getToken({ renew: true }),
  ]);
  expect(new Set(tokens).size).toBe(1);
  expect(fetchToken).toHaveBeenCalledTimes(1);
  await getToken({ renew: true });
  expect(fetchToken).toHaveBeenCalledTimes(2);
});

test('after `clear` no assertion from before is used, also one that was on its way', async () => {
  const { getToken, clear } = issuing(300);
  const onItsWay = getToken({ renew: false });
  clear();
  const after = await getToken({ renew: false });
  expect(after).not.toBe(await onItsWay);
  expect(await getToken({ renew: false })).toBe(after);
  clear();
  expect(await getToken({ renew: false })).not.toBe(after);
});

test('neither an error nor the absence of a session is cached, nor a token without a lifetime', async () => {
  const answers: (string | Error | undefined)[] = [
    new Error('offline'),
    undefined,
    'opaque',
    'a.%%%.c',
    assertion('z', 300),
  ];
  const { getToken } = createTokenCache(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  await expect(getToken({ renew: false })).rejects.toThrow('offline');
  expect(await getToken({ renew: false })).toBeUndefined();
  expect(await getToken({ renew: false })).toBe('opaque');
  expect(await getToken({ renew: false })).toBe('a.%%%.c');
  expect(await getToken({ renew: false })).toMatch(/^e30\./);
});

test('with the address of a route, a refusal means that nobody is signed in, and any other answer is an error', async () => {
  const answers = [
    Response.json({ token: assertion('r', 300) }),
    Response.json({}, { status: 401 }),
    Response.json({}, { status: 500 }),
    new Response('<!doctype html>'),
  ];
  const send = vi.fn(async (_url: string, _init?: RequestInit) => answers.shift() ?? Response.error());
  vi.stubGlobal('fetch', send);
  const { getToken } = createTokenCache('/api/kairos-token');
  expect(await getToken({ renew: false })).toMatch(/^e30\./);
  expect(send).toHaveBeenCalledWith('/api/kairos-token', expect.objectContaining({ method: 'POST' }));
  expect(await getToken({ renew: true })).toBeUndefined();
  await expect(getToken({ renew: true })).rejects.toThrow('/api/kairos-token answered 500');
  await expect(getToken({ renew: true })).rejects.toThrow('without a token');
  vi.unstubAllGlobals();
});
