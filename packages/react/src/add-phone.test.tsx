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
  const takes = { numbers: false };
  const somebody = createTestUser(kit, {
    onEvent: (event) => events.push(event),
    onAddPhone: async (given) => {
      if (!takes.numbers) return false;
      const path = `/identities/${somebody.session.identityId}`;
      return (await kit.call('service', 'PUT', path, { phone: given })).status < 300;
    },
  });
  const { result } = renderHook(() => useEnrollment(), { wrapper: somebody.wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('choosing'));
  act(() => result.current.choose('sms'));
  expect(result.current.state.step).toBe('adding-phone');
  act(() => result.current.addPhone(phone));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'adding-phone', failure: 'invalid_format' }),
  );
  takes.numbers = true;
  act(() => result.current.addPhone(phone));
  expect(result.current.state.step).toBe('saving-phone');
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  expect(result.current.state).toMatchObject({
    enrollment: { type: 'sms', options: { maskedDestination: '+49 ••• 89' } },
  });
  expect(JSON.stringify(events)).not.toContain(phone.slice(4));
});

describe('a host that requires step-up before it stores a number', () => {
  /** Somebody with an authenticator app, whose host passes on what Kairos demands. */
  async function withAHostThatAsks() {
    const given: string[] = [];
    const somebody = createTestUser(kit, {
      onAddPhone: async (number) => {
        given.push(number);
        const { identityId, sessionId } = somebody.session;
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
    const totp = await enrollTotp(kit, somebody.session);
    await kit.advance(30_000);
    const { result } = renderHook(() => ({ enrollment: useEnrollment(), stepUp: useStepUpHost() }), {
      wrapper: somebody.wrapper,
    });
    await waitFor(() => expect(result.current.enrollment.state.step).toBe('choosing'));
    act(() => result.current.enrollment.choose('sms'));
    act(() => result.current.enrollment.addPhone(phone));
    await waitFor(() => expect(result.current.stepUp.state.step).toBe('challenging'));
    return { result, totp, given };
  }

  test('the step-up is bound to that number, and the number is stored after it', async () => {
    const { result, totp, given } = await withAHostThatAsks();
    expect(result.current.stepUp.state).toMatchObject({
      request: { action: 'change_phone', context: { phone } },
    });
    await waitFor(() =>
      expect(result.current.stepUp.state).toMatchObject({ challenge: { step: 'proving' } }),
    );
    act(() => result.current.stepUp.challenge.verify({ code: totpCode(totp.secret, kit.now()) }));
    await waitFor(() => expect(given).toEqual([phone, phone]));
    await waitFor(() =>
      expect(result.current.enrollment.state).toMatchObject({
        step: 'proving',
        enrollment: { type: 'sms', options: { maskedDestination: '+49 ••• 89' } },
      }),
    );
  });

  test('a cancelled step-up returns to the number as cancelled', async () => {
    const { result, given } = await withAHostThatAsks();
    act(() => result.current.stepUp.cancel());
    await waitFor(() =>
      expect(result.current.enrollment.state).toMatchObject({ step: 'adding-phone', failure: 'cancelled' }),
    );
    expect(given).toEqual([phone]);
  });
});

test('where the host stores no numbers, SMS cannot be chosen', async () => {
  const { wrapper } = createTestUser(kit);
  const { result } = renderHook(() => useEnrollment(), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('choosing'));
  act(() => result.current.choose('sms'));
  expect(result.current.state.step).toBe('choosing');
});
