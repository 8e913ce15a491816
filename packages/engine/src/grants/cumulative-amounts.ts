import type { StepUpContext } from '@kairos-mfa/protocol';
import type { CompiledRule } from '../policy/compile-policy.ts';
import type { RequestedAction } from '../policy/decide-step-up.ts';
import { before } from '../policy/duration.ts';
import { recordSpending, type SpendingScope, sumSpendings } from '../store/spendings.ts';
import type { Queries } from '../store/transact.ts';

/** An amount that is added to earlier ones. */
export interface Spending extends SpendingScope {
  readonly fact: string;
  readonly amount: number;
  readonly within: string;
}

/** The amount that this action adds to a sum. Undefined if the rule adds up nothing, or if the amount is missing: then a proof is needed. */
export function spendingFor(
  identityKey: string,
  { action, context }: RequestedAction,
  { cumulative }: CompiledRule,
): Spending | undefined {
  if (!cumulative) return undefined;
  const amount = context[cumulative.sum];
  if (typeof amount !== 'number') return undefined;
  // `usd` and `USD ` are the same currency: otherwise a sum could be split by spelling.
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
 * Allows an amount without a proof if the whole sum is allowed: the rule is evaluated for the earlier amounts and this one,
 * and the amount is recorded only if the sum has not changed meanwhile. Undefined if there is nothing to add up.
 *
 * A proven amount is not part of the sum: the person has seen and approved it, so it is not part of a split one.
 * If it were counted, every small transfer after the first large one of a day would need a proof, and people would
 * learn to approve without reading. The total without a proof within a day stays below the threshold in either case.
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
    // A concurrent request changed the sum, so the rule is evaluated again.
    if (await recordSpending(database, spending, spending.amount, version)) return true;
  }
}
