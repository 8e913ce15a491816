/** The facts that an event of the host changes, besides opening a moment. */
export interface EventSignals {
  /** Facts that are set to the time of the event. */
  readonly instants: readonly string[];
  /** Facts that are set to the time of the event if they are not set. */
  readonly firsts: readonly string[];
  /** Counters that are incremented. */
  readonly counters: readonly string[];
}

const nothing: EventSignals = { instants: [], firsts: [], counters: [] };
const securityEvent: EventSignals = { ...nothing, instants: ['lastSecurityEventAt'] };
const accountMade: EventSignals = { ...nothing, firsts: ['createdAt'] };
const left: EventSignals = { ...nothing, instants: ['leftAt'] };
const act: EventSignals = { ...nothing, counters: ['actionsCount'] };

const signals: Readonly<Record<string, EventSignals>> = {
  'payment.completed': { ...act, instants: ['lastPaymentAt'] },
  'invite.sent': { ...nothing, counters: ['actionsCount', 'invitedOthersCount'] },
  'security.new_device': securityEvent,
  'account.recovered': securityEvent,
  'password.changed': securityEvent,
  'settings.security_interest': { ...nothing, instants: ['openedSecuritySettingsAt'] },
  'account.created': accountMade,
  signup: accountMade,
  leaving: left,
  sign_out: left,
  cancel_plan: left,
  exit_intent: left,
  // Of the task that a prompt interrupted: they are counted for experiments. Leaving a task is no action.
  'task.left': nothing,
  'task.completed': act,
  'reminder.due': nothing,
  'milestone.active_days': nothing,
};

/** The facts that an event changes; an event of the host counts as an activity of the person. */
export function signalsOf(event: string): EventSignals {
  return (Object.hasOwn(signals, event) ? signals[event] : undefined) ?? act;
}

/** Whether the person leaves with this event: no prompt is shown then, and the moments before it are over. */
export function isLeaving(event: string): boolean {
  return signalsOf(event) === left;
}
