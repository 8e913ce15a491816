import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Invoice, InvoiceKind } from '../../shared-types.ts';
import { fromCents, toCents } from './open-store.ts';

/** The fields of a new invoice. */
export interface NewInvoice {
  number: string;
  kind: InvoiceKind;
  party: string;
  item: string;
  amount: number;
  dueOn: string;
  paidAt?: string;
}

/** The store of invoices and bills. */
export interface Invoices {
  add: (studioId: string, invoice: NewInvoice) => void;
  list: (studioId: string) => Invoice[];
  /** `undefined` if it does not exist or belongs to another studio. */
  find: (studioId: string, id: string) => Invoice | undefined;
  /** Marks an open bill as paid; `false` if it was paid already. */
  pay: (id: string, memberId: string, at: string) => boolean;
}

/** Creates the store of invoices and bills. */
export function createInvoiceStore(store: DatabaseSync): Invoices {
  const columns = 'id, number, kind, party, item, amount_cents, currency, due_on, paid_at';
  return {
    add: (studioId, invoice) => {
      store
        .prepare(
          `INSERT INTO invoices (id, studio_id, number, kind, party, item, amount_cents, currency, due_on, paid_at)
           VALUES (?,?,?,?,?,?,?,'EUR',?,?)`,
        )
        .run(
          randomUUID(),
          studioId,
          invoice.number,
          invoice.kind,
          invoice.party,
          invoice.item,
          toCents(invoice.amount),
          invoice.dueOn,
          invoice.paidAt ?? null,
        );
    },
    list: (studioId) =>
      store
        .prepare(`SELECT ${columns} FROM invoices WHERE studio_id = ? ORDER BY paid_at IS NOT NULL, due_on`)
        .all(studioId)
        .map(toInvoice),
    find: (studioId, id) => {
      const row = store
        .prepare(`SELECT ${columns} FROM invoices WHERE studio_id = ? AND id = ?`)
        .get(studioId, id);
      return row && toInvoice(row);
    },
    pay: (id, memberId, at) =>
      store
        .prepare(
          "UPDATE invoices SET paid_at = ?, paid_by = ? WHERE id = ? AND kind = 'bill' AND paid_at IS NULL",
        )
        .run(at, memberId, id).changes === 1,
  };
}

function toInvoice(row: Record<string, unknown>): Invoice {
  // SAFETY: the columns are listed above and the table is STRICT.
  const { amount_cents, due_on, paid_at, ...rest } = row as unknown as Omit<
    Invoice,
    'amount' | 'dueOn' | 'paidAt'
  > & {
    amount_cents: number;
    due_on: string;
    paid_at: string | null;
  };
  return { ...rest, amount: fromCents(amount_cents), dueOn: due_on, paidAt: paid_at };
}
