import type { PolicyDocument } from '@kairos-mfa/protocol';
import { dismissReasons } from '@kairos-mfa/protocol/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePolicy, type Policy } from './compile-policy.ts';
import { type Decision, decidePrompt, type PromptFacts } from './decide-prompt.ts';
import { defaultPolicy } from './default-policy.ts';
import { after } from './duration.ts';
import {
  choseDate,
  countedPrompts,
  type LedgerEntry,
  resolveStaleEntry,
  shownAt,
  weighAnswer,
  weighNoticeAnswer,
} from './prompt-ledger.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date('2026-01-01T00:00:00Z');
const rules = defaultPolicy.prompt;
const withRules = (changes: Partial<PolicyDocument['prompt']>) =>
  compilePolicy({ ...defaultPolicy, prompt: { ...rules, ...changes } }, 1);
/** The built-in policy, and others that a product team could write. */
const policies = [
  compilePolicy(defaultPolicy, 1),
  withRules({ caps: { perSession: 1, perWeek: 2, perQuarter: 4, perYear: 5 } }),
  withRules({ caps: { perSession: 1, perWeek: 1, perQuarter: 1, perYear: 2 }, holdout: 0.5 }),
  withRules({ holdout: 1, coolDowns: { ...rules.coolDowns, dismissed: ['PT1H'], closed: 'PT1H' } }),
  withRules({ ladder: { ...rules.ladder, giveUpAtWeight: 1, sleep: 'P10D' }, signalsNeeded: 3 }),
];

const [plain = withRules({})] = policies;
const everybodyHeldOut = withRules({ holdout: 1 });

/** Everything that can happen to one person, in any order. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 60 * 24 }) }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('ask' as const), newSession: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ type: 'see' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      response: fc.constantFrom('dismissed' as const, 'later' as const, 'closed' as const),
      reason: fc.option(fc.constantFrom(...dismissReasons), { nil: undefined }),
      remindInDays: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    }),
  },
  fc.constantFrom(
    ...(
      ['security-event', 'settings', 'elevate', 'ordinary', 'never', 'again', 'enroll', 'remove'] as const
    ).map((type) => ({ type })),
  ),
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

interface Shown {
  readonly decision: Decision;
  readonly at: Date;
  readonly enrolled: boolean;
  readonly sessionId: string;
  /** The earlier ledger, and whether an event that ends the dormancy has happened since the last prompt. */
  readonly before: readonly LedgerEntry[];
  readonly woken: boolean;
}

