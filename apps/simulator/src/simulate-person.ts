import {
  decidePrompt,
  after,
  weighAnswer,
  weighNoticeAnswer,
  type LedgerEntry,
  type Notice,
  type Policy,
  type PromptAnswer,
  type PromptFacts,
} from '@kairos-mfa/engine/policy';
import type { DismissReason } from '@kairos-mfa/protocol';
import type { Person } from './population.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One simulated decision. */
export interface Decision {
  readonly day: number;
  readonly moment: string;
  readonly kind: LedgerEntry['kind'];
  readonly outcome: 'hold' | 'enrolled' | PromptAnswer['response'];
  readonly suppressedBy: readonly string[];
}

const dayLength = 86_400_000;

/** Assumed weights of answers to a prompt that is not accepted; the report says that they are assumptions. */
const refusalWeights: readonly (readonly [PromptAnswer['response'], number])[] = [
  ['dismissed', 5],
  ['later', 3],
  ['closed', 2],
];
const reasonWeights: readonly (readonly [DismissReason | undefined, number])[] = [
  [undefined, 5],
  ['busy', 3],
  ['no_phone_here', 1],
  ['lockout_worry', 1],
  ['slows_me_down', 1],
  ['not_needed', 1],
];

/** Simulates the days of one person with the real policy, and returns every decision. */
export function simulatePerson(
  person: Person,
  policy: Policy,
  random: SeededRandom,
  days: number,
  start: Date,
): Decision[] {
  const decisions: Decision[] = [];
  const ledger: LedgerEntry[] = [];
  const facts = initialFacts(person, start);
  let activeDays = 0;

  for (let day = Math.max(0, -person.signedUpDaysAgo); day < days && !facts.enrolled; day += 1) {
    if (!random.happens(person.activeShare)) continue;
    activeDays += 1;
    facts.actionsCount += Math.round(person.actionsPerDay);
    const now = new Date(start.getTime() + day * dayLength + random.between(8, 20) * 3_600_000);
    facts.sessionId = `day ${day}`;
    for (const moment of momentsOf(person, random, activeDays)) {
      applySignals(facts, moment, now);
      const decision = decidePrompt({ ...facts, moment, momentOpenedAt: now }, ledger, policy, now);
      if (decision.decision === 'hold') {
        decisions.push({
          day,
          moment,
          kind: decision.kind,
          outcome: 'hold',
          suppressedBy: decision.suppressedBy,
        });
        continue;
      }
      const outcome = simulateAnswer(person, random, ledger, policy, now, { ...facts, kind: decision.kind });
      if (decision.deadline !== undefined)
        facts.notice = noticeAfter(facts, decision.deadline, outcome, policy);
      decisions.push({ day, moment, kind: decision.kind, outcome, suppressedBy: [] });
      if (outcome === 'enrolled') facts.enrolled = true;
    }
  }
  return decisions;
}

type MutableFacts = { -readonly [Key in keyof PromptFacts]: PromptFacts[Key] };

function initialFacts(person: Person, start: Date): MutableFacts {
  const createdAt = new Date(start.getTime() - person.signedUpDaysAgo * dayLength);
  return {
    createdAt,
    actionsCount:
      person.signedUpDaysAgo > 0
        ? Math.round(person.signedUpDaysAgo * person.activeShare * person.actionsPerDay)
        : 0,
    lastPaymentAt: null,
    invitedOthersCount: 0,
    lastSecurityEventAt: null,
    openedSecuritySettingsAt: null,
    leftAt: null,
    impersonated: false,
    ssoManaged: false,
    tier: person.tier,
    email: undefined,
    verifiedEmail: undefined,
    verifiedPhone: undefined,
    name: undefined,
    locale: undefined,
    sessionId: '',
    enrolled: false,
    ownSession: true,
    trustedProvider: false,
    neverAsk: false,
    setupSkipped: false,
    moment: '',
    momentOpenedAt: undefined,
    clientSuppressors: [],
    truths: [],
    measures: {},
    // Each day is one session; the first day is suppressed by the age of the account.
    firstSessionAt: undefined,
    identityId: person.name,
    momentIsFirst: false,
    // Everybody uses their first device; events about a new device are shown there.
    deviceSeenAt: createdAt,
    notice: undefined,
    roles: [],
  };
}

function momentsOf(person: Person, random: SeededRandom, activeDays: number): string[] {
  return [
    ...(random.happens(person.pays) ? ['payment.completed'] : []),
    ...(random.happens(person.invites) ? ['invite.sent'] : []),
    ...(random.happens(person.newDevice) ? ['security.new_device'] : []),
    ...(activeDays === 7 ? ['milestone.active_days'] : []),
    ...(random.happens(person.opensSecurity) ? ['settings.security_interest'] : []),
  ];
}

/** The dated notice of a person: created once, extended once by *later*. */
function noticeAfter(
  { notice }: MutableFacts,
  deadline: string,
  outcome: Decision['outcome'],
  policy: Policy,
): Notice {
  const given = notice ?? { deadline: new Date(deadline), extended: false };
  if (outcome !== 'later' || given.extended) return given;
  const { extension } = policy.document.prompt.ladder.notice;
  return { deadline: after(given.deadline, extension), extended: true };
}

function applySignals(facts: MutableFacts, moment: string, now: Date): void {
  if (moment === 'payment.completed') facts.lastPaymentAt = now;
  if (moment === 'invite.sent') facts.invitedOthersCount += 1;
  if (moment === 'security.new_device') facts.lastSecurityEventAt = now;
  if (moment === 'settings.security_interest') facts.openedSecuritySettingsAt = now;
}

function simulateAnswer(
  person: Person,
  random: SeededRandom,
  ledger: LedgerEntry[],
  policy: Policy,
  now: Date,
  { kind, sessionId }: { readonly kind: LedgerEntry['kind']; readonly sessionId: string },
): Decision['outcome'] {
  const shown = {
    kind,
    variant: '',
    sessionId,
    tier: person.tier,
    promptedAt: now,
    exposedAt: now,
    respondedAt: now,
  } as const;
  if (random.happens(person.readiness)) {
    ledger.push({ ...shown, response: 'enrolled', reason: null, weight: 0, nextEligibleAt: null });
    return 'enrolled';
  }
  const response = random.pick(refusalWeights);
  const reason = response === 'dismissed' ? random.pick(reasonWeights) : undefined;
  const rules = policy.document.prompt;
  const outcome =
    kind === 'notice' ? weighNoticeAnswer(rules, now) : weighAnswer({ response, reason }, ledger, rules, now);
  ledger.push({ ...shown, response, reason: reason ?? null, ...outcome });
  return response;
}
