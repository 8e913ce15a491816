import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Administration, Payee, Payout } from '../../shared-types.ts';
import { fromCents, toCents } from './open-store.ts';

/** The fields of a new payout. */
export interface NewPayout {
  studioId: string;
  memberId: string;
  payeeId: string;
  amount: number;
  currency: string;
  at: string;
  /** The idempotency key that the page creates for a click; the same one never pays twice. */
  requestId?: string | undefined;
}

/** The fields in which a repeated request must equal the first one. */
type Repeatable = Pick<NewPayout, 'memberId' | 'payeeId' | 'amount' | 'currency'> & { requestId: string };

/** The store of balances, payees and payouts. */
export interface PayoutStore {
  addStudio: (name: string, balance: number) => string;
  addPayee: (studioId: string, payee: { name: string; account: string }) => void;
  balance: (studioId: string) => number;
  /** Subtracts an amount from the balance; `false` if the balance is too low. */
  withdraw: (studioId: string, amount: number) => boolean;
  payees: (studioId: string) => Payee[];
  payee: (studioId: string, id: string) => Payee | undefined;
  list: (studioId: string) => Payout[];
  /** All payouts with their senders. */
  ledger: (studioId: string) => Administration['payouts'];
  /** The result of an earlier request with this id: the same payout, or a conflict with another one. */
  byRequest: (payout: Repeatable) => 'same' | 'other' | undefined;
  record: (payout: NewPayout) => void;
}

/** Creates the store of balances, payees and payouts. */
export function createPayoutStore(store: DatabaseSync): PayoutStore {
  const payouts = `SELECT p.id, y.name AS payee, p.amount_cents / 100.0 AS amount, p.currency, p.made_at AS madeAt
                   FROM payouts p JOIN payees y ON y.id = p.payee_id`;
  return {
    addStudio(name, balance) {
      const id = randomUUID();
      store
        .prepare('INSERT INTO studios (id, name, balance_cents) VALUES (?,?,?)')
        .run(id, name, toCents(balance));
      return id;
    },
    addPayee: (studioId, payee) => {
      store
        .prepare('INSERT INTO payees (id, studio_id, name, account) VALUES (?,?,?,?)')
        .run(randomUUID(), studioId, payee.name, payee.account);
    },
    balance: (studioId) =>
      fromCents(
        Number(
          store.prepare('SELECT balance_cents AS cents FROM studios WHERE id = ?').get(studioId)?.['cents'],
        ),
      ),
    withdraw: (studioId, amount) =>
      store
        .prepare(
          'UPDATE studios SET balance_cents = balance_cents - ?1 WHERE id = ?2 AND balance_cents >= ?1',
        )
        .run(toCents(amount), studioId).changes === 1,
    // SAFETY (all casts below): the columns are named in the statement and the tables are STRICT.
    payees: (studioId) =>
      store
        .prepare('SELECT id, name, account FROM payees WHERE studio_id = ? ORDER BY name')
        .all(studioId) as unknown as Payee[],
    payee: (studioId, id) =>
      store
        .prepare('SELECT id, name, account FROM payees WHERE studio_id = ? AND id = ?')
        .get(studioId, id) as unknown as Payee | undefined,
    list: (studioId) =>
      store
        .prepare(`${payouts} WHERE p.studio_id = ? ORDER BY p.made_at DESC LIMIT 50`)
        .all(studioId) as unknown as Payout[],
    ledger: (studioId) =>
      store
        .prepare(
          `SELECT p.id, y.name AS payee, m.name AS member, p.amount_cents / 100.0 AS amount, p.currency, p.made_at AS madeAt
           FROM payouts p JOIN payees y ON y.id = p.payee_id JOIN members m ON m.id = p.member_id
           WHERE p.studio_id = ? ORDER BY p.made_at DESC LIMIT 50`,
        )
        .all(studioId) as unknown as Administration['payouts'],
    byRequest: ({ memberId, requestId, payeeId, amount, currency }) => {
      const made = store
        .prepare(
          `SELECT payee_id = ? AND amount_cents = ? AND currency = ? AS same FROM payouts
           WHERE member_id = ? AND request_id = ?`,
        )
        .get(payeeId, toCents(amount), currency, memberId, requestId);
      return made && (made['same'] === 1 ? 'same' : 'other');
    },
    record: (payout) => {
      store
        .prepare(
          `INSERT INTO payouts (id, studio_id, member_id, payee_id, amount_cents, currency, made_at, request_id)
           VALUES (?,?,?,?,?,?,?,?)`,
        )
        .run(
          randomUUID(),
          payout.studioId,
          payout.memberId,
          payout.payeeId,
          toCents(payout.amount),
          payout.currency,
          payout.at,
          payout.requestId ?? null,
        );
    },
  };
}
