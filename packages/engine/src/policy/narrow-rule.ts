import { strengthServes } from '@kairos-mfa/protocol';
import type { CompiledPart, CompiledRule } from './compile-policy.ts';

type NarrowerRule = NonNullable<CompiledPart['part']['actions']>[string];
import { milliseconds } from './duration.ts';

/** The rule of an action, narrowed by what the parts of the policy demand for it, by its own name or its family. */
export function narrowRule(rule: CompiledRule, action: string, parts: readonly CompiledPart[]): CompiledRule {
  const names = [action, `${action.split('.')[0]}.*`];
  return parts.reduce(
    (narrowed, part) => names.reduce((found, name) => narrowBy(found, part, name), narrowed),
    rule,
  );
}

function narrowBy(rule: CompiledRule, { part: { actions = {} }, demands }: CompiledPart, name: string) {
  // Own keys only: an action can be called `constructor`.
  const narrower = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!narrower) return rule;
  const { strengths, maxAge, minFactorAge, oneShot = false, cumulative } = narrower;
  const also = demands.get(name);
  return {
    ...rule,
    strengths: strengths ? bothStrengths(rule.strengths, strengths) : rule.strengths,
    maxAge: shorter(rule.maxAge, maxAge),
    minFactorAge: longer(rule.minFactorAge, minFactorAge),
    oneShot: rule.oneShot || oneShot,
    ...(cumulative && { cumulative: narrowCumulative(rule.cumulative, cumulative) }),
    demands: also
      ? (input: Parameters<CompiledRule['demands']>[0]) =>
          rule.demands(input) !== false || also(input) !== false
      : rule.demands,
  };
}

/** Both add up the same fact (see `findUnknownNames`): over the longer time, and apart only by what both keep apart. */
function narrowCumulative(
  sums: CompiledRule['cumulative'],
  { sum, per = [], within }: NonNullable<NarrowerRule['cumulative']>,
): NonNullable<CompiledRule['cumulative']> {
  if (!sums) return { sum, per, within };
  return { ...sums, per: sums.per.filter((fact) => per.includes(fact)), within: longer(sums.within, within) };
}

/** The strengths that meet both lists; never empty, because a list accepts everything above its weakest entry. */
function bothStrengths(
  one: CompiledRule['strengths'],
  other: CompiledRule['strengths'],
): CompiledRule['strengths'] {
  return [...new Set([...one, ...other])].filter(
    (strength) => strengthServes(strength, one) && strengthServes(strength, other),
  );
}

/** The shorter of two durations. */
export function shorter(one: string, other: string | undefined): string {
  return other !== undefined && milliseconds(other) < milliseconds(one) ? other : one;
}

/** The longer of two durations. */
export function longer(one: string, other: string | undefined): string {
  return other !== undefined && milliseconds(other) > milliseconds(one) ? other : one;
}
