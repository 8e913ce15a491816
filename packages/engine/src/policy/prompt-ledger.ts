import type { DismissReason, ResolvedPolicy } from '@kairos-mfa/protocol';
import { after } from './duration.ts';

/** One prompt of the ledger. A `ghost` was suppressed for a person in the holdout, and counts like one that was shown. */
export interface LedgerEntry {
  readonly kind: 'soft' | 'notice' | 'required' | 'ghost';
  readonly variant: string;
  readonly sessionId: string;
  /** The person's tier at the time. */
  readonly tier: string;
  readonly promptedAt: Date;
  readonly exposedAt: Date | null;
  readonly respondedAt: Date | null;
  readonly response: 'enrolled' | 'dismissed' | 'later' | 'closed' | 'lapsed' | null;
  readonly reason: string | null;
  readonly weight: number;
  readonly nextEligibleAt: Date | null;
  /** The experiment that chose the words, or whose holdout suppressed it. */
  readonly experimentId?: string | null;
}

/** The answer of a person. */
export interface PromptAnswer {
  readonly response: 'dismissed' | 'later' | 'closed';
  readonly reason?: DismissReason | undefined;
  readonly remindInDays?: number | undefined;
}

/** The effect of an answer: its weight as a dismissal, and the earliest time of the next prompt. */
export interface AnswerOutcome {
  readonly weight: number;
  readonly nextEligibleAt: Date;
}

type PromptRules = ResolvedPolicy['prompt'];

/** Computes the weight of an answer to a soft prompt, given the earlier ones (oldest first). */
export function weighAnswer(
  answer: PromptAnswer,
  ledger: readonly LedgerEntry[],
  policy: PromptRules,
  now: Date,
): AnswerOutcome {
  const { coolDowns, ladder } = policy;
  const { weights } = ladder;
  if (answer.response === 'closed')
    return { weight: weights.closed, nextEligibleAt: after(now, coolDowns.closed) };
  if (answer.response === 'later')
    return {
      weight: putOffWeight(ledger, policy),
      nextEligibleAt: after(now, `P${answer.remindInDays ?? policy.laterDays}D`),
    };
  if (answer.reason === 'busy')
    return { weight: putOffWeight(ledger, policy), nextEligibleAt: after(now, coolDowns.busy) };
  if (answer.reason === 'no_phone_here')
    return { weight: weights.dismissed, nextEligibleAt: after(now, coolDowns.noPhoneHere) };
  const dismissals = ledger.filter((entry) => entry.response === 'dismissed' && entry.weight > 0).length;
  const coolDown = coolDowns.dismissed[dismissals] ?? coolDowns.dismissed.at(-1) ?? coolDowns.closed;
  const weight = answer.reason === 'not_needed' ? weights.notNeeded : weights.dismissed;
  return { weight, nextEligibleAt: after(now, coolDown) };
}

/** An answer to a notice is never a dismissal, because the deadline stays; it only delays the next display. */
export function weighNoticeAnswer(policy: PromptRules, now: Date): AnswerOutcome {
  return { weight: 0, nextEligibleAt: after(now, policy.ladder.notice.every) };
}

/** Postponing is not a dismissal, but repeated postponing is; otherwise the escalation would never end. */
function putOffWeight(ledger: readonly LedgerEntry[], { ladder }: PromptRules): number {
  const answered = ledger.filter(
    ({ kind, response }) => kind === 'soft' && response !== null && response !== 'lapsed',
  );
  const lastOnes = answered.slice(-ladder.latersInARow);
  const again =
    lastOnes.length === ladder.latersInARow &&
    lastOnes.every(({ response, reason }) => response === 'later' || reason === 'busy');
  return again ? ladder.weights.dismissed : 0;
}

/**
 * The current state of an open prompt: an unseen one expires, one that was seen and not answered is closed when its
 * cool-down is over. The store does the same to its row when it opens the next one, so an explanation matches the outcome.
 */
export function resolveStaleEntry(entry: LedgerEntry, policy: PromptRules, now: Date): LedgerEntry {
  if (entry.respondedAt !== null || entry.kind === 'required') return entry;
  if (entry.exposedAt === null)
    return after(entry.promptedAt, policy.ladder.lapse) <= now
      ? { ...entry, respondedAt: now, response: 'lapsed' }
      : entry;
  if (entry.kind === 'notice') return entry;
  const leftAlone = after(entry.exposedAt, policy.coolDowns.closed) <= now;
  return leftAlone
    ? { ...entry, respondedAt: now, response: 'closed', weight: policy.ladder.weights.closed }
    : entry;
}

/** The prompts that count: soft ones that were shown or suppressed by the holdout, and did not expire unseen. */
export function countedPrompts(ledger: readonly LedgerEntry[]): LedgerEntry[] {
  return ledger.filter(
    ({ kind, response }) => (kind === 'soft' || kind === 'ghost') && response !== 'lapsed',
  );
}

/** When a prompt was visible to the person, as far as known. */
export function shownAt(entry: LedgerEntry): Date {
  return entry.exposedAt ?? entry.promptedAt;
}

/** Whether the person chose the date themselves, which overrides the weekly cap. */
export function choseDate(entry: LedgerEntry): boolean {
  return (
    entry.response === 'later' ||
    (entry.response === 'dismissed' && (entry.reason === 'busy' || entry.reason === 'no_phone_here'))
  );
}

/** The total dismissal weight of all answers. */
export function weightOf(ledger: readonly LedgerEntry[]): number {
  return ledger.reduce((sum, { weight }) => sum + weight, 0);
}
