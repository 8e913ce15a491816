import type { Problem } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { createKairosClient } from './create-client.ts';

const request = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };

test('without an enrolled factor, the request that the server binds is known before the enrollment', async () => {
  const stepUp = { ...request, context: { amount: 1200, currency: 'EUR' }, acrValues: ['aal2'], maxAge: 300 };
  const problem: Problem = {
    type: 'urn:kairos:problem:enrollment_required',
    title: 'Set up first',
    status: 403,
    code: 'enrollment_required',
    stepUp,
  };
  const { stepUp: requestStepUp, stepUpHost } = createKairosClient({
    fetch: async () => Response.json(problem, { status: 403 }),
  });
  const unmount = stepUpHost.mount();
  const outcome = requestStepUp(request);
  await expect.poll(() => stepUpHost.runner.getState().step).toBe('enrolling');
  expect(stepUpHost.runner.getState()).toEqual({
    step: 'enrolling',
    request,
    bound: { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200, currency: 'EUR' } },
  });
  unmount();
  expect(await outcome).toEqual({ ok: false, reason: 'cancelled' });
});
