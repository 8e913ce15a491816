import { noSuchRoute } from '@kairos-mfa/protocol';
import { describe, expect, test, vi } from 'vitest';
import { createKairosClient } from './create-client.ts';

function recording(...answers: Response[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  const send: typeof fetch = async (input, init = {}) => {
    calls.push({ url: String(input), init });
    const answer = answers.shift();
    if (!answer) throw new TypeError('network down');
    return answer;
  };
  return { calls, send };
}

function problem(code: string, status: number): Response {
  return Response.json({ type: `urn:kairos:problem:${code}`, title: code, status, code }, { status });
}

describe('the client', () => {
  test('fills and escapes the parameters of the path, and sends JSON', async () => {
    const { calls, send } = recording(Response.json({ nextEligibleAt: null }));
    const client = createKairosClient({ baseUrl: '/mfa/v1', fetch: send });
    const answer = await client.call('answerPrompt', {
      params: { promptId: 'a/b' },
      body: { response: 'dismissed' },
    });
    expect(answer).toEqual({ ok: true, value: { nextEligibleAt: null } });
    expect(calls[0]?.url).toBe('/mfa/v1/prompts/a%2Fb/response');
    expect(calls[0]?.init.body).toBe('{"response":"dismissed"}');
  });

  test('renews an expired session assertion once, and then fails', async () => {
    const { calls, send } = recording(problem('unauthenticated', 401), problem('unauthenticated', 401));
    const renewals: boolean[] = [];
    const getToken = async ({ renew }: { renew: boolean }) => {
      renewals.push(renew);
      return renew ? 'fresh' : 'stale';
    };
    const client = createKairosClient({ fetch: send, getToken });
    const answer = await client.call('getState');
    expect(answer).toMatchObject({ ok: false, problem: { code: 'unauthenticated' } });
    expect(renewals).toEqual([false, true]);
    expect(calls).toHaveLength(2);
  });

  test('does not renew the session assertion on a demand for step-up', async () => {
    const { calls, send } = recording(problem('step_up_required', 401));
    const client = createKairosClient({ fetch: send, getToken: async () => 'token' });
    await client.call('getState');
    expect(calls).toHaveLength(1);
  });

  test('a server that is down results in a problem and not in an exception', async () => {
    const client = createKairosClient({ fetch: recording().send });
    expect(await client.call('getState')).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
  });

  const page = (status: number) => () => new Response('<h1>Bad gateway</h1>', { status });
  const cutOff = () => new Response('{"nextElig', { headers: { 'content-type': 'application/json' } });
  const brokenBody = () =>
    new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) }));
  const answerOnce = { params: { promptId: 'p1' }, body: { response: 'dismissed' } } as const;
  const answered = () => Response.json({ nextEligibleAt: null });
  /** Sends one answer to a prompt for each time the person presses, and returns the keys that were sent. */
  async function press(times: number, ...answers: (Response | undefined)[]) {
    const keys: (string | null)[] = [];
    const send: typeof fetch = async (_, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      const answer = answers.shift();
      if (!answer) throw new TypeError('network down');
      return answer;
    };
    const client = createKairosClient({ fetch: send });
    const results = [];
    for (let time = 0; time < times; time++) results.push(await client.call('answerPrompt', answerOnce));
    return { keys, results, distinct: new Set(keys).size };
  }

  test.each([
    ['a network error', () => undefined],
    ['a 502 of a proxy', page(502)],
    ['a 503 of a proxy', page(503)],
    ['a 504 of a proxy', page(504)],
    ['a body that was cut off', cutOff],
    ['a body that did not arrive', brokenBody],
  ])('%s in place of the answer is repeated with the same key, and nobody notices', async (_, lost) => {
    const { keys, results, distinct } = await press(1, lost(), answered());
    expect(results).toEqual([{ ok: true, value: { nextEligibleAt: null } }]);
    expect([keys.length, distinct]).toEqual([2, 1]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('after a loss that was shown, pressing again sends the same key, and the next change a new one', async () => {
    const { keys, results, distinct } = await press(3, undefined, page(502)(), answered(), answered());
    expect(results.map(({ ok }) => ok)).toEqual([false, true, true]);
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(distinct).toBe(2);
  });

  test('a refusal is an answer: the same request has a new key afterwards', async () => {
    const { distinct } = await press(2, problem('not_dismissible', 409), answered());
    expect(distinct).toBe(2);
  });

  test('another body has another key, and a request that changes nothing has none', async () => {
    const { calls, send } = recording(answered(), answered(), Response.json({}));
    const client = createKairosClient({ fetch: send });
    const lost = { ...answerOnce, body: { response: 'later' } } as const;
    await client.call('answerPrompt', answerOnce);
    await client.call('answerPrompt', lost);
    await client.call('getState');
    const [one, two, none] = calls.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    expect(one).not.toBe(two);
    expect(none).toBeNull();
  });

  test('a request that was aborted is not repeated', async () => {
    const abort = new AbortController();
    const { calls } = recording();
    const send: typeof fetch = async (input, init = {}) => {
      calls.push({ url: String(input), init });
      abort.abort();
      throw new DOMException('Aborted', 'AbortError');
    };
    const client = createKairosClient({ fetch: send });
    const result = await client.call('getState', { signal: abort.signal });
    expect([result.ok, calls.length]).toEqual([false, 1]);
  });

  test("a proxy's error page results in a problem", async () => {
    const { send } = recording(page(502)(), page(502)());
    const client = createKairosClient({ fetch: send });
    expect(await client.call('getState')).toMatchObject({
      ok: false,
      problem: { code: 'unavailable', status: 502 },
    });
  });

  test("an exception of the host's getToken is logged once and results in a problem", async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const cause = new Error('no session cookie');
    const { calls, send } = recording();
    const client = createKairosClient({ fetch: send, getToken: () => Promise.reject(cause) });
    expect(await client.call('getState')).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
    await client.call('getState');
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('getToken'), cause);
    expect(calls).toEqual([]);
    logged.mockRestore();
  });

  const noRoute = () =>
    Response.json(
      { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found', detail: noSuchRoute },
      { status: 404 },
    );
  test.each([
    ['an empty 404', () => new Response(null, { status: 404 })],
    [
      "a page of the host's own",
      () => new Response('<h1>Hi</h1>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['Kairos, under another path', noRoute],
  ])(
    'a wrong baseUrl, where %s is the response, is logged once and results in unavailable',
    async (_, answer) => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { send } = recording(answer(), answer());
      const client = createKairosClient({ baseUrl: '/mfa/v9', fetch: send });
      expect(await client.call('getState')).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
      await client.call('getState');
      expect(logged).toHaveBeenCalledExactlyOnceWith(
        expect.stringMatching(/No Kairos answers at \/mfa\/v9.*baseUrl/),
      );
      logged.mockRestore();
    },
  );

  test('a not_found of the server results in not_found, and baseUrl is not logged', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const client = createKairosClient({ fetch: recording(problem('not_found', 404)).send });
    expect(await client.call('getState')).toMatchObject({ ok: false, problem: { code: 'not_found' } });
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});