/** Simulates one history as the store does, and records every decision. */
function live(history: readonly Happening[], policy: Policy = plain) {
  const rules = policy.document.prompt;
  let now = start;
  let ledger: LedgerEntry[] = [];
  let sessions = 0;
  let woken = false;
  const shown: Shown[] = [];
  const deadlines: Date[] = [];
  let quietUntil: Date | undefined;
  let facts: PromptFacts = {
    createdAt: new Date(start.getTime() - 90 * day),
    actionsCount: 50,
    lastPaymentAt: start,
    invitedOthersCount: 1,
    lastSecurityEventAt: null,
    openedSecuritySettingsAt: null,
    leftAt: null,
    impersonated: false,
    ssoManaged: false,
    tier: 'standard',
    roles: [],
    email: undefined,
    verifiedEmail: undefined,
    verifiedPhone: undefined,
    name: undefined,
    locale: undefined,
    identityId: 'ann',
    sessionId: 's0',
    enrolled: false,
    ownSession: true,
    trustedProvider: false,
    neverAsk: false,
    setupSkipped: false,
    moment: 'payment.completed',
    momentOpenedAt: start,
    momentIsFirst: false,
    deviceSeenAt: undefined,
    clientSuppressors: [],
    truths: [],
    measures: {},
    firstSessionAt: undefined,
    notice: undefined,
  };
  const written = ({ kind, variant }: Decision): LedgerEntry => ({
    kind,
    variant,
    sessionId: facts.sessionId,
    tier: facts.tier,
    promptedAt: now,
    exposedAt: null,
    respondedAt: null,
    response: null,
    reason: null,
    weight: 0,
    nextEligibleAt: null,
  });
  const open = () => ledger.findIndex(({ respondedAt }) => respondedAt === null);
  const change = (index: number, changes: Partial<LedgerEntry>) => {
    ledger = ledger.map((entry, at) => (at === index ? { ...entry, ...changes } : entry));
  };

  for (const event of history) {
    if (event.type !== 'wait' && event.type !== 'ask') quietUntil = undefined;
    switch (event.type) {
      case 'wait':
        now = new Date(now.getTime() + event.hours * hour);
        break;
      case 'security-event':
        facts = { ...facts, lastSecurityEventAt: now };
        woken = true;
        break;
      case 'settings':
        facts = { ...facts, openedSecuritySettingsAt: now };
        woken = true;
        break;
      case 'elevate':
      case 'ordinary':
        facts = { ...facts, tier: event.type === 'elevate' ? 'elevated' : 'standard' };
        woken = true;
        break;
      case 'never':
      case 'again':
        facts = { ...facts, neverAsk: event.type === 'never' };
        break;
      case 'enroll':
        facts = { ...facts, enrolled: true };
        if (open() >= 0) change(open(), { respondedAt: now, exposedAt: now, response: 'enrolled' });
        break;
      case 'remove':
        facts = { ...facts, enrolled: false };
        break;
      case 'see':
        if (open() >= 0) change(open(), { exposedAt: ledger[open()]?.exposedAt ?? now });
        break;
      case 'answer': {
        const index = open();
        const entry = ledger[index];
        if (!entry) break;
        const earlier = ledger.filter((_, at) => at !== index);
        const outcome =
          entry.kind === 'notice' ? weighNoticeAnswer(rules, now) : weighAnswer(event, earlier, rules, now);
        change(index, {
          ...outcome,
          response: event.response,
          reason: event.reason ?? null,
          respondedAt: now,
          exposedAt: entry.exposedAt ?? now,
        });
        const { notice } = facts;
        if (
          entry.kind === 'notice' &&
          event.response === 'later' &&
          notice &&
          !notice.extended &&
          notice.deadline > now
        ) {
          facts = { ...facts, notice: { deadline: after(notice.deadline, 'P7D'), extended: true } };
          deadlines.push(after(notice.deadline, 'P7D'));
        }
        break;
      }
      case 'ask': {
        if (event.newSession) sessions += 1;
        facts = { ...facts, sessionId: `s${sessions}`, momentOpenedAt: now };
        const seen = ledger
          .filter(({ promptedAt }) => after(promptedAt, 'P366D') > now)
          .map((entry) => resolveStaleEntry(entry, rules, now));
        Object.freeze(seen);
        const decision = decidePrompt(facts, seen, policy, now);
        expect(decidePrompt(facts, seen, policy, now)).toEqual(decision);
        expect(decision.decision === 'show').toBe(decision.suppressedBy.length === 0);
        if (decision.decision === 'hold') {
          quietUntil = decision.nextEligibleAt === null ? undefined : new Date(decision.nextEligibleAt);
          // Suppressed only by the holdout: the store records a ghost.
          if (decision.suppressedBy.every((code) => code === 'holdout') && decision.kind === 'soft')
            ledger = [...ledger, { ...written(decision), kind: 'ghost', respondedAt: now }];
          break;
        }
        // A person who was given the date of the next prompt gets none before.
        if (quietUntil) expect(now.getTime()).toBeGreaterThanOrEqual(quietUntil.getTime());
        const standing = seen.some(({ kind, respondedAt }) => kind === decision.kind && respondedAt === null);
        if (standing) break;
        shown.push({
          decision,
          at: now,
          enrolled: facts.enrolled,
          sessionId: facts.sessionId,
          before: seen,
          woken,
        });
        woken = false;
        ledger = [...ledger.map((entry) => resolveStaleEntry(entry, rules, now)), written(decision)];
        if (decision.kind === 'notice' && !facts.notice && decision.deadline !== undefined) {
          facts = { ...facts, notice: { deadline: new Date(decision.deadline), extended: false } };
          deadlines.push(new Date(decision.deadline));
        }
      }
    }
  }
  return { ledger: ledger.map((entry) => resolveStaleEntry(entry, rules, now)), shown, deadlines, now };
}

