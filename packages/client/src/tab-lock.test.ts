import { expect, test } from 'vitest';
import type { KairosCaller } from './create-client.ts';
import { createPromptRunner } from './run-prompt.ts';
import { createTabLock } from './tab-lock.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

/** A server that always shows the same notice, as it does in every tab. */
function server() {
  const calls: string[] = [];
  const caller = {
    calls,
    ceremonies: {},
    passkeysAvailable: () => false,
    emit: () => undefined,
    async call(route: string) {
      calls.push(route);
      const decision = {
        decision: 'show',
        kind: 'notice',
        promptId: 'prm',
        suppressedBy: [],
        laterOptions: [],
      };
      return { ok: true, value: route === 'decidePrompt' ? decision : { nextEligibleAt: null } };
    },
  };
  // SAFETY: these are all the members that a prompt uses.
  return caller as typeof caller & KairosCaller;
}

test('of two tabs one shows a prompt, and the second requests its own after the first is answered', async () => {
  const client = server();
  const [first, second] = [createPromptRunner(client), createPromptRunner(client)];
  for (const tab of [first, second]) {
    tab.retain();
    tab.dispatch({ type: 'decide-requested', moment: 'payment.completed' });
  }
  await soon();
  expect([first.getState().step, second.getState().step]).toEqual(['offered', 'silent']);
  expect(client.calls).toEqual(['decidePrompt']);

  first.dispatch({ type: 'accept-requested' });
  await soon();
  expect(second.getState().step).toBe('silent');
  first.dispatch({ type: 'enrolled' });
  await soon();
  expect(client.calls).toEqual(['decidePrompt', 'decidePrompt']);
  expect(second.getState().step).toBe('offered');
  second.dispatch({ type: 'answer-requested', answer: { response: 'closed' } });
});

test('a tab that is closed releases the lock for the next', async () => {
  const client = server();
  const [first, second] = [createPromptRunner(client), createPromptRunner(client)];
  const close = first.retain();
  first.dispatch({ type: 'decide-requested', moment: 'payment.completed' });
  await soon();
  second.retain();
  second.dispatch({ type: 'decide-requested', moment: 'payment.completed' });
  await soon();
  expect(second.getState().step).toBe('silent');
  close();
  await soon();
  expect(second.getState().step).toBe('offered');
  second.dispatch({ type: 'answer-requested', answer: { response: 'closed' } });
});

test('without the Web Locks API the prompt is requested at once', async () => {
  await createTabLock(undefined).acquire(new AbortController().signal);
  const gone = new AbortController();
  gone.abort();
  expect(await createTabLock().acquire(gone.signal)).toBeUndefined();
});
