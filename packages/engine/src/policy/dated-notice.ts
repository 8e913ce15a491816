import type { Policy } from './compile-policy.ts';
import { milliseconds } from './duration.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { openPromptSuppressions, type Suppression } from './prompt-limits.ts';

/** The dated notice of a person. The deadline comes from the database clock; it can be extended once, and is never renewed. */
export interface Notice {
  readonly deadline: Date;
  readonly extended: boolean;
}

/** The cause why an open notice is not shown now; it is shown again after a delay, once per session, until its deadline. */
export function noticeSuppressions(
  notice: Notice,
  ledger: readonly LedgerEntry[],
  sessionId: string,
  policy: Policy,
  now: Date,
): Suppression[] {
  if (notice.deadline <= now) return [{ code: 'deadline_passed' }];
  const notices = ledger.filter(({ kind, response }) => kind === 'notice' && response !== 'lapsed');
  const last = notices.at(-1);
  // An open notice is shown again as the same one.
  if (last && last.respondedAt === null) return [];
  const resting = last?.nextEligibleAt && last.nextEligibleAt > now;
  return [
    ...(resting ? [{ code: 'cool_down', until: last.nextEligibleAt } as const] : []),
    ...openPromptSuppressions(notices, sessionId, policy),
  ];
}

/** The date that *later* offers on a notice: its one extension, while it is unused. */
export function noticeLaterOptions(extended: boolean, policy: Policy): number[] {
  const day = milliseconds('P1D');
  return extended ? [] : [Math.round(milliseconds(policy.document.prompt.ladder.notice.extension) / day)];
}
