import { expect, test, vi } from 'vitest';
import { createKairosClient } from './create-client.ts';
import { createPromptRunner } from './run-prompt.ts';

// What a page gets where a chunk cannot be fetched, e.g. offline or after a deployment.
vi.mock('./serve-step-up.ts', () => {
  throw new Error('offline');
});
vi.mock('./run-shown-prompt.ts', () => {
  throw new Error('offline');
});
vi.mock('./ceremonies/passkey.library.ts', () => {
  throw new Error('offline');
});

test('a step-up whose code cannot be loaded gives no grant', async () => {
  const client = createKairosClient();
  const unmount = client.stepUpHost.mount();
  const request = { action: 'export_data', resource: 'me', context: {} };
  expect(await client.stepUp(request)).toEqual({ ok: false, reason: 'no_host' });
  unmount();
});

test('a prompt whose code cannot be loaded is not shown', async () => {
  const decision = { decision: 'show', promptId: 'p', suppressedBy: [] };
  const client = createKairosClient({ fetch: async () => Response.json(decision) });
  const events: unknown[] = [];
  client.onEvent((event) => events.push(event));
  const runner = createPromptRunner(client);
  const release = runner.retain();
  runner.dispatch({ type: 'decide-requested', moment: 'payment.completed' });
  await expect.poll(() => runner.getState()).toEqual({ step: 'silent', status: 'hold' });
  expect(events).toEqual([{ type: 'prompt.failed', problem: 'unavailable' }]);
  release();
});

test('a passkey ceremony whose code cannot be loaded ends as cancelled', async () => {
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('navigator', { credentials: { create: () => undefined, get: () => undefined } });
  const { browserPasskeys } = await import('./ceremonies/passkey.ceremony.ts');
  // SAFETY: nothing reads the options.
  expect(await browserPasskeys.get({} as never)).toEqual({ ok: false, failure: 'cancelled' });
  vi.unstubAllGlobals();
});
