import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { cleanup, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useEnrollment, type KairosProviderProps } from './index.ts';
import { renderPlain } from './render-plain.fixtures.tsx';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());
afterEach(cleanup);

type Ceremonies = NonNullable<KairosProviderProps['passkeys']>;
const ends = ['cancelled', 'timed_out', 'already_on_this_device', 'unsupported'] as const;

test.each(ends)('a ceremony that fails with %s shows that failure, and can be run again', async (failure) => {
  const runs: string[] = [];
  const end = async () => {
    runs.push(failure);
    return { ok: false, failure } as const;
  };
  const passkeys: Ceremonies = { available: () => true, abort: () => undefined, create: end, get: end };
  const page = renderPlain(kit, () => useEnrollment({ type: 'passkey' }), { passkeys });
  page.open();
  for (const times of [1, 2]) {
    await page.at('proving', (hook) => hook.runCeremony());
    await waitFor(() => expect(page.state('proving')).toHaveProperty('failure', failure));
    expect(runs).toHaveLength(times);
  }
});

test('offline and refused: the screen stays, and shows the failure and the attempts left', async () => {
  const page = renderPlain(kit, () => useEnrollment({ type: 'totp' }));
  page.open();
  await page.at('proving', (hook) => hook.verify({ code: '000000' }));
  await waitFor(() =>
    expect(page.state('proving')).toMatchObject({
      failure: 'invalid_code',
      attemptsLeft: expect.any(Number),
    }),
  );
  page.network.up = false;
  await page.at('proving', (hook) => hook.verify({ code: '000000' }));
  await waitFor(() => expect(page.state('proving')).toMatchObject({ failure: 'unavailable' }));
});
