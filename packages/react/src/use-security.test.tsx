import { createTestKit, enrollTotp, totpCode, type EnrolledTotp, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { securityAdvice, useChallenge, useSecurity, useStepUpHost } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

/** The security page of a user with an authenticator app, with the app's step-up dialog. */
async function openSecurityPage(options: { keepCodes?: boolean } = {}) {
  const { session, wrapper, calls } = createTestUser(kit);
  const totp = await enrollTotp(kit, session, options.keepCodes ?? true);
  const { result } = renderHook(() => ({ security: useSecurity(), stepUp: useStepUpHost() }), { wrapper });
  await waitFor(() => expect(result.current.security.state.step).toBe('overview'));
  return { page: result, totp, calls };
}
type Page = Awaited<ReturnType<typeof openSecurityPage>>['page'];

async function approve(page: Page, totp: EnrolledTotp): Promise<void> {
  await kit.advance(30_000);
  await waitFor(() =>
    expect(page.current.stepUp.state).toMatchObject({ step: 'challenging', challenge: { step: 'proving' } }),
  );
  act(() => page.current.stepUp.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
}

test('shows the factors, the recovery codes and the score', async () => {
  const { page } = await openSecurityPage();
  expect(page.current.security.state).toMatchObject({
    security: {
      factors: [{ type: 'totp' }],
      recoveryCodes: { remaining: 10, acknowledged: true },
      score: { value: 50, max: 100 },
    },
  });
});

test('a factor is renamed in place', async () => {
  const { page, totp } = await openSecurityPage();
  act(() => page.current.security.rename(totp.factorId));
  act(() => page.current.security.saveName('Pixel 9'));
  await waitFor(() =>
    expect(page.current.security.state).toMatchObject({
      step: 'overview',
      changed: 'rename',
      security: { factors: [{ name: 'Pixel 9' }] },
    }),
  );
});

test('removing a factor is confirmed, verified for exactly that factor, and done', async () => {
  const { page, totp } = await openSecurityPage();
  act(() => page.current.security.remove(totp.factorId));
  expect(page.current.security.state.step).toBe('removing');
  act(() => page.current.security.confirm());
  await waitFor(() =>
    expect(page.current.stepUp.state).toMatchObject({
      request: { action: 'factor.remove', resource: totp.factorId },
    }),
  );
  await approve(page, totp);
  await waitFor(() =>
    expect(page.current.security.state).toMatchObject({ changed: 'remove', security: { factors: [] } }),
  );
});

test('a cancelled step-up keeps the factor and shows no failure', async () => {
  const { page, totp } = await openSecurityPage();
  act(() => page.current.security.remove(totp.factorId));
  act(() => page.current.security.confirm());
  await waitFor(() => expect(page.current.stepUp.state.step).toBe('challenging'));
  act(() => page.current.stepUp.cancel());
  await waitFor(() => expect(page.current.security.state.step).toBe('overview'));
  expect(page.current.security.state).not.toHaveProperty('failure');
  expect(page.current.security.state).toMatchObject({ security: { factors: [{ id: totp.factorId }] } });
});

test('new codes are confirmed, verified, and on the screen until they are saved', async () => {
  const { page, totp, calls } = await openSecurityPage();
  act(() => page.current.security.regenerate());
  expect(page.current.security.state.step).toBe('regenerating');
  act(() => page.current.security.confirm());
  await approve(page, totp);
  await waitFor(() => expect(page.current.security.state.step).toBe('showing-recovery-codes'));
  expect(page.current.security.state).toHaveProperty('codes.codes.length', 10);
  expect(calls.filter((call) => call === 'POST /recovery-codes')).toHaveLength(2);
  act(() => page.current.security.codesAcknowledged());
  expect(page.current.security.state).toMatchObject({ step: 'overview', changed: 'regenerate' });
});

test('unacknowledged codes are replaced without a confirmation', async () => {
  const { page } = await openSecurityPage({ keepCodes: false });
  expect(page.current.security.state).toMatchObject({
    security: { recoveryCodes: { remaining: 0, acknowledged: false } },
  });
  act(() => page.current.security.regenerate());
  expect(page.current.security.state).toMatchObject({ step: 'working', task: { type: 'regenerate' } });
});

test('after four weeks without use a check is recommended, and one challenge completes it', async () => {
  const { session, wrapper } = createTestUser(kit);
  const totp = await enrollTotp(kit, session);
  await kit.advance(29 * 86_400_000);
  Object.assign(session, { sessionId: `${session.sessionId}-later` });
  const { result } = renderHook(
    () => ({ security: useSecurity(), challenge: useChallenge({ purpose: 'sign_in' }) }),
    { wrapper },
  );
  const kinds = () => {
    const { state } = result.current.security;
    return 'security' in state
      ? securityAdvice(state.security, kit.now()).map(({ kind }) => kind)
      : undefined;
  };
  await waitFor(() => expect(kinds()).toEqual(['only-one-factor', 'check-up']));
  act(() => result.current.security.checkFactor());
  expect(result.current.security.state.step).toBe('checking-factor');
  await waitFor(() => expect(result.current.challenge.state.step).toBe('proving'));
  act(() => result.current.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
  await waitFor(() => expect(result.current.challenge.state.step).toBe('passed'));
  act(() => result.current.security.factorChecked());
  await waitFor(() => expect(kinds()).toEqual(['only-one-factor']));
});
