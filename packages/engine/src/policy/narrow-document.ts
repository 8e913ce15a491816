import type { PartialPolicy, ResolvedPolicy } from '@kairos-mfa/protocol';
import { longer, shorter } from './narrow-rule.ts';

// Weakest first.
const setupPrompts = ['never', 'just_in_time', 'next_sign_in', 'at_registration'] as const;
const confirmations = ['never', 'unknown_device', 'always'] as const;

/** The document narrowed by one part, but for `enforcement` and what has conditions. No key is ever widened. */
export function narrowDocument(document: ResolvedPolicy, part: PartialPolicy): ResolvedPolicy {
  const { setupPrompt, escalatedActions = [], risk, signIn, firstEnrollment, factors, prompt } = part;
  return {
    ...document,
    setupPrompt: strictest(setupPrompts, document.setupPrompt, setupPrompt),
    escalatedActions: [...new Set([...(document.escalatedActions ?? []), ...escalatedActions])],
    ...(risk && { risk: { threshold: lower(document.risk.threshold, risk.threshold) } }),
    ...(signIn && { signIn: narrowSignIn(document.signIn, signIn) }),
    ...(firstEnrollment && {
      firstEnrollment: {
        maxAuthAge: shorter(document.firstEnrollment.maxAuthAge, firstEnrollment.maxAuthAge),
        maxAuthAgeKnownDevice: shorter(
          document.firstEnrollment.maxAuthAgeKnownDevice,
          firstEnrollment.maxAuthAgeKnownDevice,
        ),
        confirm: strictest(confirmations, document.firstEnrollment.confirm, firstEnrollment.confirm),
      },
    }),
    ...(factors && { factors: narrowFactors(document.factors, factors) }),
    ...(prompt && { prompt: narrowPrompt(document.prompt, prompt) }),
  };
}

function narrowSignIn(
  { rememberDevice, mfaMaxAge }: ResolvedPolicy['signIn'],
  part: NonNullable<PartialPolicy['signIn']>,
): ResolvedPolicy['signIn'] {
  const maxAge = mfaMaxAge === undefined ? part.mfaMaxAge : shorter(mfaMaxAge, part.mfaMaxAge);
  return {
    // Where no device is remembered, a part cannot allow it.
    ...(rememberDevice !== undefined && { rememberDevice: shorter(rememberDevice, part.rememberDevice) }),
    ...(maxAge !== undefined && { mfaMaxAge: maxAge }),
  };
}

function narrowFactors(
  factors: ResolvedPolicy['factors'],
  part: NonNullable<PartialPolicy['factors']>,
): ResolvedPolicy['factors'] {
  const { allowed, preVerified, maxPerType = {}, textCountries, textBudget } = part;
  const countries = factors.textCountries ? inBoth(factors.textCountries, textCountries) : textCountries;
  const limits = Object.entries(maxPerType).map(([type, most]) => {
    const known = Object.hasOwn(factors.maxPerType, type) ? factors.maxPerType[type] : undefined;
    return [type, lower(most, known)] as const;
  });
  return {
    ...factors,
    allowed: inBoth(factors.allowed, allowed),
    preVerified: inBoth(factors.preVerified, preVerified),
    maxPerIdentity: lower(factors.maxPerIdentity, part.maxPerIdentity),
    maxPerType: { ...factors.maxPerType, ...Object.fromEntries(limits) },
    ...(countries && { textCountries: countries }),
    ...(textBudget && { textBudget: narrowTextBudget(factors.textBudget, textBudget) }),
  };
}

type TextBudget = ResolvedPolicy['factors']['textBudget'];

function narrowTextBudget(
  budget: TextBudget,
  part: NonNullable<NonNullable<PartialPolicy['factors']>['textBudget']>,
): TextBudget {
  const inCountry = ({ countries = {}, perCountry }: typeof part, code: string): number | undefined =>
    Object.hasOwn(countries, code) ? countries[code] : perCountry;
  const codes = Object.keys({ ...budget.countries, ...part.countries });
  return {
    perCountry: lower(budget.perCountry, part.perCountry),
    countries: Object.fromEntries(
      codes.map((code) => [code, lower(inCountry(budget, code) ?? budget.perCountry, inCountry(part, code))]),
    ),
    perPrefix: lower(budget.perPrefix, part.perPrefix),
  };
}

function narrowPrompt(
  prompt: ResolvedPolicy['prompt'],
  {
    signalsNeeded,
    minAccountAge,
    firstSession,
    caps = {},
    coolDowns = {},
    nextSteps = {},
  }: NonNullable<PartialPolicy['prompt']>,
): ResolvedPolicy['prompt'] {
  return {
    ...prompt,
    signalsNeeded: Math.max(prompt.signalsNeeded, signalsNeeded ?? 0),
    minAccountAge: longer(prompt.minAccountAge, minAccountAge),
    firstSession: longer(prompt.firstSession, firstSession),
    caps: {
      perSession: lower(prompt.caps.perSession, caps.perSession),
      perWeek: lower(prompt.caps.perWeek, caps.perWeek),
      perQuarter: lower(prompt.caps.perQuarter, caps.perQuarter),
      perYear: lower(prompt.caps.perYear, caps.perYear),
    },
    coolDowns: {
      dismissed: longerEach(prompt.coolDowns.dismissed, coolDowns.dismissed),
      closed: longer(prompt.coolDowns.closed, coolDowns.closed),
      busy: longer(prompt.coolDowns.busy, coolDowns.busy),
      noPhoneHere: longer(prompt.coolDowns.noPhoneHere, coolDowns.noPhoneHere),
    },
    ...(prompt.nextSteps && { nextSteps: narrowNextSteps(prompt.nextSteps, nextSteps) }),
  };
}

function narrowNextSteps(
  rules: NonNullable<ResolvedPolicy['prompt']['nextSteps']>,
  part: NonNullable<NonNullable<PartialPolicy['prompt']>['nextSteps']>,
): NonNullable<ResolvedPolicy['prompt']['nextSteps']> {
  return {
    steps: inBoth(rules.steps, part.steps),
    perMonth: lower(rules.perMonth, part.perMonth),
    coolDown: longer(rules.coolDown, part.coolDown),
    sameStepAfter: longer(rules.sameStepAfter, part.sameStepAfter),
    showFor: shorter(rules.showFor, part.showFor),
    startAfter: longer(rules.startAfter, part.startAfter),
    checkUpAfter: longer(rules.checkUpAfter, part.checkUpAfter),
    email: rules.email && part.email !== false,
  };
}

/** The longer one after each dismissal; of a shorter list, the last entry goes on. */
function longerEach(list: readonly string[], other: readonly string[] = []): string[] {
  const [long, short] = list.length >= other.length ? [list, other] : [other, list];
  return long.map((one, index) => longer(one, short[index] ?? short.at(-1)));
}

function inBoth<Entry>(list: readonly Entry[], other: readonly Entry[] | undefined): Entry[] {
  return list.filter((entry) => other === undefined || other.includes(entry));
}

function lower(one: number, other: number | undefined): number {
  return Math.min(one, other ?? one);
}

/** The stricter of two modes, of a list with the mildest first. */
export function strictest<Mode extends string>(
  mildestFirst: readonly Mode[],
  one: Mode,
  other: Mode | undefined,
): Mode {
  return other !== undefined && mildestFirst.indexOf(other) > mildestFirst.indexOf(one) ? other : one;
}
