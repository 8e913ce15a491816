import type { RunningRequest } from '../idempotency/idempotent-request.ts';
import type { CompiledRule } from '../policy/compile-policy.ts';
import type { RequestedAction } from '../policy/decide-step-up.ts';
import { before } from '../policy/duration.ts';
import { claimRequest } from '../store/idempotent-answers.ts';
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

/** What became of an amount: within its limit and added, beyond it, or left to the request that has claimed the same key. */
export type SpendingOutcome = 'allowed' | 'needs_proof' | 'claimed';

/**
 * Allows an amount without a proof if the whole sum is allowed: the rule is evaluated for the earlier amounts and this one,
 * and the amount is recorded only if the sum has not changed meanwhile. The request is claimed before that, so that a
 * repeat does not add its amount again.
 *
 * A proven amount is not part of the sum: the person has seen and approved it, so it is not part of a split one.
 * If it were counted, every small transfer after the first large one of a day would need a proof, and people would
 * learn to approve without reading. The total without a proof within a day stays below the threshold in either case.
 */
export async function spendWithinLimit(
  database: Queries,
  spending: Spending,
  {
    demands,
    now,
    once,
  }: {
    /** Whether an action with this sum needs a proof. */
    readonly demands: (sum: Readonly<Record<string, number>>) => boolean;
    readonly now: Date;
    readonly once: RunningRequest | undefined;
  },
): Promise<SpendingOutcome> {
  for (let isClaimed = false; ;) {
    const { total, version } = await sumSpendings(database, spending, before(now, spending.within));
    if (demands({ [spending.fact]: total + spending.amount })) {
      if (isClaimed) await once?.release();
      return 'needs_proof';
    }
    if (once && !isClaimed) {
      if (!(await claimRequest(database, once.claim))) return 'claimed';
      once.markClaimed();
      isClaimed = true;
    }
    // A concurrent request changed the sum, so the rule is evaluated again.
    if (await recordSpending(database, spending, spending.amount, version)) return 'allowed';
  }
}
