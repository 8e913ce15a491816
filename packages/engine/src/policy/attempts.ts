import type { DismissReason, PolicyDocument } from '@kairos-mfa/protocol';
import { after } from './duration.ts';

/** One prompt that was shown, as the ledger remembers it. */
export interface LedgerEntry {
  readonly kind: 'soft' | 'notice' | 'required';
  readonly variant: string;
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly exposedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly response: 'enrolled' | 'dismissed' | 'later' | 'closed' | 'lapsed' | null;
  readonly reason: string | null;
  readonly weight: number;
  readonly nextEligibleAt: Date | null;
}

/** What a person answered. */
export interface PromptAnswer {
  readonly response: 'dismissed' | 'later' | 'closed';
  readonly reason?: DismissReason | undefined;
  readonly remindInDays?: number | undefined;
}

/** What an answer means: how much of a "no" it is, and when to ask again at the earliest. */
export interface AnswerOutcome {
  readonly weight: number;
  readonly nextEligibleAt: Date;
}

/** Laters in a row before the next one counts as a dismissal. */
const latersBeforeDismissal = 3;
/** Days of "later" when the person names none. */
const usualReminder = 7;

/** Weighs an answer against those before it (oldest first). */
export function weighAnswer(
  answer: PromptAnswer,
  ledger: readonly LedgerEntry[],
  policy: PolicyDocument['prompt'],
  now: Date,
): AnswerOutcome {
  const { coolDowns } = policy;
  if (answer.response === 'closed')
    return { weight: closedWeight, nextEligibleAt: after(now, coolDowns.closed) };
  if (answer.response === 'later') {
    const answered = ledger.filter((entry) => entry.response !== null && entry.response !== 'lapsed');
    const lastOnes = answered.slice(-latersBeforeDismissal);
    const putOffAgain =
      lastOnes.length === latersBeforeDismissal && lastOnes.every((entry) => entry.response === 'later');
    return {
      weight: putOffAgain ? 1 : 0,
      nextEligibleAt: after(now, `P${answer.remindInDays ?? usualReminder}D`),
    };
  }
  if (answer.reason === 'busy') return { weight: 0, nextEligibleAt: after(now, coolDowns.busy) };
  if (answer.reason === 'no_phone_here')
    return { weight: 1, nextEligibleAt: after(now, coolDowns.noPhoneHere) };
  const dismissals = ledger.filter((entry) => entry.response === 'dismissed' && entry.weight >= 1).length;
  const coolDown = coolDowns.dismissed[dismissals] ?? coolDowns.dismissed.at(-1) ?? coolDowns.closed;
  return { weight: answer.reason === 'not_needed' ? 2 : 1, nextEligibleAt: after(now, coolDown) };
}

/** How much of a "no" it is to close a prompt, or to see it and go away. */
export const closedWeight = 0.5;

/**
 * An open prompt as it counts now: one that nobody saw lapses, one that was seen and left alone is closed once its
 * cool-down is over. The store does the same to its rows before it writes, so an explanation matches the outcome.
 */
export function settleEntry(entry: LedgerEntry, policy: PolicyDocument['prompt'], now: Date): LedgerEntry {
  if (entry.resolvedAt !== null) return entry;
  if (entry.exposedAt === null)
    return after(entry.createdAt, policy.ladder.lapse) <= now
      ? { ...entry, resolvedAt: now, response: 'lapsed' }
      : entry;
  const leftAlone = after(entry.exposedAt, policy.coolDowns.closed) <= now;
  return leftAlone ? { ...entry, resolvedAt: now, response: 'closed', weight: closedWeight } : entry;
}

/** Whether the person chose the date themselves, which overrides the weekly cap. */
export function choseDate(entry: LedgerEntry): boolean {
  return (
    entry.response === 'later' ||
    (entry.response === 'dismissed' && (entry.reason === 'busy' || entry.reason === 'no_phone_here'))
  );
}

/** How much of a "no" all answers add up to, and the last of them that weighed anything. */
export function weighLedger(ledger: readonly LedgerEntry[]): {
  weight: number;
  lastNo: LedgerEntry | undefined;
} {
  const noes = ledger.filter((entry) => entry.weight > 0);
  return { weight: noes.reduce((sum, entry) => sum + entry.weight, 0), lastNo: noes.at(-1) };
}
