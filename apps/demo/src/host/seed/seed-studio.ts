import type { Host } from '../host-context.ts';
import type { NewInvoice } from '../store/invoices.ts';
import { inTransaction } from '../store/open-store.ts';

/** The data of a new studio; due dates are in days from today. */
export interface StudioSeed {
  name: string;
  balance: number;
  invoices: (Omit<NewInvoice, 'dueOn' | 'paidAt'> & { dueIn: number; paidAgo?: number })[];
  payees: { name: string; account: string }[];
}

/** The studio of a new account: a first bill and some balance to pay it. */
export const welcomeStudio: Omit<StudioSeed, 'name'> = {
  balance: 25,
  invoices: [
    {
      number: 'SP-0001',
      kind: 'bill',
      party: 'Sixpence',
      item: 'First month, starter plan',
      amount: 12,
      dueIn: 14,
    },
  ],
  payees: [],
};

const day = 86_400_000;

/** Creates a studio and returns its id. */
export function seedStudio(host: Host, seed: StudioSeed, at: Date): string {
  const date = (days: number) => new Date(at.getTime() + days * day).toISOString();
  return inTransaction(host.store, () => {
    const id = host.payouts.addStudio(seed.name, seed.balance);
    for (const { dueIn, paidAgo, ...invoice } of seed.invoices)
      host.invoices.add(id, {
        ...invoice,
        dueOn: date(dueIn).slice(0, 10),
        ...(paidAgo === undefined ? {} : { paidAt: date(-paidAgo) }),
      });
    for (const payee of seed.payees) host.payouts.addPayee(id, payee);
    return id;
  });
}
