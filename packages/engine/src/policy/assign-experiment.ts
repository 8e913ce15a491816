import type { Experiment, VariantNeed } from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import { after } from './duration.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { holdoutSeed, namespaceHash, stableHash } from './stable-hash.ts';

/** What decides who takes part in a running experiment, and with which words. */
export interface RunningExperiment extends Pick<
  Experiment,
  'id' | 'kind' | 'moment' | 'variants' | 'share' | 'holdout' | 'seed' | 'namespace'
> {
  /** Variants that a guard-rail has stopped. */
  readonly stopped: readonly string[];
}

/** A person's part in an experiment. */
export interface ExperimentAssignment {
  readonly id: string;
  readonly variant: string;
  /** They see no prompt, for comparison. */
  readonly heldOut: boolean;
}

/** What an assignment depends on besides the ledger. */
export interface AssignmentFacts {
  /** The host's own id of the person, so that other tools hash the same. */
  readonly identityId: string;
  readonly moment: string;
  readonly truths: readonly VariantNeed[];
}

/** For how long an experiment keeps prompts from a person. */
const longestHoldout = 'P90D';

/**
 * The experiment that chooses a person's words at a moment: the one that they were exposed to, else the first one that
 * their hash is in. None after a dismissal, whose reason chooses the next words, nor where a promise of one of the
 * variants is not true for the person: the groups would differ by more than the words.
 */
export function assignExperiment(
  facts: AssignmentFacts,
  ledger: readonly LedgerEntry[],
  running: readonly RunningExperiment[],
  policy: Policy,
  now: Date,
): ExperimentAssignment | undefined {
  const { experiments, prompt } = policy.document;
  if (running.length === 0 || !experiments.enabled) return undefined;
  if (ledger.some(({ response, weight }) => response === 'dismissed' && weight > 0)) return undefined;
  if (stableHash(holdoutSeed, facts.identityId) < prompt.holdout) return undefined;
  const isTellable = (id: string): boolean =>
    prompt.variants.some(
      (variant) => variant.id === id && (variant.needs === undefined || facts.truths.includes(variant.needs)),
    );
  const candidates = running.filter(
    ({ kind, moment, variants }) =>
      kind === 'words' && moment === facts.moment && variants.every(({ id }) => isTellable(id)),
  );
  for (const { id, stopped } of candidates) {
    const exposure = firstExposure(id, ledger);
    // Neither new weights nor a smaller share move a person who was exposed.
    if (exposure) return keepAssignment(id, exposure, stopped, now);
  }
  // One bound for all experiments at a moment together.
  if (!isWithinMaxShare(facts, policy)) return undefined;
  for (const experiment of candidates) {
    const assigned = assignByHash(experiment, facts.identityId);
    if (assigned) return experiment.stopped.includes(assigned.variant) ? undefined : assigned;
  }
  return undefined;
}

/** Whether the policy lets this person take part in experiments at a moment. */
export function isWithinMaxShare(
  { identityId, moment }: Pick<AssignmentFacts, 'identityId' | 'moment'>,
  { document }: Policy,
): boolean {
  return stableHash(`kairos.experiments.${moment}`, identityId) < document.experiments.maxShare;
}

/** Whether the namespace of an experiment has this person. */
export function isInNamespace(
  { namespace }: Pick<RunningExperiment, 'namespace'>,
  identityId: string,
): boolean {
  return !namespace || isWithin(namespaceHash(namespace.id, identityId), namespace.range);
}

/** The first prompt of an experiment that the person saw, or that its holdout suppressed. */
function firstExposure(id: string, ledger: readonly LedgerEntry[]): LedgerEntry | undefined {
  return ledger.find(
    ({ experimentId, kind, exposedAt }) => experimentId === id && (kind === 'ghost' || exposedAt !== null),
  );
}

function keepAssignment(
  id: string,
  { kind, variant, promptedAt }: LedgerEntry,
  stopped: readonly string[],
  now: Date,
): ExperimentAssignment | undefined {
  const heldOut = kind === 'ghost';
  const isOver = heldOut ? after(promptedAt, longestHoldout) <= now : stopped.includes(variant);
  return isOver ? undefined : { id, variant, heldOut };
}

/**
 * The assignment by GrowthBook's hash: the namespace by version 1, the variant by version 2 in ranges that grow with the
 * share from fixed starts, so that a larger share moves nobody. The holdout has a seed of the server's: its author could choose
 * one that keeps prompts from one person.
 */
function assignByHash(experiment: RunningExperiment, identityId: string): ExperimentAssignment | undefined {
  const { id, seed, variants, share, holdout } = experiment;
  if (!isInNamespace(experiment, identityId)) return undefined;
  const ranges = variantRanges(
    variants.map(({ weight }) => weight),
    share,
  );
  const place = stableHash(seed, identityId);
  const variant = variants[ranges.findIndex((range) => isWithin(place, range))];
  if (!variant) return undefined;
  return { id, variant: variant.id, heldOut: stableHash(`kairos.holdout.${id}`, identityId) < holdout };
}

/** The ranges of the hash that get each variant, as GrowthBook computes them from weights and a coverage. */
export function variantRanges(
  weights: readonly number[],
  coverage: number,
): readonly (readonly [number, number])[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let start = 0;
  return weights.map((weight) => {
    const from = start;
    start += weight / total;
    return [from, from + (coverage * weight) / total] as const;
  });
}

function isWithin(place: number, [from, to]: readonly [number, number]): boolean {
  return place >= from && place < to;
}
