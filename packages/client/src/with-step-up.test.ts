import { describe, expect, test, vi } from 'vitest';
import { createStepUpFetch, StepUpCancelledError } from './step-up-fetch.ts';
import type { RequestStepUp, StepUpOutcome } from './step-up-queue.ts';
import { protect, StepUpCancelled, StepUpRefused } from './with-step-up.ts';

const stepUp = {
  action: 'transfer_money',
  resource: 'payee-1',
  context: { amount: 1200 },
  acrValues: ['aal2'],
  maxAge: 300,
};
const problem = {
  type: 'about:blank',
  title: 'Step-up',
  status: 401,
  code: 'step_up_required' as const,
  stepUp,
};
const grant = {
  id: 'g',
  action: 'transfer_money',
  resource: 'payee-1',
  expiresAt: '2026-01-01T00:00:00Z',
  oneShot: true,
};
const granted = async (): Promise<StepUpOutcome> => ({ ok: true, grant });
const cancelled = async (): Promise<StepUpOutcome> => ({ ok: false, reason: 'cancelled' });
const refusal = () =>
  Response.json(problem, { status: 401, headers: { 'content-type': 'application/problem+json' } });

describe('a protected function', () => {
  test('runs again with the same arguments after the step-up', async () => {
    const answers: unknown[] = [problem, { paid: true }];
    const fn = vi.fn(async (_amount: number, _payee: { id: string }) => answers.shift());
    const payee = { id: 'payee-1' };
    const request = vi.fn(granted);
    expect(await protect(request, fn)(1200, payee)).toEqual({ paid: true });
    expect(request).toHaveBeenCalledWith({
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 1200 },
    });
    expect(fn.mock.calls).toEqual([
      [1200, payee],
      [1200, payee],
    ]);
    expect(fn.mock.calls[1]?.[1]).toBe(payee);
  });

  test('reads the demand in a refused Response and leaves its body readable', async () => {
    const fn = vi.fn(async () => refusal());
    const refused = await protect(granted, fn)();
    expect(fn).toHaveBeenCalledTimes(2);
    const answer = refused instanceof StepUpRefused ? refused.answer : undefined;
    expect(answer instanceof Response && (await answer.json())).toMatchObject({ code: 'step_up_required' });
  });

  test('reads the demand in a thrown error', async () => {
    let calls = 0;
    const fn = async () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error('refused'), { problem });
      return 'paid';
    };
    expect(await protect(granted, fn)()).toBe('paid');
  });

  test.each([
    ['answered', async () => problem, problem],
    ['thrown', () => Promise.reject(Object.assign(new Error('refused'), { problem })), expect.any(Error)],
    ['answered inside a result', async () => ({ ok: false, problem }), { ok: false, problem }],
  ])('never loops: a second demand, %s, is returned', async (_, run, answer) => {
    const fn = vi.fn<() => Promise<unknown>>(run);
    const request = vi.fn(granted);
    const refused = await protect(request, fn)();
    expect(refused).toBeInstanceOf(StepUpRefused);
    expect(refused).toMatchObject({ ok: false, demand: stepUp, answer });
    expect(fn).toHaveBeenCalledTimes(2);
    expect(request).toHaveBeenCalledTimes(1);
  });

  test("another refusal after the step-up is the function's own result", async () => {
    const answers: unknown[] = [problem, { status: 409, code: 'not_enough_money' }];
    expect(await protect(granted, async () => answers.shift())()).toEqual({
      status: 409,
      code: 'not_enough_money',
    });
  });

  test('a cancelled step-up is neutral, and the function is not run again', async () => {
    const fn = vi.fn(async () => problem);
    expect(await protect(cancelled, fn)()).toBeInstanceOf(StepUpCancelled);
    expect(fn).toHaveBeenCalledTimes(1);
  });

  test('any other error is thrown unchanged', async () => {
    const request = vi.fn(granted);
    const broken = protect(request, async () => {
      throw new TypeError('no such account');
    });
    await expect(broken()).rejects.toThrow('no such account');
    expect(request).not.toHaveBeenCalled();
  });
});

