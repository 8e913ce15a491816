/** What an event of the host says about a person beyond opening a moment. */
export interface EventSignals {
  /** Facts that become the time of the event. */
  readonly instants: readonly string[];
  /** Facts that count one more. */
  readonly counters: readonly string[];
}

const signals: Readonly<Record<string, EventSignals>> = {
  'payment.completed': { instants: ['lastPaymentAt'], counters: ['actionsCount'] },
  'invite.sent': { instants: [], counters: ['invitedOthersCount'] },
  'security.new_device': { instants: ['lastSecurityEventAt'], counters: [] },
  'account.recovered': { instants: ['lastSecurityEventAt'], counters: [] },
  'password.changed': { instants: ['lastSecurityEventAt'], counters: [] },
};

/** The facts that an event changes; an event that nobody knows changes none. */
export function signalsOf(event: string): EventSignals {
  return (Object.hasOwn(signals, event) ? signals[event] : undefined) ?? { instants: [], counters: [] };
}
