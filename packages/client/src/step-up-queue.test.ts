import {
  stepUpFlow,
  stepUpStart,
  type StepUpEffect,
  type StepUpEvent,
  type StepUpState,
} from '@kairos-mfa/flows';
import { expect, test, vi } from 'vitest';
import { createFlowRunner } from './create-flow-runner.ts';
import { createMountedQueue } from './step-up-queue.fixtures.ts';

const grant = {
  id: 'g',
  action: 'export_data',
  resource: 'me',
  expiresAt: '2026-01-01T00:00:00Z',
  oneShot: true,
};
const request = { action: 'export_data', resource: 'me', context: { format: 'csv', rows: 10 } };

function openQueue() {
  const opened: string[] = [];
  const runner = createFlowRunner<StepUpState, StepUpEvent, StepUpEffect>({
    flow: stepUpFlow,
    start: stepUpStart,
    async run(effect) {
      if (effect.type !== 'openChallenge') return undefined;
      const { purpose } = effect;
      if (purpose.purpose === 'step_up') opened.push(purpose.action);
      return undefined;
    },
  });
  const queue = createMountedQueue(runner);
  const grantNow = () => runner.dispatch({ type: 'challenge', event: { type: 'already-granted', grant } });
  return { opened, runner, queue, grantNow };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a request without a mounted dialog resolves with no_host', async () => {
  expect(await openQueue().queue.request(request)).toEqual({ ok: false, reason: 'no_host' });
});

test('a request dispatches step-up-requested to the flow', async () => {
  const { queue, runner, grantNow } = openQueue();
  const dispatch = vi.spyOn(runner, 'dispatch');
  queue.mount();
  const outcome = queue.request(request);
  await turn();
  expect(dispatch).toHaveBeenCalledExactlyOnceWith({ type: 'step-up-requested', request });
  grantNow();
  expect(await outcome).toEqual({ ok: true, grant });
});

test('two identical requests share one dialog and one outcome', async () => {
  const { opened, queue, grantNow } = openQueue();
  queue.mount();
  const both = Promise.all([
    queue.request(request),
    queue.request({ ...request, context: { rows: 10, format: 'csv' } }),
  ]);
  await turn();
  expect(opened).toEqual(['export_data']);
  grantNow();
  expect(await both).toEqual([
    { ok: true, grant },
    { ok: true, grant },
  ]);
});

test('different requests are served one after the other', async () => {
  const { opened, queue, runner, grantNow } = openQueue();
  queue.mount();
  const first = queue.request(request);
  const second = queue.request({ ...request, action: 'delete_account' });
  await turn();
  expect(opened).toEqual(['export_data']);
  runner.dispatch({ type: 'cancel-requested' });
  expect(await first).toEqual({ ok: false, reason: 'cancelled' });
  await turn();
  expect(opened).toEqual(['export_data', 'delete_account']);
  grantNow();
  expect(await second).toEqual({ ok: true, grant });
});

test('an unmounted dialog cancels its requests, and a new dialog serves the next', async () => {
  const { opened, queue, grantNow } = openQueue();
  const unmount = queue.mount();
  const first = queue.request(request);
  const second = queue.request({ ...request, action: 'delete_account' });
  await turn();
  unmount();
  expect(await first).toEqual({ ok: false, reason: 'cancelled' });
  expect(await second).toEqual({ ok: false, reason: 'no_host' });

  queue.mount();
  const later = queue.request({ ...request, action: 'change_email' });
  await turn();
  expect(opened).toEqual(['export_data', 'change_email']);
  grantNow();
  expect(await later).toEqual({ ok: true, grant });
});

test('a StrictMode remount keeps the request', async () => {
  const { queue, grantNow } = openQueue();
  queue.mount()();
  queue.mount();
  const answer = queue.request(request);
  await turn();
  grantNow();
  expect(await answer).toEqual({ ok: true, grant });
});
