import { describe, expect, test, vi } from 'vitest';
import { protect, StepUpCancelled } from './protect.ts';
import { createStepUpFetch, StepUpCancelledError } from './step-up-fetch.ts';
import type { StepUpOutcome } from './step-up-queue.ts';

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
  test('runs again with the very same arguments once the person has proven it', async () => {
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

  test('understands a refused Response and leaves its body readable', async () => {
    const fn = vi.fn(async () => refusal());
    const answer = await protect(granted, fn)();
    expect(fn).toHaveBeenCalledTimes(2);
    expect(answer instanceof Response && (await answer.json())).toMatchObject({ code: 'step_up_required' });
  });

  test('understands a thrown error that carries the problem', async () => {
    let calls = 0;
    const fn = async () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error('refused'), { problem });
      return 'paid';
    };
    expect(await protect(granted, fn)()).toBe('paid');
  });

  test('never loops: a second demand is handed back', async () => {
    const fn = vi.fn(async () => problem);
    const request = vi.fn(granted);
    expect(await protect(request, fn)()).toEqual(problem);
    expect(fn).toHaveBeenCalledTimes(2);
    expect(request).toHaveBeenCalledTimes(1);
  });

  test('leaving is a neutral outcome, and the function is not run again', async () => {
    const fn = vi.fn(async () => problem);
    expect(await protect(cancelled, fn)()).toBeInstanceOf(StepUpCancelled);
    expect(fn).toHaveBeenCalledTimes(1);
  });

  test('an ordinary error stays what it was', async () => {
    const request = vi.fn(granted);
    const broken = protect(request, async () => {
      throw new TypeError('no such account');
    });
    await expect(broken()).rejects.toThrow('no such account');
    expect(request).not.toHaveBeenCalled();
  });
});

describe('the step-up fetch', () => {
  test('an answer that came before the body was read is handed on at once', async () => {
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

  test('a refusal that asks for nothing we know is handed on untouched', async () => {
    const send = vi.fn(async () => new Response('no', { status: 403 }));
    const answer = await createStepUpFetch(send, granted)('https://shop.example/api');
    expect(await answer.text()).toBe('no');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('leaving rejects with an error of its own and repeats nothing', async () => {
    const send = vi.fn(async () => refusal());
    await expect(createStepUpFetch(send, cancelled)('https://shop.example/api')).rejects.toThrow(
      StepUpCancelledError,
    );
    expect(send).toHaveBeenCalledTimes(1);
  });
});
