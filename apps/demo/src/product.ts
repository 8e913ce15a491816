/** The product's own shapes, shared by its host and its pages. Amounts are in whole currency units with at most two decimals. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'member';
  studio: string;
  /** ISO 8601. */
  joinedAt: string;
}

/** Where a sign-in stands; `pending` has a right password and waits for a second step. */
export type SessionView =
  | { status: 'signed_out' }
  | { status: 'pending'; name: string; needs: 'challenge' | 'enroll' }
  | { status: 'signed_in'; member: Member };

/** `sent` is money that comes in, `bill` is money that goes out. */
export type InvoiceKind = 'sent' | 'bill';

export interface Invoice {
  id: string;
  number: string;
  kind: InvoiceKind;
  party: string;
  item: string;
  amount: number;
  currency: string;
  /** Calendar date, `2026-05-04`. */
  dueOn: string;
  paidAt: string | null;
}

/** What paying a bill answers: the bill as it now stands, and whether it was this person's first payment. */
export interface PaidBill {
  invoice: Invoice;
  first: boolean;
}

export interface Payee {
  id: string;
  name: string;
  /** Already masked. */
  account: string;
}

export interface Payout {
  id: string;
  payee: string;
  amount: number;
  currency: string;
  madeAt: string;
}

export interface Payouts {
  balance: number;
  currency: string;
  payees: Payee[];
  payouts: Payout[];
}

export interface Overview {
  balance: number;
  currency: string;
  toPay: { count: number; amount: number };
  toReceive: { count: number; amount: number };
  next: Invoice[];
}

export interface Teammate {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'member' | 'invited';
  since: string;
}

/** Whether people decide for themselves, or everybody in the studio needs a second step. */
export type SecondStepRule = 'optional' | 'required';

/** What only owners see, and only after they have proven themselves. */
export interface Administration {
  people: {
    id: string;
    name: string;
    role: 'owner' | 'member';
    sessions: number;
    lastSignIn: number | null;
  }[];
  payouts: (Payout & { member: string })[];
  secondStep: SecondStepRule;
}
