import type { SuppressionCode } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import { after, before } from './duration.ts';
import { choseDate, countedPrompts, type LedgerEntry, shownAt } from './prompt-ledger.ts';

/** A cause in the ledger against a prompt now, with its end if it has one. */
export interface Suppression {
  readonly code: SuppressionCode;
  readonly until?: Date;
}

/** The causes of the date that a person chose, and of the cool-down after an answer. */
export function cooldownSuppressions(ledger: readonly LedgerEntry[], now: Date): Suppression[] {
  const last = countedPrompts(ledger).at(-1);
  if (!last?.nextEligibleAt || last.nextEligibleAt <= now) return [];
  return [{ code: last.response === 'later' ? 'later_pending' : 'cool_down', until: last.nextEligibleAt }];
}

/** At most one open prompt per person, and one per session. */
export function openPromptSuppressions(
  ledger: readonly LedgerEntry[],
  sessionId: string,
  policy: Policy,
): Suppression[] {
  const inSession = ledger.filter((entry) => entry.sessionId === sessionId && entry.response !== 'lapsed');
  const waits: Suppression[] = [];
  if (ledger.some(({ respondedAt }) => respondedAt === null)) waits.push({ code: 'prompt_open' });
  if (inSession.length >= policy.document.prompt.caps.perSession) waits.push({ code: 'session_cap' });
  return waits;
}

/** The caps by week, quarter and year. */
export function capSuppressions(ledger: readonly LedgerEntry[], policy: Policy, now: Date): Suppression[] {
  const { caps } = policy.document.prompt;
  const counted = countedPrompts(ledger);
  const last = counted.at(-1);
  // A date that the person chose replaces the weekly cap; until that date no prompt is shown anyway.
  const chosen = last !== undefined && choseDate(last) && last.nextEligibleAt !== null;
  const windows = [
    { code: 'week_cap', duration: 'P7D', max: chosen ? Number.POSITIVE_INFINITY : caps.perWeek },
    { code: 'quarter_cap', duration: 'P90D', max: caps.perQuarter },
    { code: 'year_cap', duration: 'P365D', max: caps.perYear },
  ] as const;
  return windows.flatMap(({ code, duration, max }) => {
    const inside = counted.filter((entry) => shownAt(entry) > before(now, duration));
    if (inside.length < max) return [];
    // It ends when enough prompts have left the window.
    const leaves = inside[inside.length - max];
    return [{ code, ...(leaves && { until: after(shownAt(leaves), duration) }) }];
  });
}
