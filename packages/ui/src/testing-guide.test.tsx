import {
  createTestKit,
  createVirtualPasskeys,
  enrollTotp,
  sessionFetch,
  stepUpWithTotp,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit/in-memory';
import { render, screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KairosUiProvider, MfaPrompt, StepUpDialog } from './index.ts';

// Parts of this file are quoted in docs/guides/testing.md.
let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

function AppOf({ session }: { session: TestSession }) {
  return (
    <KairosUiProvider kairos={{ fetch: sessionFetch(kit, session), passkeys: createVirtualPasskeys() }}>
      <MfaPrompt moment="payment.completed" delayMs={0} />
      <StepUpDialog />
    </KairosUiProvider>
  );
}

test('after a first payment, a member is asked to add a second step', async () => {
  const nora = { identityId: 'nora', sessionId: 'session-1' };
  await kit.call('service', 'PUT', '/identities/nora', { createdAt: '2026-01-01T00:00:00Z' });
  await kit.call('service', 'POST', '/events', { identityId: 'nora', event: 'payment.completed' });
  render(<AppOf session={nora} />);
  expect(await screen.findByRole('button', { name: 'Not now' })).toBeTruthy();
});

test('a transfer needs one proof, for exactly this amount', async () => {
  const ben = { identityId: 'ben', sessionId: 'session-1' };
  const totp = await enrollTotp(kit, ben);
  const transfer = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };
  expect((await kit.engine.guard({ ...ben, ...transfer })).ok).toBe(false);
  await stepUpWithTotp(kit, ben, totp, transfer);
  expect((await kit.engine.guard({ ...ben, ...transfer, context: { amount: 9999 } })).ok).toBe(false);
  expect((await kit.engine.guard({ ...ben, ...transfer })).ok).toBe(true);
});
