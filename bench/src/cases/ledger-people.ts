import { createPerson } from './people.ts';
import type { TakePeople } from './read.ts';

/** The id of the person with this number, from 1, among those that a ledger was filled with. */
export const ledgerIdentityId = (number: number | string): string => `ledger-${number}`;

/** Takes people of a ledger that was filled with SQL, at random. */
export function ledgerPeople(size: number): TakePeople {
  return (count) =>
    Array.from({ length: count }, () => createPerson(ledgerIdentityId(1 + Math.floor(Math.random() * size))));
}
