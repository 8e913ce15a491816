import type { VariantNeed } from '@kairos-mfa/protocol';
import type { ExperimentAssignment } from './assign-experiment.ts';
import type { Policy } from './compile-policy.ts';
import type { LedgerEntry } from './prompt-ledger.ts';
import { stableChoice } from './stable-hash.ts';

/** The input for the variant of the next prompt, besides the ledger. */
export interface VariantFacts {
  readonly identityId: string;
  readonly moment: string;
  /** The event was the first of its kind. */
  readonly momentIsFirst: boolean;
  readonly truths: readonly VariantNeed[];
  /** The experiment that the person takes part in at this moment. */
  readonly experiment?: ExperimentAssignment | undefined;
}

/**
 * The variant family of the next prompt: that of an experiment or the moment's own first, another one after each dismissal,
 * selected by its reason. One with a promise that is not true for this person is never chosen. Empty for an unknown moment.
 */
export function pickVariant(framing: VariantFacts, ledger: readonly LedgerEntry[], policy: Policy): string {
  const { variants } = policy.document.prompt;
  const rule = policy.momentRule(framing.moment);
  if (!rule) return '';
  const tellable = variants.filter(({ needs }) => needs === undefined || framing.truths.includes(needs));
  const isTellable = (id: string): boolean => tellable.some((variant) => variant.id === id);

  const dismissals = ledger.filter(({ response, weight }) => response === 'dismissed' && weight > 0);
  const last = dismissals.at(-1);
  const anyMoment = tellable.filter(({ fitsAnyMoment }) => fitsAnyMoment);
  if (last) {
    const steered = tellable.filter(({ answers }) => answers.some((reason) => reason === last.reason));
    const turn = (dismissals.length - 1) % Math.max(1, anyMoment.length);
    const next = [...steered, ...anyMoment.slice(turn), ...anyMoment].find(({ id }) => id !== last.variant);
    if (next) return next.id;
  }
  if (framing.experiment) return framing.experiment.variant;
  const { firstVariant } = rule;
  if (framing.momentIsFirst && firstVariant !== undefined && isTellable(firstVariant)) return firstVariant;
  const own = rule.variants.filter(isTellable);
  return stableChoice(framing.moment, framing.identityId, own) ?? anyMoment[0]?.id ?? '';
}

/** The intensity of the prompt: lower after each dismissal. */
export function pickSurface(weight: number): 'modal' | 'card' | 'notice' {
  if (weight < 1) return 'modal';
  return weight < 2 ? 'card' : 'notice';
}
