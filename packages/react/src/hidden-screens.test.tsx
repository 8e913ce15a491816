import { createTestKit, enrollTotp, type TestKit, totpCode } from '@kairos-mfa/testkit';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { Activity, type ReactElement } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useChallenge, useEnrollment, useSecurity } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

/** Renders a hook in an `<Activity>`, and returns what it returned last. */
function renderInActivity<Hook>(use: () => Hook, user = createTestUser(kit)) {
  const current: { hook?: Hook } = {};
  function Screen(): ReactElement {
    current.hook = use();
    return <></>;
  }
  const page = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Screen />
    </Activity>
  );
  const { rerender } = render(page('visible'), { wrapper: user.wrapper });
  return {
    ...user,
    hook: () => {
      if (!current.hook) throw new Error('The hook is not rendered yet.');
      return current.hook;
    },
    async hideAndShow() {
      rerender(page('hidden'));
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      rerender(page('visible'));
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    },
  };
}

test('an enrollment that is hidden and shown keeps its secret, and then its recovery codes', async () => {
  const { hook, calls, hideAndShow } = renderInActivity(() => useEnrollment({ type: 'totp' }));
  await waitFor(() => expect(hook().state.step).toBe('proving'));
  const before = hook().state;
  await hideAndShow();
  expect(hook().state).toBe(before);
  const secret = 'enrollment' in before ? String(before.enrollment.options['secret']) : '';
  act(() => hook().verify({ code: totpCode(secret, kit.now()) }));
  await waitFor(() => expect(hook().state.step).toBe('showing-recovery-codes'));
  const shown = hook().state;
  await hideAndShow();
  expect(hook().state).toBe(shown);
  expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([]);
  expect(calls.filter((call) => call === 'POST /enrollments')).toHaveLength(1);
});

test('an enrollment whose screen was closed goes on with the same secret, and one that was cancelled does not', async () => {
  const user = createTestUser(kit);
  const secretOf = async () => {
    const { hook } = renderInActivity(() => useEnrollment({ type: 'totp' }), user);
    await waitFor(() => expect(hook().state.step).toBe('proving'));
    const { state } = hook();
    return { hook, secret: 'enrollment' in state && state.enrollment.options['secret'] };
  };
  const first = await secretOf();
  cleanup();
  const second = await secretOf();
  expect(second.secret).toBe(first.secret);
  act(() => second.hook().back());
  await waitFor(() => expect(second.hook().state.step).toBe('choosing'));
  act(() => second.hook().choose('totp'));
  await waitFor(() => expect(second.hook().state.step).toBe('proving'));
  const { state } = second.hook();
  expect('enrollment' in state && state.enrollment.options['secret']).not.toBe(first.secret);
});

test('a challenge that is hidden while its proof is verified has passed when it is shown', async () => {
  const user = createTestUser(kit);
  const { secret } = await enrollTotp(kit, user.session);
  await kit.advance(30_000);
  const { hook, hideAndShow, calls } = renderInActivity(() => useChallenge({ purpose: 'sign_in' }), user);
  await waitFor(() => expect(hook().state.step).toBe('proving'));
  act(() => hook().verify({ code: totpCode(secret, kit.now()) }));
  await hideAndShow();
  await waitFor(() => expect(hook().state.step).toBe('passed'));
  expect(calls.filter((call) => call.endsWith('/verify'))).toHaveLength(1);
});

test('the security page reads everything anew when it is shown again', async () => {
  const user = createTestUser(kit);
  const { hook, hideAndShow } = renderInActivity(() => useSecurity(), user);
  await waitFor(() => expect(hook().state).toMatchObject({ step: 'overview', security: { factors: [] } }));
  await enrollTotp(kit, user.session);
  await hideAndShow();
  await waitFor(() =>
    expect(hook().state).toMatchObject({ step: 'overview', security: { factors: [{ type: 'totp' }] } }),
  );
});

test('a page that the browser restores from memory reads the security page anew', async () => {
  const user = createTestUser(kit);
  const { hook, calls } = renderInActivity(() => useSecurity(), user);
  await waitFor(() => expect(hook().state.step).toBe('overview'));
  const read = () => calls.filter((call) => call === 'GET /state').length;
  const before = read();
  const restored = new Event('pageshow');
  act(() => void window.dispatchEvent(restored));
  expect(read()).toBe(before);
  act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
  await waitFor(() => expect(read()).toBe(before + 1));
});
