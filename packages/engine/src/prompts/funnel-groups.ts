import { bernoulliSequence } from '@kairos-mfa/insights';
import type { FunnelDimension, FunnelGroup, FunnelStep } from '@kairos-mfa/protocol';
import { funnelSteps, ratedSteps } from '@kairos-mfa/protocol/schemas';
import type { FunnelCount } from '../store/insights.ts';

/** The groups of a funnel, in the order of what they are grouped by. */
export function funnelGroups(counts: readonly FunnelCount[], by: readonly FunnelDimension[]): FunnelGroup[] {
  return [...Map.groupBy(counts, (count) => keyOf(count, by)).values()]
    .map((group) => gather(group, by))
    .toSorted((a, b) => (JSON.stringify(a.by) < JSON.stringify(b.by) ? -1 : 1));
}

function keyOf(count: FunnelCount, by: readonly FunnelDimension[]): string {
  return JSON.stringify(by.map((dimension) => count[dimension]));
}

function gather(counts: readonly FunnelCount[], by: readonly FunnelDimension[]): FunnelGroup {
  const [first] = counts;
  const sum = (of: (count: FunnelCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const answered = (response: string): number =>
    sum((count) => (count.response === response ? count.prompts : 0));
  // SAFETY: a count for each step.
  const steps = Object.fromEntries(
    funnelSteps.map((step) => [step, sum((count) => count.steps[step])]),
  ) as FunnelGroup['steps'];
  const group = {
    by: Object.fromEntries(by.map((dimension) => [dimension, first?.[dimension] ?? null])),
    steps,
    rates: ratesOf(steps),
    heldOut: sum(({ kind, prompts }) => (kind === 'ghost' ? prompts : 0)),
    later: answered('later'),
    closed: answered('closed'),
    lapsed: answered('lapsed'),
    dismissed: dismissals(counts),
  };
  // SAFETY: built from the same lists of dimensions, steps and reasons that the type is.
  return group as FunnelGroup;
}

/** Below this number of prompts no rate is shown. */
const fewestForRates = 20;

function ratesOf(steps: Readonly<Record<FunnelStep, number>>): FunnelGroup['rates'] {
  const { shown } = steps;
  if (shown < fewestForRates) return null;
  const rates = ratedSteps.map((step) => {
    // An enrollment can be started from a prompt whose exposure was never reported.
    const reached = Math.min(steps[step], shown);
    return [step, { share: reached / shown, interval: bernoulliSequence(reached, shown) }];
  });
  // SAFETY: a rate for each of these steps.
  return Object.fromEntries(rates) as FunnelGroup['rates'];
}

function dismissals(counts: readonly FunnelCount[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { reason, prompts } of counts)
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + prompts;
  return reasons;
}
