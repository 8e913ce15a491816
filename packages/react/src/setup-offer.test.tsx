import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { KairosEvent } from './index.ts';
import { useSetupOffer } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const document = { ...body.document, setupPrompt: 'at_registration' };
  await kit.call('service', 'PUT', '/admin/policy', { document });
});
afterAll(() => kit.close());
afterEach(cleanup);

function openOffer() {
  const events: KairosEvent['type'][] = [];
  const user = createTestUser(kit, { onEvent: ({ type }) => void events.push(type) });
  const hook = renderHook(() => useSetupOffer(), { wrapper: user.wrapper });
  return { ...user, ...hook, events };
}

test('a skip is stored before the person goes on, so that no other device offers it', async () => {
  const { result, unmount, session, wrapper, keepaliveCalls, events } = openOffer();
  await waitFor(() => expect(result.current.state.step).toBe('offered'));
  act(() => {
    result.current.skip();
    result.current.skip();
  });
  await waitFor(() => expect(result.current.state).toEqual({ step: 'done', outcome: 'skipped' }));
  expect(keepaliveCalls).toEqual(['POST /setup/skip']);
  expect(events).toEqual(['setup_offer.shown', 'setup_offer.skipped']);
  unmount();
  session.sessionId = 'another-device';
  const elsewhere = renderHook(() => useSetupOffer(), { wrapper });
  await waitFor(() => expect(elsewhere.result.current.state.step).toBe('silent'));
});

test('a server that does not answer keeps nobody out, neither before the offer nor after a skip', async () => {
  const offered = openOffer();
  await waitFor(() => expect(offered.result.current.state.step).toBe('offered'));
  offered.network.up = false;
  act(() => offered.result.current.skip());
  await waitFor(() => expect(offered.result.current.state.step).toBe('done'));
  const user = createTestUser(kit);
  user.network.up = false;
  const { result } = renderHook(() => useSetupOffer(), { wrapper: user.wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('silent'));
});

test('an enrollment that was left comes back to the offer', async () => {
  const { result, events } = openOffer();
  await waitFor(() => expect(result.current.state.step).toBe('offered'));
  act(() => result.current.accept());
  expect(result.current.state.step).toBe('enrolling');
  act(() => result.current.enrollmentLeft());
  expect(result.current.state.step).toBe('offered');
  act(() => result.current.accept());
  act(() => result.current.enrolled());
  expect(result.current.state).toEqual({ step: 'done', outcome: 'enrolled' });
  expect(events.slice(0, 2)).toEqual(['setup_offer.shown', 'setup_offer.accepted']);
});
