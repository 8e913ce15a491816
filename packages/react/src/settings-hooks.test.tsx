import { createTestKit, enrollTotp, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useChallenge, useKairos, usePromptPreferences, useRememberedDevices } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const document = { ...body.document, signIn: { rememberDevice: 'P30D' } };
  await kit.call('service', 'PUT', '/admin/policy', { document });
});
afterAll(() => kit.close());
afterEach(cleanup);

/** A user who has signed in on two devices and is remembered on both. */
async function rememberOnTwoDevices() {
  const user = createTestUser(kit);
  const { session, wrapper } = user;
  const totp = await enrollTotp(kit, session, true);
  for (const deviceId of ['laptop', 'phone']) {
    await kit.advance(30_000);
    Object.assign(session, { sessionId: `${session.identityId}-${deviceId}`, deviceId });
    const { result, unmount } = renderHook(() => useChallenge({ purpose: 'sign_in' }), { wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('proving'));
    act(() => result.current.rememberDevice(true));
    act(() => result.current.verify({ code: totpCode(totp.secret, kit.now()) }));
    await waitFor(() => expect(result.current.state.step).toBe('passed'));
    unmount();
  }
  return user;
}

test('one device is forgotten, then all of them, and the list marks the current device', async () => {
  const { wrapper, network } = await rememberOnTwoDevices();
  network.up = false;
  const { result } = renderHook(() => useRememberedDevices(), { wrapper });
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'problem', failure: 'unavailable' }),
  );
  network.up = true;
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.state.step).toBe('listed'));
  const { remembered } = result.current.state as Extract<typeof result.current.state, { step: 'listed' }>;
  expect(remembered.devices.map(({ current }) => current)).toEqual([true, false]);
  act(() => result.current.forget(remembered.devices[1]?.id ?? ''));
  expect(result.current.state.step).toBe('forgetting');
  await waitFor(() =>
    expect(result.current.state).toMatchObject({
      forgotten: 'one',
      remembered: { devices: [{ current: true }] },
    }),
  );
  act(() => result.current.forgetAll());
  expect(result.current.state.step).toBe('confirming');
  act(() => result.current.confirm());
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ forgotten: 'all', remembered: { devices: [] } }),
  );
});

test('a preference is saved at once and can be undone; where it cannot be saved, it is reverted', async () => {
  const { wrapper, network, calls } = createTestUser(kit);
  const { result } = renderHook(() => usePromptPreferences(), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('shown'));
  act(() => result.current.change({ neverAsk: true }));
  expect(result.current.state).toMatchObject({ step: 'saving', preferences: { neverAsk: true } });
  await waitFor(() => expect(result.current.state.step).toBe('shown'));
  act(() => result.current.undo());
  await waitFor(() =>
    expect(result.current.state).toEqual({
      step: 'shown',
      preferences: { neverAsk: false, reminders: true },
    }),
  );
  expect(calls.filter((call) => call.startsWith('PUT'))).toHaveLength(2);
  network.up = false;
  act(() => result.current.change({ reminders: false }));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ failure: 'unavailable', preferences: { reminders: true } }),
  );
});

test('"do not ask again" on a prompt changes the preferences that are shown', async () => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => ({ page: usePromptPreferences(), kairos: useKairos() }), { wrapper });
  await waitFor(() => expect(result.current.page.state.step).toBe('shown'));
  const prompt = { promptId: 'p', kind: 'soft', surface: 'modal', moment: 'm', variant: 'v' } as const;
  act(() => result.current.kairos.client.emit({ type: 'prompt.dismissed', never: true, ...prompt }));
  expect(result.current.page.state).toMatchObject({ preferences: { neverAsk: true } });
});
