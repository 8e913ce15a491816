import { createTestKit, enrollTotp, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { useChallenge, useKairos, useMfaRequirement, useScreen, useStepUpHost } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const roles = {
    obliged: { enforcement: 'required', recoveryCodes: 'optional' },
    newcomer: { setupPrompt: 'at_registration' },
  };
  await kit.call('service', 'PUT', '/admin/policy', { document: { ...body.document, roles } });
});
afterAll(() => kit.close());
afterEach(cleanup);

/** A user with this role; `useMfaRequirement` is rendered later, so that something can happen before. */
function userWithRole(role: string | undefined) {
  const user = createTestUser(kit);
  Object.assign(user.session, { roles: role === undefined ? [] : [role] });
  const open = () => renderHook(() => useMfaRequirement(), { wrapper: user.wrapper }).result;
  return { ...user, open };
}

test('nothing is required of a person who may be in the app, and nothing is opened for them', async () => {
  const gate = userWithRole(undefined).open();
  expect([gate.current.requirement, gate.current.state.step]).toEqual([undefined, 'loading']);
  await waitFor(() => expect(gate.current.requirement).toBe('none'));
  expect(gate.current.screen).toBeUndefined();
  expect(await gate.current.show()).toBe('done');
});

test('a set-up that is required ends when the app asks again after it', async () => {
  const { session, open } = userWithRole('obliged');
  const gate = open();
  await waitFor(() => expect(gate.current.requirement).toBe('enroll'));
  expect(gate.current.screen).toBe('required-enrollment');
  await enrollTotp(kit, session);
  act(() => gate.current.refresh());
  await waitFor(() => expect(gate.current.requirement).toBe('none'));
});

test('a challenge is required of a new session, and ends when it is passed anywhere', async () => {
  const { session, wrapper } = userWithRole('obliged');
  const totp = await enrollTotp(kit, session);
  await kit.advance(31_000);
  session.sessionId = `${session.sessionId}-later`;
  const use = () => ({ gate: useMfaRequirement(), challenge: useChallenge({ purpose: 'sign_in' }) });
  const { result } = renderHook(use, { wrapper });
  await waitFor(() => expect(result.current.gate.requirement).toBe('challenge'));
  expect(result.current.gate.screen).toBe('challenge');
  await waitFor(() => expect(result.current.challenge.state.step).toBe('proving'));
  act(() => result.current.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
  await waitFor(() => expect(result.current.gate.requirement).toBe('none'));
});

test('an offer has a screen that is opened and closed by the hook', async () => {
  const { wrapper } = userWithRole('newcomer');
  const { result } = renderHook(() => ({ gate: useMfaRequirement(), screens: useScreen() }), { wrapper });
  await waitFor(() => expect(result.current.gate.requirement).toBe('offer'));
  let ended: string | undefined;
  act(() => void result.current.gate.show().then((end) => (ended = end)));
  expect(result.current.screens.request).toEqual({ screen: 'setup-offer' });
  act(() => result.current.gate.hide());
  expect(result.current.screens.request).toBeUndefined();
  await waitFor(() => expect(ended).toBe('closed'));
});

test('an action that waits for a proof is a requirement until it ends', async () => {
  const { session, wrapper } = userWithRole(undefined);
  await enrollTotp(kit, session);
  const use = () => ({ gate: useMfaRequirement(), stepUp: useStepUpHost() });
  const { result } = renderHook(use, { wrapper });
  await waitFor(() => expect(result.current.gate.requirement).toBe('none'));
  act(() => void result.current.stepUp.request({ action: 'export_data', resource: 'me' }));
  await waitFor(() => expect(result.current.gate.requirement).toBe('step-up'));
  expect(result.current.gate.screen).toBe('step-up-dialog');
  act(() => result.current.stepUp.cancel());
  await waitFor(() => expect(result.current.gate.requirement).toBe('none'));
});

test('without a connection nothing is known, and it can be tried again', async () => {
  const { network, open } = userWithRole(undefined);
  network.up = false;
  const gate = open();
  await waitFor(() => expect(gate.current.state).toMatchObject({ step: 'problem', failure: 'unavailable' }));
  expect(gate.current.requirement).toBeUndefined();
  network.up = true;
  act(() => gate.current.refresh());
  await waitFor(() => expect(gate.current.requirement).toBe('none'));
});

test.each([
  { screen: 'enrollment', factorType: 'totp' },
  { screen: 'factor-picker' },
  { screen: 'challenge' },
  { screen: 'setup-offer' },
  { screen: 'required-enrollment' },
  { screen: 'celebration' },
  { screen: 'recovery-codes' },
  { screen: 'security' },
] as const)('$screen is shown and hidden from code', async (request) => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => ({ kairos: useKairos(), screens: useScreen() }), { wrapper });
  const ended = vi.fn();
  act(() => void result.current.kairos.show(request).then(ended));
  expect(result.current.screens.request).toEqual(request);
  act(() => result.current.kairos.hide());
  expect(result.current.screens.request).toBeUndefined();
  await waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith('closed'));
});
