import type { Person } from '../contenders/kairos-client.ts';
import { addressOf } from './people.ts';
import type { TakePeople } from './read.ts';

/** The id of the person with this number, from 1, among those that a ledger was filled with. */
export const ledgerIdentityId = (number: number | string): string => `ledger-${number}`;

/** Takes people of a ledger that was filled with SQL, at random; each has one session and one address. */
export function ledgerPeople(size: number): TakePeople {
  const authTime = Math.floor(Date.now() / 1000);
  return (count) =>
    Array.from({ length: count }, (): Person => {
      const number = 1 + Math.floor(Math.random() * size);
      return {
        identityId: ledgerIdentityId(number),
        sessionId: `session-${number}`,
        address: addressOf(number),
        authTime,
      };
    });
}
