/** Types that the host and the pages share. Amounts are in currency units with at most two decimals. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'member';
  studio: string;
  /** ISO 8601. */
  joinedAt: string;
}

/** The state of a sign-in; `pending`: the password was correct and a second step is needed. */
export type SessionView =
  | { status: 'signed_out' }
  | { status: 'pending'; name: string; needs: 'challenge' | 'enroll' }
  /**
   * `offersSetup`: before the app, the person is asked whether to set up a second step. `hasConsole`: they work at Sixpence,
   * and administer Kairos.
   */
  | { status: 'signed_in'; member: Member; offersSetup: boolean; hasConsole: boolean };

/** `sent`: an invoice to be paid by others; `bill`: to be paid by the studio. */
export type InvoiceKind = 'sent' | 'bill';

/** An invoice or a bill. */
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

/** The result of paying a bill: the updated bill, and whether it was this person's first payment. */
export interface PaidBill {
  invoice: Invoice;
  first: boolean;
}

/** A person who gets payouts. */
export interface Payee {
  id: string;
  name: string;
  /** Already masked. */
  account: string;
}

/** One payout. */
export interface Payout {
  id: string;
  payee: string;
  amount: number;
  currency: string;
  madeAt: string;
}

/** The data of the payouts page. */
export interface Payouts {
  balance: number;
  currency: string;
  payees: Payee[];
  payouts: Payout[];
}

/** The data of the overview page. */
export interface Overview {
  balance: number;
  currency: string;
  toPay: { count: number; amount: number };
  toReceive: { count: number; amount: number };
  next: Invoice[];
}

/** A member or an invited person. */
export interface Teammate {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'member' | 'invited';
  since: string;
}

/** Whether a second step is optional or required in the studio; `announced`: required in two weeks. */
export type SecondStepRule = 'optional' | 'announced' | 'required';

/** The rule of a studio. */
export interface SecondStepSetting {
  rule: SecondStepRule;
  /** With `announced`: when it will be required, ISO 8601. */
  requiredFrom: string | null;
}

/** When people of the studio are offered a second step. */
export type SetupMode = 'never' | 'at_registration' | 'next_sign_in' | 'just_in_time';

/** Data for owners, which needs a grant. */
export interface Administration {
  people: {
    id: string;
    name: string;
    role: 'owner' | 'member';
    sessions: number;
    lastSignIn: number | null;
    /** The names of their factors, which may be empty; no names: no second step. */
    secondSteps: string[];
  }[];
  payouts: (Payout & { member: string })[];
  secondStep: SecondStepSetting;
  setupMode: SetupMode;
  /** Whether next steps are suggested to people who have a second step. */
  suggestsNextSteps: boolean;
}
