import type { KairosEvent } from '@kairos-mfa/flows';
import { createTestKit, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useEnrollment, useMfaPrompt } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

function recordEvents() {
  const events: KairosEvent[] = [];
  const user = createTestUser(kit, { onEvent: (event) => events.push(event) });
  return { ...user, events, types: () => events.map(({ type }) => type) };
}

test('an enrollment sends each event once, and none of its secrets', async () => {
  const { wrapper, events, types } = recordEvents();
  const { result } = renderHook(() => useEnrollment({ type: 'totp' }), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  const { enrollment } = result.current.state as Extract<typeof result.current.state, { step: 'proving' }>;
  const secret = String(enrollment.options['secret']);
  act(() => result.current.verify({ code: '000000' }));
  await waitFor(() => expect(result.current.state).toHaveProperty('failure', 'invalid_code'));
  const code = totpCode(secret, kit.now());
  act(() => result.current.verify({ code }, 'My own phone'));
  await waitFor(() => expect(result.current.state.step).toBe('showing-recovery-codes'));
  expect(types()).toEqual(['enrollment.started', 'enrollment.failed', 'enrollment.completed']);
  for (const own of [secret, code, 'My own phone', enrollment.enrollmentId])
    expect(JSON.stringify(events)).not.toContain(own);
});

/** An enrollment in a screen that the app unmounts again. */
function EnrollmentScreen() {
  return <p>{useEnrollment({ type: 'totp' }).state.step}</p>;
}

test('an abandoned enrollment sends an event', async () => {
  const { wrapper, events } = recordEvents();
  const { rerender } = render(<EnrollmentScreen />, { wrapper });
  await screen.findByText('proving');
  rerender(<p>Somewhere else</p>);
  await waitFor(() =>
    expect(events.at(-1)).toEqual({ type: 'enrollment.abandoned', step: 'proving', factorType: 'totp' }),
  );
});

test('a prompt is counted as shown once, and a dismissal has its reason', async () => {
  const { session, wrapper, events, types } = recordEvents();
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', {
    identityId: session.identityId,
    event: 'payment.completed',
  });
  const { result } = renderHook(() => useMfaPrompt({ moment: 'payment.completed' }), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('offered'));
  act(() => result.current.seen());
  act(() => result.current.putOff());
  act(() => result.current.seen());
  act(() => result.current.dismiss('busy'));
  expect(types()).toEqual(['prompt.offered', 'prompt.shown', 'prompt.dismissed', 'prompt.dismissed']);
  expect(events.at(-1)).toMatchObject({
    reason: 'busy',
    amended: true,
    never: false,
    moment: 'payment.completed',
  });
});
