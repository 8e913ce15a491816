import type { StepUpContext } from '@kairos-mfa/protocol';
import type { CompiledRule } from '../policy/compile-policy.ts';
import type { RequestedAction } from '../policy/decide-step-up.ts';
import { before } from '../policy/duration.ts';
import { recordSpending, type SpendingScope, sumSpendings } from '../store/spendings.ts';
import type { Queries } from '../store/transact.ts';

/** An amount that adds up with what was consumed before it. */
export interface Spending extends SpendingScope {
  readonly fact: string;
  readonly amount: number;
  readonly within: string;
}

/** What this action adds to a sum. Nothing where the rule adds up nothing, or where the amount is missing: then it demands. */
export function spendingFor(
  identityKey: string,
  { action, context }: RequestedAction,
  { cumulative }: CompiledRule,
): Spending | undefined {
  if (!cumulative) return undefined;
  const amount = context[cumulative.sum];
  if (typeof amount !== 'number') return undefined;
  // `usd` and `USD ` are one currency, or a sum could be split by its spelling.
  const bucket = JSON.stringify(
    cumulative.per.map((fact) =>
      String(context[fact] ?? '')
        .trim()
        .toUpperCase(),
    ),
  );
  return { identityKey, action, bucket, fact: cumulative.sum, amount, within: cumulative.within };
}

/**
 * Lets an amount pass if the whole sum may: the rule is asked about what passed before and this together, and the
 * amount is recorded only if the sum is still the one that was asked about. Nothing where there is nothing to add up.
 *
 * What was proven is not in the sum: somebody has seen that amount and approved it, so it is no piece of a split one.
 * Were it counted, the first large transfer of a day would make every small one after it ask, and teach people to
 * approve without looking. What a stolen session can move unproven within a day stays below the threshold either way.
 */
export async function passesWithinLimit(
  database: Queries,
  spending: Spending | undefined,
  context: StepUpContext,
  now: Date,
  demands: (context: StepUpContext) => boolean,
): Promise<boolean> {
  if (!spending) return !demands(context);
  for (;;) {
    const { total, version } = await sumSpendings(database, spending, before(now, spending.within));
    if (demands({ ...context, [spending.fact]: total + spending.amount })) return false;
    // Somebody else added to the sum meanwhile; it is asked about again.
    if (await recordSpending(database, spending, spending.amount, version)) return true;
  }
}
