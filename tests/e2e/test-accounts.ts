import type { SeedAccount } from '../../apps/demo/src/host/seed/seed-accounts.ts';

/** Accounts of nine days with a dozen actions; the first ones are the same for any number. */
export function testAccounts(count: number): SeedAccount[] {
  return Array.from({ length: count }, (_, index) => account(index + 1));
}

function account(number: number): SeedAccount {
  return {
    name: `Nora Lindqvist ${number}`,
    email: `nora.${number}@lindqvist.studio`,
    password: `paper-lantern-${number}`,
    joinedDaysAgo: 9,
    actionsCount: 14,
    phone: `+467017406${String(number + 10)}`,
  };
}