describe('the step-up fetch', () => {
  test('a response that arrives before the body was read is returned at once', async () => {
    const send = async () => new Response('too large', { status: 413 });
    const answer = await createStepUpFetch(send, granted)('https://shop.example/api', {
      method: 'POST',
      body: 'x',
    });
    expect(answer.status).toBe(413);
  });

  test('sends the same body again under one idempotency key', async () => {
    const seen: { body: string; key: string | null }[] = [];
    const send: typeof fetch = async (input) => {
      const request = new Request(input);
      seen.push({ body: await request.text(), key: request.headers.get('idempotency-key') });
      return seen.length === 1 ? refusal() : Response.json({ paid: true });
    };
    const answer = await createStepUpFetch(send, granted)('https://shop.example/api/payouts', {
      method: 'POST',
      body: JSON.stringify({ amount: 1200 }),
    });
    expect(await answer.json()).toEqual({ paid: true });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]?.key).toBeTruthy();
  });

  test('a server that knows nothing of Kairos demands it by the header alone, for the action of its class', async () => {
    const demanding = (header: string) =>
      new Response('', { status: 401, headers: { 'www-authenticate': header } });
    const ask = vi.fn(granted);
    const acrActions = {
      'urn:payments': { action: 'transfer_money', resource: 'me', context: {} },
      '*': { action: 'admin_access', resource: 'me', context: {} },
    };
    const call = async (header: string, actions: typeof acrActions | undefined = acrActions) => {
      const answers = [demanding(header), new Response('done')];
      const send = async () => answers.shift() ?? new Response('too often', { status: 500 });
      return (await createStepUpFetch(send, ask, { acrActions: actions })('https://other.example')).status;
    };
    const error = 'Bearer error="insufficient_user_authentication"';
    expect(await call(`${error}, acr_values="urn:unknown urn:payments"`)).toBe(200);
    expect(ask).toHaveBeenLastCalledWith(acrActions['urn:payments'], expect.anything());
    expect(await call(`${error}, max_age=60`)).toBe(200);
    expect(ask).toHaveBeenLastCalledWith(acrActions['*'], expect.anything());
    ask.mockClear();
    expect(await call('Bearer error="invalid_token"')).toBe(401);
    expect(await createStepUpFetch(async () => demanding(error), ask)('https://other.example')).toMatchObject(
      { status: 401 },
    );
    expect(await call(`${error}, acr_values="toString"`, { ...acrActions, '*': acrActions['*'] })).toBe(200);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('a refusal without a demand is returned unchanged', async () => {
    const send = vi.fn(async () => new Response('no', { status: 403 }));
    const answer = await createStepUpFetch(send, granted)('https://shop.example/api');
    expect(await answer.text()).toBe('no');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('a cancelled step-up rejects with its own error and repeats no request', async () => {
    const send = vi.fn(async () => refusal());
    await expect(createStepUpFetch(send, cancelled)('https://shop.example/api')).rejects.toThrow(
      StepUpCancelledError,
    );
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('the timeout counts each attempt and not the time of the step-up', async () => {
    const slow = async (): Promise<StepUpOutcome> => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { ok: true, grant };
    };
    const answers = [refusal(), Response.json({ paid: true })];
    const send = async () => answers.shift() ?? refusal();
    const options = { timeout: 100 };
    expect((await createStepUpFetch(send, slow, options)('https://shop.example/api')).ok).toBe(true);

    const hangs: typeof fetch = (_, init) =>
      new Promise((__, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    await expect(createStepUpFetch(hangs, slow, options)('https://shop.example/api')).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  test("a caller's signal aborts the step-up and rejects with its own reason", async () => {
    const caller = new AbortController();
    const send = vi.fn(async () => refusal());
    const leaves: RequestStepUp = (_, { signal } = {}) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ ok: false, reason: 'cancelled' }));
      });
    const answer = createStepUpFetch(send, leaves)('https://shop.example/api', { signal: caller.signal });
    await new Promise((resolve) => setTimeout(resolve));
    caller.abort(new Error('the page was left'));
    await expect(answer).rejects.toThrow('the page was left');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a form', () => new URLSearchParams({ amount: '1200' })],
    ['bytes', () => new TextEncoder().encode('amount=1200')],
    ['a stream', () => new Blob(['amount=1200']).stream()],
  ])('%s is sent again unchanged', async (_, body) => {
    const seen: string[] = [];
    const send: typeof fetch = async (input) => {
      seen.push(await new Request(input).text());
      return seen.length === 1 ? refusal() : Response.json({});
    };
    // `duplex` is what a stream needs in Node; browsers that can stream need it too.
    const init = { method: 'POST', body: body(), duplex: 'half' } as RequestInit;
    await createStepUpFetch(send, granted)('https://shop.example/api', init);
    expect(seen).toEqual(['amount=1200', 'amount=1200']);
  });

  test('an idempotency key of the caller is kept', async () => {
    const keys: (string | null)[] = [];
    const send: typeof fetch = async (input) => {
      keys.push(new Request(input).headers.get('idempotency-key'));
      return keys.length === 1 ? refusal() : Response.json({});
    };
    const init = { method: 'POST', headers: { 'idempotency-key': 'payout-7' } };
    await createStepUpFetch(send, granted)('https://shop.example/api', init);
    expect(keys).toEqual(['payout-7', 'payout-7']);
  });
});
