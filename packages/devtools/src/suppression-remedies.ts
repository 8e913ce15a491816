/** What a developer can do to see the prompt nevertheless, by suppression code. */
export const suppressionRemedies: Readonly<Record<string, string>> = {
  enrolled: 'Sign in as somebody without a factor, or remove theirs on the security page.',
  enforcement_off: 'Set `enforcement` of the policy to `optional` or `required`.',
  kill_switch: 'The condition `kill_switch` in `suppressors` of the policy holds for this person.',
  first_session: 'Sign out and in again: the second session counts.',
  account_too_new: 'Send an older `createdAt` with `PUT /identities`, or move the clock.',
  signals_missing:
    'Two kinds of signals are needed, e.g. `actionsCount` with `PUT /identities` and an event with `POST /events`.',
  moment_not_fresh:
    'Report the event from your server with `POST /events` when it happens, before the page asks.',
  unknown_moment: 'Correct the name of the moment, or add it to `moments` of the policy.',
  dirty_form: 'Submit or reset the form, or put `data-kairos-ignore` on it.',
  dialog_open: 'Close the dialog; the page is checked every second.',
  session_cap: 'Sign out and in again, or raise `caps` of the policy.',
  week_cap: 'Move the clock, or raise `caps` of the policy.',
  quarter_cap: 'Move the clock, or raise `caps` of the policy.',
  year_cap: 'Move the clock, or raise `caps` of the policy.',
  cool_down: 'Move the clock, or use another person.',
  later_pending: 'Move the clock to the chosen day, or use another person.',
  asked_never: 'Allow prompts again on the security page, under preferences.',
  prompt_open: 'Answer the prompt that is open, perhaps in another tab.',
  holdout: 'Use another person: the group is chosen by their id. Or set `holdout` of the policy to 0.',
};
