import type { PromptDecision, SuppressionCode } from '@kairos-mfa/protocol';

/** The suppression codes as sentences for the person themselves, in English. */
export const suppressionSentences: Readonly<Record<SuppressionCode, string>> = {
  enrolled: 'You have a second step already.',
  enforcement_off: 'Second steps are switched off here.',
  setup_prompt_never: 'This product never asks by itself.',
  setup_skipped: 'You skipped it when you signed in.',
  kill_switch: 'Asking is paused for everybody.',
  impersonation: 'Somebody from support is signed in for you.',
  sso_managed: 'Your organisation looks after your sign-in.',
  dirty_form: 'You were in the middle of a form.',
  typing: 'You were typing.',
  upload_in_progress: 'An upload was running.',
  checkout_in_progress: 'You were paying.',
  code_entry: 'You were entering a code.',
  dialog_open: 'Another window was open.',
  offline: 'You were offline.',
  leaving: 'You were about to leave.',
  later_pending: 'You asked to be reminded later.',
  prompt_open: 'The question is open already, perhaps in another tab.',
  session_cap: 'You were asked once in this session.',
  week_cap: 'You were asked this week.',
  quarter_cap: 'You were asked three times in the last three months.',
  year_cap: 'You were asked enough times this year.',
  cool_down: 'We asked you not long ago.',
  asked_never: 'You said not to ask again.',
  given_up: 'You said no often enough; we leave it.',
  first_session: 'This is your first visit. Settle in first.',
  account_too_new: 'Your account is new. Settle in first.',
  unknown_moment: 'Nobody planned to ask at this point.',
  moment_not_fresh: 'Nothing of the kind happened just now.',
  unfamiliar_device: 'This device is too new to show this prompt on.',
  deadline_passed: 'The date you were given has passed.',
  signals_missing: 'There is too little yet that would be worth protecting.',
  holdout: 'You are in a group that is not asked, for comparison.',
  moment_trial: 'This moment is left out for you, for comparison.',
};

/** The signals that count for a prompt, as clauses. */
export const signalClauses: Readonly<Record<string, string>> = {
  engaged: 'you use this product a lot',
  tenure: 'you have been here for more than a week',
  value: 'you have something of value here',
  people: 'you work with other people here',
  security: 'something happened around your security',
  care: 'you looked at your security settings',
};

/** What a product calls its own moments and signals, as clauses. */
export type ReasonNames = Readonly<Record<string, string>>;

/**
 * The reasons of a decision as English sentences, for support, devtools and "Why was I asked?". `names` has a clause for
 * a moment or signal of your own, e.g. `{ 'payment.completed': 'you just paid a bill' }`. Other unknown codes are shown as
 * they are.
 */
export function explainDecision(
  { decision, reasons, suppressedBy }: Pick<PromptDecision, 'decision' | 'reasons' | 'suppressedBy'>,
  names: ReasonNames = {},
): string[] {
  if (decision === 'hold') return suppressedBy.map((code) => suppressionSentences[code] ?? code);
  return reasons.map((reason) => {
    const name = reason.slice(reason.indexOf(':') + 1);
    const clause = names[name] ?? (reason.startsWith('signal:') ? signalClauses[name] : undefined) ?? reason;
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
  });
}
