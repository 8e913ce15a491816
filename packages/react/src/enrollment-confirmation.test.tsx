import { createTestKit, sentCode, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useEnrollment } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const firstEnrollment = { ...body.document.firstEnrollment, confirm: 'always' };
  await kit.call('service', 'PUT', '/admin/policy', { document: { ...body.document, firstEnrollment } });
});
afterAll(() => kit.close());
afterEach(cleanup);

test('where the policy requires it, the mailed code is confirmed before the factor', async () => {
  const user = createTestUser(kit);
  const email = 'ada@example.com';
  user.session.traits = { email, emailVerified: true };
  const { result } = renderHook(() => useEnrollment({ type: 'totp' }), { wrapper: user.wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  const right = sentCode(kit, email);
  act(() => result.current.verify({ code: right === '000000' ? '000001' : '000000' }));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ failure: 'invalid_code', attemptsLeft: 4 }),
  );
  act(() => result.current.verify({ code: right }));
  await waitFor(() => expect(result.current.state).not.toHaveProperty('enrollment.confirmation'));
  const { enrollment } = result.current.state as Extract<typeof result.current.state, { step: 'proving' }>;
  act(() => result.current.verify({ code: totpCode(String(enrollment.options['secret']), kit.now()) }));
  await waitFor(() => expect(result.current.state.step).toBe('showing-recovery-codes'));
});
