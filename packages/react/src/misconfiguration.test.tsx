import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useKairos, useScreen, useSecurity, useStepUpHost } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

const error = vi.spyOn(console, 'error');
const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  error.mockReset();
  warn.mockReset();
});
afterEach(cleanup);

test('of two step-up dialogs one is active in StrictMode too, and the console warns', async () => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => [useStepUpHost(), useStepUpHost()] as const, { wrapper });
  act(() => void result.current[0].request({ action: 'export_data', resource: 'me' }));
  const steps = () => result.current.map(({ state }) => state.step);
  await waitFor(() => expect(steps()).not.toContain('requested'));
  await waitFor(() => expect(steps()[0]).not.toBe('idle'));
  expect(steps()[1]).toBe('idle');
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('<StepUpDialog>'));
  act(() => result.current[0].cancel());
});

test('one dialog logs no warning', () => {
  const { wrapper } = createTestUser(kit);
  renderHook(() => [useStepUpHost(), useScreen()], { wrapper });
  expect(warn).not.toHaveBeenCalled();
});

test('of two screen outlets one draws the screen', async () => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => ({ show: useKairos().show, screens: [useScreen(), useScreen()] }), {
    wrapper,
  });
  act(() => void result.current.show({ screen: 'security' }));
  expect(result.current.screens.map(({ request }) => request?.screen)).toEqual(['security', undefined]);
});

test('a wrong baseUrl is logged, and the screen shows unavailable', async () => {
  const { wrapper } = createTestUser(kit, { baseUrl: '/mfa/v9' });
  const { result } = renderHook(() => useSecurity(), { wrapper });
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'problem', failure: 'unavailable' }),
  );
  expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('/mfa/v9'));
});
