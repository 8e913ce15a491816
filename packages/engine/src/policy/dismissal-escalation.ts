import type { Policy } from './compile-policy.ts';
import { after } from './duration.ts';
import type { Facts } from './facts.ts';
import { countedPrompts, type LedgerEntry, shownAt, weightOf } from './prompt-ledger.ts';

/** Whether a person has dismissed prompts often enough, or for good. */
export function hasDeclinedEnough(
  person: { readonly neverAsk: boolean },
  ledger: readonly LedgerEntry[],
  policy: Policy,
): boolean {
  const { giveUpAtWeight } = policy.document.prompt.ladder;
  return person.neverAsk || weightOf(countedPrompts(ledger)) >= giveUpAtWeight;
}

/**
 * The tier of a person: the one the host names, else one whose condition is true (one that escalates first, so
 * that a second role lowers nothing), else `standard`.
 */
export function tierOf(facts: Facts, policy: Policy, now: Date): string {
  if (facts.tier !== 'standard') return facts.tier;
  const holding = policy.tiers.filter(({ holds }) => holds({ ...facts, now }) === true);
  return (holding.find(({ elevated }) => elevated) ?? holding[0])?.name ?? 'standard';
}

/** Whether the escalation ends with a dated notice; not if no action would be gated after the deadline. */
export function escalatesToNotice(tier: string, policy: Policy): boolean {
  const { escalatedActions = [] } = policy.document;
  return policy.tiers.some(({ name, elevated }) => name === tier && elevated) && escalatedActions.length > 0;
}

/** The end of the dormancy of a person who has dismissed prompts often enough; undefined when they are not dormant. */
export function dormantUntil(
  person: Facts & { readonly moment: string },
  tier: string,
  ledger: readonly LedgerEntry[],
  policy: Policy,
  now: Date,
): Date | undefined {
  const last = countedPrompts(ledger).at(-1);
  if (!last) return undefined;
  const since = last.respondedAt ?? shownAt(last);
  const until = after(since, policy.document.prompt.ladder.sleep);
  return until > now && !isReactivated(person, tier, last, policy) ? until : undefined;
}

/**
 * Only these end the dormancy early, and for one prompt: a security event of the account, a change of its tier, or a visit
 * to the security settings. They count if they are later than the last prompt.
 */
function isReactivated(
  person: Facts & { readonly moment: string },
  tier: string,
  last: LedgerEntry,
  policy: Policy,
): boolean {
  const happened = [person.lastSecurityEventAt, person.openedSecuritySettingsAt];
  return (
    happened.some((at) => at !== null && at > shownAt(last)) ||
    policy.momentRule(person.moment)?.wakes === true ||
    last.tier !== tier
  );
}
