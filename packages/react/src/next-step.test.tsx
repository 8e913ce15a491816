import { createTestKit, enrollTotp, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { KairosEvent } from './index.ts';
import { useNextStep } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const prompt = { ...body.document.prompt, nextSteps: { startAfter: 'PT0S' } };
  await kit.call('service', 'PUT', '/admin/policy', { document: { ...body.document, prompt } });
});
afterAll(() => kit.close());
afterEach(cleanup);

async function openCard() {
  const events: KairosEvent['type'][] = [];
  const user = createTestUser(kit, { onEvent: ({ type }) => void events.push(type) });
  await enrollTotp(kit, user.session);
  const hook = renderHook(() => useNextStep(), { wrapper: user.wrapper });
  await waitFor(() => expect(hook.result.current.state.step).toBe('offered'));
  return { ...user, ...hook, events };
}

test('a card is offered, opened, left and dismissed, and the answer holds in the next tab', async () => {
  const { result, events, wrapper, keepaliveCalls } = await openCard();
  expect(result.current.state).toMatchObject({ suggestion: { step: 'second_factor' } });
  act(() => result.current.accept());
  expect(result.current.state.step).toBe('opened');
  act(() => result.current.left());
  act(() => {
    result.current.dismiss();
    result.current.neverSuggest();
  });
  await waitFor(() => expect(result.current.state.step).toBe('dismissed'));
  expect(keepaliveCalls).toHaveLength(2);
  expect(events).toEqual(['next_step.shown', 'next_step.opened', 'next_step.dismissed']);
  const nextTab = renderHook(() => useNextStep(), { wrapper });
  await waitFor(() => expect(nextTab.result.current.state.step).toBe('silent'));
});

test('an answer that could not be stored leaves the card with the reason, and can be given again', async () => {
  const { result, network } = await openCard();
  network.up = false;
  act(() => result.current.neverSuggest());
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'offered', failure: 'unavailable' }),
  );
  network.up = true;
  act(() => result.current.neverSuggest());
  await waitFor(() => expect(result.current.state.step).toBe('dismissed'));
});
