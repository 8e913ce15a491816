import { createTestKit, enrollTotp, totpCode, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isStepUpProblem, useEnrollment, useStepUpHost, type KairosEvent } from './index.ts';
import { createTestUser } from './test-user.fixtures.tsx';

const phone = '+4915123456789';
let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { body } = await kit.call('service', 'GET', '/admin/policy');
  const { factors } = body.document;
  const document = { ...body.document, factors: { ...factors, allowed: [...factors.allowed, 'sms'] } };
  await kit.call('service', 'PUT', '/admin/policy', { document });
});
afterAll(() => kit.close());
afterEach(cleanup);

test('a person without a phone number passes one to the host and receives a code', async () => {
  const events: KairosEvent[] = [];
  const host = { acceptsNumbers: false };
  const user = createTestUser(kit, {
    onEvent: (event) => events.push(event),
    onAddPhone: async (number) => {
      if (!host.acceptsNumbers) return false;
      const path = `/identities/${user.session.identityId}`;
      return (await kit.call('service', 'PUT', path, { phone: number })).status < 300;
    },
  });
  const { result } = renderHook(() => useEnrollment(), { wrapper: user.wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('choosing'));
  act(() => result.current.choose('sms'));
  expect(result.current.state.step).toBe('adding-phone');
  act(() => result.current.addPhone(phone));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'adding-phone', failure: 'invalid_format' }),
  );
  host.acceptsNumbers = true;
  act(() => result.current.addPhone(phone));
  expect(result.current.state.step).toBe('saving-phone');
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  expect(result.current.state).toMatchObject({
    enrollment: { type: 'sms', options: { maskedDestination: '+49 ••• 89' } },
  });
  expect(JSON.stringify(events)).not.toContain(phone.slice(4));
});

describe('a host that requires step-up before it stores a number', () => {
  /** A user with an authenticator app, whose host returns the demand of Kairos. */
  async function withDemandingHost() {
    const passedNumbers: string[] = [];
    const user = createTestUser(kit, {
      onAddPhone: async (number) => {
        passedNumbers.push(number);
        const { identityId, sessionId } = user.session;
        const used = await kit.call('service', 'POST', '/grants/consume', {
          identityId,
          sessionId,
          action: 'change_phone',
          resource: identityId,
          context: { phone: number },
        });
        if (isStepUpProblem(used.body)) return used.body;
        return (
          (await kit.call('service', 'PUT', `/identities/${identityId}`, { phone: number })).status < 300
        );
      },
    });
    const totp = await enrollTotp(kit, user.session);
    await kit.advance(30_000);
    const { result } = renderHook(() => ({ enrollment: useEnrollment(), stepUp: useStepUpHost() }), {
      wrapper: user.wrapper,
    });
    await waitFor(() => expect(result.current.enrollment.state.step).toBe('choosing'));
    act(() => result.current.enrollment.choose('sms'));
    act(() => result.current.enrollment.addPhone(phone));
    await waitFor(() => expect(result.current.stepUp.state.step).toBe('challenging'));
    return { result, totp, passedNumbers };
  }

  test('the step-up is bound to that number, and the number is stored after it', async () => {
    const { result, totp, passedNumbers } = await withDemandingHost();
    expect(result.current.stepUp.state).toMatchObject({
      request: { action: 'change_phone', context: { phone } },
    });
    await waitFor(() =>
      expect(result.current.stepUp.state).toMatchObject({ challenge: { step: 'proving' } }),
    );
    act(() => result.current.stepUp.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
    await waitFor(() => expect(passedNumbers).toEqual([phone, phone]));
    await waitFor(() =>
      expect(result.current.enrollment.state).toMatchObject({
        step: 'proving',
        enrollment: { type: 'sms', options: { maskedDestination: '+49 ••• 89' } },
      }),
    );
  });

  test('a cancelled step-up returns to the number as cancelled', async () => {
    const { result, passedNumbers } = await withDemandingHost();
    act(() => result.current.stepUp.cancel());
    await waitFor(() =>
      expect(result.current.enrollment.state).toMatchObject({ step: 'adding-phone', failure: 'cancelled' }),
    );
    expect(passedNumbers).toEqual([phone]);
  });
});

test('where the host stores no numbers, SMS cannot be chosen', async () => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => useEnrollment(), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('choosing'));
  act(() => result.current.choose('sms'));
  expect(result.current.state.step).toBe('choosing');
});
