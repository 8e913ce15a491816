import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useEnrollment, type KairosEvent } from './index.ts';
import { createSomebody } from './somebody.fixtures.tsx';

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

test('somebody without a number gives one to the host, and gets a code on it', async () => {
  const events: KairosEvent[] = [];
  const takes = { numbers: false };
  const somebody = createSomebody(kit, {
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
  act(() => result.current.givePhone(phone));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ step: 'adding-phone', trouble: 'invalid_format' }),
  );
  takes.numbers = true;
  act(() => result.current.givePhone(phone));
  expect(result.current.state.step).toBe('saving-phone');
  await waitFor(() => expect(result.current.state.step).toBe('proving'));
  expect(result.current.state).toMatchObject({
    enrollment: { type: 'sms', options: { maskedDestination: '+49 ••• 89' } },
  });
  expect(JSON.stringify(events)).not.toContain(phone.slice(4));
});

test('where the host takes no numbers, nobody is asked for one', async () => {
  const { wrapper } = createSomebody(kit);
  const { result } = renderHook(() => useEnrollment(), { wrapper });
  await waitFor(() => expect(result.current.state.step).toBe('choosing'));
  act(() => result.current.choose('sms'));
  expect(result.current.state.step).toBe('choosing');
});
