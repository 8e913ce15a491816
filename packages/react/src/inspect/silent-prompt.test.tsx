import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { useMfaPrompt } from '../index.ts';
import { createTestUser } from '../test-user.fixtures.tsx';
import { inspectedFlows, inspectedPrompts, inspectedProviders } from './index.ts';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

const info = vi.spyOn(console, 'info');
afterEach(() => {
  cleanup();
  info.mockReset();
});
const logged = (text: string): unknown[] => info.mock.calls.filter(([line]) => String(line).includes(text));

test('a prompt that the policy holds says why in the console, once, with a link to the guide', async () => {
  const { wrapper } = createTestUser(kit);
  const render = () => renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
  const { result, unmount } = render();
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'hold' }));
  unmount();
  const again = render();
  await waitFor(() => expect(again.result.current.state).toMatchObject({ status: 'hold' }));
  expect(logged('moment="payment.completed"> shows nothing, as the policy decided: ')).toHaveLength(1);
  expect(logged('docs/guides/prompts.md#why-a-prompt-was-shown-or-not')).toHaveLength(1);
  expect(logged('first_session')).toHaveLength(1);
});

test('a prompt without a moment says so', () => {
  const { wrapper } = createTestUser(kit);
  renderHook(() => useMfaPrompt({}), { wrapper });
  expect(logged('it has no `moment`')).toHaveLength(1);
});

test('a prompt on a busy page says what it waits for', () => {
  const { wrapper, calls } = createTestUser(kit);
  renderHook(() => useMfaPrompt({ moment: 'invite.sent', canInterrupt: () => false }), { wrapper });
  expect(logged('waits until the page is idle: canInterrupt.')).toHaveLength(1);
  expect(calls).toEqual([]);
});

test('a prompt that the server did not answer says so', async () => {
  const { wrapper, network } = createTestUser(kit);
  network.up = false;
  const { result } = renderHook(() => useMfaPrompt({ moment: 'invite.sent' }), { wrapper });
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'hold' }));
  expect(logged('the server gave no decision')).toHaveLength(1);
});

test('a forced state is shown without a change of the flow or a request, until it is released', async () => {
  const { wrapper, calls } = createTestUser(kit);
  const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'hold' }));
  const [flow] = inspectedFlows.get();
  const before = [...calls];
  flow?.force({ step: 'done' });
  await waitFor(() => expect(result.current.state.step).toBe('done'));
  result.current.dismiss('busy');
  result.current.accept();
  expect(result.current.state.step).toBe('done');
  expect(calls).toEqual(before);
  flow?.force(undefined);
  await waitFor(() => expect(result.current.state.step).toBe('silent'));
});

test('what is unmounted is no longer listed', async () => {
  const { wrapper } = createTestUser(kit);
  const { unmount } = renderHook(() => useMfaPrompt({}), { wrapper });
  const lists = [inspectedFlows, inspectedPrompts, inspectedProviders];
  await waitFor(() => expect(lists.map((list) => list.get().length)).toEqual([1, 1, 1]));
  unmount();
  expect(lists.map((list) => list.get().length)).toEqual([0, 0, 0]);
});
