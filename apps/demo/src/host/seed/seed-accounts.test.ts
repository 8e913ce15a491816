import { expect, test } from 'vitest';
import { createHostContext } from '../host-context.ts';
import { openStore } from '../store/open-store.ts';
import { demoAccounts, seedAccounts } from './seed-accounts.ts';

test('an account that was added to the demo later joins the existing studio as a member', async () => {
  const host = createHostContext({
    store: openStore(':memory:'),
    // SAFETY: seeding makes no calls to Kairos.
    kairos: {} as never,
    sessionSecret: new Uint8Array(32),
    origin: 'http://localhost',
    now: () => new Date(),
    warn: () => undefined,
  });
  await seedAccounts(host, demoAccounts.slice(0, 2), true);
  await seedAccounts(host, demoAccounts, true);
  const people = demoAccounts.map(({ email }) => host.members.byEmail(email));
  expect(people.map((member) => member?.role)).toEqual(['owner', 'member', 'member']);
  expect(new Set(people.map((member) => member?.studio_id)).size).toBe(1);
});
