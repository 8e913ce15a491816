import { expect, test, vi } from 'vitest';
import { createDelivery } from './create-delivery.ts';

const mailLibrary = vi.hoisted(() => ({ isLoaded: false }));
vi.mock('@kairos-mfa/messages', async (importOriginal) => {
  const messages = await importOriginal<typeof import('@kairos-mfa/messages')>();
  return {
    ...messages,
    async loadMailRenderer() {
      await messages.loadMailRenderer();
      mailLibrary.isLoaded = true;
    },
  };
});

test('a server that is ready has loaded its mail library', async () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const party = { rpId: 'localhost', rpName: 'Ledgerly' };
  const withoutMail = await createDelivery({}, party, log);
  expect(mailLibrary.isLoaded).toBe(false);
  const delivery = await createDelivery({ smtpUrl: 'smtp://localhost:1' }, party, log);
  expect(mailLibrary.isLoaded).toBe(true);
  await Promise.all([withoutMail.close(), delivery.close()]);
});
