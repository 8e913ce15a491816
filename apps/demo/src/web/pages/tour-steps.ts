/** One step of the tour. */
export interface TourStep {
  readonly id: string;
  readonly href: string;
  /** The link, and what to do there. */
  readonly place: string;
  readonly what: string;
  /** What is worth seeing. */
  readonly see: string;
}

/** The tour of what Kairos does in this product, about two minutes. */
export const tourSteps: readonly TourStep[] = [
  {
    id: 'prompt',
    href: '/invoices',
    place: 'Invoices',
    what: 'Open a bill and pay it.',
    see: 'After the first payment, and not before, a prompt offers a second step. “Not now” is one click, and is kept.',
  },
  {
    id: 'set-up',
    href: '/account',
    place: 'Account',
    what: 'Set up a passkey or an authenticator app, and save the recovery codes.',
    see: 'Codes count as saved only when they are: downloaded, printed, or typed back.',
  },
  {
    id: 'step-up',
    href: '/payouts',
    place: 'Payouts',
    what: 'Send more than €1,000.',
    see: 'The proof is for exactly this amount and payee. Less than that needs none.',
  },
  {
    id: 'sign-in',
    href: '/account',
    place: 'Account',
    what: 'Sign out, and in again.',
    see: 'Now the second step is asked for; this device can be remembered.',
  },
  {
    id: 'why',
    href: '/account',
    place: 'Account',
    what: 'Read “Why was I asked, or not?”.',
    see: 'Each decision has its reasons. With start --devtools a panel says more, and shows every screen in any state, without waiting a week.',
  },
  {
    id: 'required',
    href: '/administration',
    place: 'Administration',
    what: 'Choose a rule for the studio.',
    see: 'Before it is saved, it says who has a second step, and what happens to whom, and when.',
  },
];
