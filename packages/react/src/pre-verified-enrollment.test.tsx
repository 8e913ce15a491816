import { createTestKit, sentCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useEnrollment } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const { factors } = body.document;
  const known = { ...factors, allowed: [...factors.allowed, 'sms', 'email'], preVerified: ['sms', 'email'] };
  await kit.call('service', 'PUT', '/admin/policy', { document: { ...body.document, factors: known } });
});
afterAll(() => kit.close());
afterEach(cleanup);

const traits = {
  email: 'ada@example.com',
  emailVerified: true,
  phone: '+4915123456789',
  phoneVerified: true,
};

test.each(['sms', 'email'])(
  'where the host reports the destination as verified, %s is enrolled with a confirmation and no code',
  async (type) => {
    const user = createTestUser(kit);
    user.session.traits = traits;
    const { result } = renderHook(() => useEnrollment({ type }), { wrapper: user.wrapper });
    await waitFor(() => expect(result.current.state.step).toBe('proving'));
    expect(result.current.state).toMatchObject({ enrollment: { options: { preVerified: true } } });
    act(() => result.current.verify({}));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ step: 'showing-recovery-codes', factor: { type } }),
    );
    expect(kit.sent.filter(({ message }) => message.kind === 'code')).toEqual([]);
  },
);

test('a code is sent where the host no longer reports the address as verified', async () => {
  const user = createTestUser(kit);
  user.session.traits = traits;
  const { result } = renderHook(() => useEnrollment({ type: 'email' }), { wrapper: user.wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  // The address is still stored, so that a code can be sent, and the session no longer reports it as verified.
  const { identityId } = user.session;
  await kit.call('service', 'PUT', `/identities/${identityId}`, { email: traits.email });
  user.session.traits = {};
  act(() => result.current.verify({}));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'proving', enrollment: { options: { digits: 6 } } }),
  );
  act(() => result.current.verify({ code: sentCode(kit, traits.email) }));
  await waitFor(() => expect(result.current.state.step).toBe('showing-recovery-codes'));
});
