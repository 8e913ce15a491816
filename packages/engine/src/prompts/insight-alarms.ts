import type { DismissReason, InsightAlarms, ResolvedPolicy } from '@kairos-mfa/protocol';
import { anonymousScope } from '../active-policy/policy-scope.ts';
import type { Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import {
  countFunnel,
  countPassesByFactor,
  type FunnelCount,
  type InsightScope,
  type PassCount,
} from '../store/insights.ts';

type Thresholds = ResolvedPolicy['alarms'];
type DismissedAlarm = InsightAlarms['mostlyDismissed'][number];
type Reason = DismissReason | 'none';

const suggestionFor: Readonly<Record<Reason, DismissedAlarm['suggestion']>> = {
  busy: 'ask_at_another_moment',
  no_phone_here: 'offer_a_factor_without_phone',
  lockout_worry: 'mention_recovery_codes',
  slows_me_down: 'mention_remembered_devices',
  not_needed: 'mention_another_benefit',
  other: 'compare_another_variant',
  none: 'compare_another_variant',
};

/** Reads the figures of a tenant that need attention: many enroll and few pass, and prompts that are mostly dismissed. */
export async function readInsightAlarms(
  engine: Pick<EngineContext, 'policy' | 'readDatabase' | 'verifiers'>,
  scope: InsightScope,
  now: Date,
): Promise<InsightAlarms> {
  const passes = await countPassesByFactor(engine.readDatabase, scope);
  const prompts = await countFunnel(engine.readDatabase, scope, ['moment', 'variant']);
  const { document } = await engine.policy(anonymousScope(scope.tenantId, now));
  return {
    fewPass: fewPass(passes, engine.verifiers, document.alarms),
    mostlyDismissed: mostlyDismissed(prompts, document),
  };
}

/** Factors that enough people set up and were challenged after, of whom too few passed. The lowest share first. */
export function fewPass(
  counts: readonly PassCount[],
  verifiers: ReadonlyMap<string, Verifier>,
  { challengedPeople, passedShare }: Thresholds,
): InsightAlarms['fewPass'] {
  return counts
    .filter(({ challenged }) => challenged >= challengedPeople)
    .map((count) => ({
      ...count,
      share: count.passed / count.challenged,
      suggestion: suggestedCheck(verifiers.get(count.factor)),
    }))
    .filter(({ share }) => share < passedShare)
    .toSorted((a, b) => a.share - b.share);
}

/** What fails most often for factors of this kind, beside the person. */
function suggestedCheck(
  verifier: Pick<Verifier, 'contract' | 'deliveryChannel' | 'timeBased'> | undefined,
): InsightAlarms['fewPass'][number]['suggestion'] {
  if (verifier?.deliveryChannel) return 'check_code_delivery';
  if (verifier?.timeBased === true) return 'check_clocks';
  return verifier?.contract.strength === 'phishing_resistant' ? 'check_relying_party_id' : 'check_verifier';
}

/** Moments and variants of which enough prompts were seen, and most of them dismissed or closed. The highest share first. */
export function mostlyDismissed(
  counts: readonly FunnelCount[],
  { prompt, alarms }: Pick<ResolvedPolicy, 'prompt' | 'alarms'>,
): InsightAlarms['mostlyDismissed'] {
  const asked = counts.filter(({ kind }) => kind === 'soft');
  const groups = Map.groupBy(asked, ({ moment, variant }) => JSON.stringify([moment, variant]));
  return [...groups.values()]
    .map((group) => alarmOf(group, prompt.variants))
    .filter(({ shown, share }) => shown >= alarms.answeredPrompts && share >= alarms.dismissedShare)
    .toSorted((a, b) => b.share - a.share);
}

function alarmOf(
  group: readonly FunnelCount[],
  variants: ResolvedPolicy['prompt']['variants'],
): DismissedAlarm {
  const [first] = group;
  const variant = first?.variant ?? '';
  // One that is still open, or that nobody saw, is no answer yet.
  const ended = group.filter(({ response }) => response !== null && response !== 'lapsed');
  const shown = total(ended);
  const dismissed = total(ended.filter(({ response }) => response === 'dismissed' || response === 'closed'));
  const reason = mostGiven(ended);
  return {
    moment: first?.moment ?? '',
    variant,
    shown,
    dismissed,
    share: shown === 0 ? 0 : dismissed / shown,
    reason,
    suggestion: suggestionFor[reason],
    variants: variants
      .filter(({ id, answers }) => id !== variant && answers.some((answer) => answer === reason))
      .map(({ id }) => id),
  };
}

function mostGiven(counts: readonly FunnelCount[]): Reason {
  const [most] = counts.filter(({ reason }) => reason !== null).toSorted((a, b) => b.prompts - a.prompts);
  // SAFETY: the wire accepts these reasons and no other; without one, the statement says `none`.
  return (most?.reason ?? 'none') as Reason;
}

function total(counts: readonly FunnelCount[]): number {
  return counts.reduce((sum, { prompts }) => sum + prompts, 0);
}
