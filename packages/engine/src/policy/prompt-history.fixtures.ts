import type { PromptFacts } from './decide-prompt.ts';
import type { LedgerEntry } from './prompt-ledger.ts';

/** The time at which the tests of prompts decide. */
export const now = new Date('2026-06-01T12:00:00Z');

/** The instant this many days before `now`. */
export function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** A soft prompt that was shown, by default one that was closed long ago. */
export function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    kind: 'soft',
    variant: 'only-you',
    sessionId: 'old',
    tier: 'standard',
    promptedAt: daysAgo(20),
    exposedAt: daysAgo(20),
    respondedAt: daysAgo(20),
    response: 'closed',
    reason: null,
    weight: 0.5,
    nextEligibleAt: daysAgo(13),
    ...changes,
  };
}

/** A person of nine days who has just paid for the first time: a prompt is shown to them. */
export const person: PromptFacts = {
  createdAt: daysAgo(9),
  actionsCount: 0,
  lastPaymentAt: new Date(now.getTime() - 1000),
  invitedOthersCount: 0,
  lastSecurityEventAt: null,
  openedSecuritySettingsAt: null,
  leftAt: null,
  impersonated: false,
  ssoManaged: false,
  tier: 'standard',
  email: undefined,
  verifiedEmail: undefined,
  verifiedPhone: undefined,
  name: undefined,
  locale: undefined,
  sessionId: 's1',
  enrolled: false,
  ownSession: true,
  trustedProvider: false,
  neverAsk: false,
  setupSkipped: false,
  moment: 'payment.completed',
  momentOpenedAt: new Date(now.getTime() - 1000),
  clientSuppressors: [],
  roles: [],
  identityId: 'ann',
  momentIsFirst: true,
  deviceSeenAt: undefined,
  truths: [],
  measures: {},
  firstSessionAt: undefined,
  notice: undefined,
};