const histories = fc.array(happening, { minLength: 1, maxLength: 60 });
const thousands = { numRuns: 2000 };

test('a person is never shown more prompts than the caps, in any window of any history, under any policy', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...policies), (history, policy) => {
      const { ledger } = live(history, policy);
      const rules = policy.document.prompt;
      const counted = countedPrompts(ledger);
      for (const { promptedAt, sessionId } of counted) {
        const until = promptedAt.getTime();
        const within = (days: number) =>
          counted.filter((other) => {
            const at = shownAt(other).getTime();
            return other.promptedAt.getTime() <= until && at > until - days * day;
          }).length;
        const previous = counted[counted.findIndex((other) => other.promptedAt.getTime() === until) - 1];
        if (!previous || !choseDate(previous)) expect(within(7)).toBeLessThanOrEqual(rules.caps.perWeek);
        expect(within(90)).toBeLessThanOrEqual(rules.caps.perQuarter);
        expect(within(365)).toBeLessThanOrEqual(rules.caps.perYear);
        expect(counted.filter((other) => other.sessionId === sessionId)).toHaveLength(1);
      }
      expect(ledger.filter(({ respondedAt }) => respondedAt === null).length).toBeLessThanOrEqual(1);
    }),
    thousands,
  );
});

test('no prompt of kind `soft` is ever decided for a person with a factor', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { enrolled } of live(history).shown) expect(enrolled).toBe(false);
    }),
    thousands,
  );
});

test('an answer is respected until its date, in every session and whatever happens meanwhile', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...policies), (history, policy) => {
      for (const { decision, at, before } of live(history, policy).shown) {
        const last = countedPrompts(before).at(-1);
        if (decision.kind === 'soft' && last?.nextEligibleAt)
          expect(at.getTime()).toBeGreaterThanOrEqual(last.nextEligibleAt.getTime());
      }
    }),
    thousands,
  );
});

test('a person in the holdout never gets a soft prompt', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { shown, ledger } = live(history, everybodyHeldOut);
      expect(shown.filter(({ decision }) => decision.kind === 'soft')).toEqual([]);
      expect(ledger.filter(({ kind }) => kind === 'soft')).toEqual([]);
    }),
    thousands,
  );
});

test('after the last dismissal a person is asked again only after a security event, and then once', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { decision, at, before, woken } of live(history).shown) {
        const counted = countedPrompts(before);
        const weight = counted.reduce((sum, entry) => sum + entry.weight, 0);
        const last = counted.at(-1);
        if (decision.kind !== 'soft' || weight < rules.ladder.giveUpAtWeight || !last) continue;
        const asleep = after(last.respondedAt ?? shownAt(last), rules.ladder.sleep) > at;
        expect(asleep && !woken).toBe(false);
      }
    }),
    thousands,
  );
});

test('the variant changes after each dismissal', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { decision, before } of live(history).shown) {
        const no = before.filter(({ response, weight }) => response === 'dismissed' && weight > 0).at(-1);
        if (decision.kind === 'soft' && no) expect(decision.variant).not.toBe(no.variant);
      }
    }),
    thousands,
  );
});

test('a deadline is set once, thirty days ahead, can be extended once by seven days, and never moves back', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { deadlines, shown } = live(history);
      expect(deadlines.length).toBeLessThanOrEqual(2);
      const [first, second] = deadlines;
      const given = shown.find(({ decision }) => decision.kind === 'notice');
      if (first) expect(first).toEqual(after(given?.at ?? start, 'P30D'));
      if (first && second) expect(second).toEqual(after(first, 'P7D'));
      for (const { decision, at } of shown)
        if (decision.kind === 'notice')
          expect(Date.parse(decision.deadline ?? '')).toBeGreaterThan(at.getTime());
    }),
    thousands,
  );
});
