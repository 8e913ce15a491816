import type {
  NextStep,
  NextStepChannel,
  NextStepDecision,
  NextStepResponse,
  NextStepSuppression,
  ResolvedPolicy,
} from '@kairos-mfa/protocol';
import type { Policy } from './compile-policy.ts';
import { after, before } from './duration.ts';
import type { Facts } from './facts.ts';

/** A person who has a factor, or may have one, in one of their sessions; or in none, for an e-mail. */
export interface NextStepFacts extends Facts {
  /** Nobody acts for the person in this session. */
  readonly ownSession: boolean;
  /** An identity provider has asked for the second step, by the policy. */
  readonly trustedProvider: boolean;
  /** The session has passed its second step, and nothing that is required is missing. */
  readonly signInComplete: boolean;
  /** The location of the session is unusual, and nothing was proven there. */
  readonly unusualSession: boolean;
  readonly neverAsk: boolean;
  /** Steps that the person wants no more of. */
  readonly neverSteps: readonly NextStep[];
  /** Oldest first. */
  readonly factors: readonly { readonly createdAt: Date; readonly lastUsedAt: Date | null }[];
  /** Unused recovery codes of the active set; undefined: none was saved. */
  readonly codesLeft: number | undefined;
  /** There is a factor that the person lacks and may set up. */
  readonly canAddFactor: boolean;
  /** The type of the factor that this device can hold and, as far as is known, does not hold yet. */
  readonly deviceFactor: string | undefined;
}

/** One suggestion of the ledger. */
export interface NextStepEntry {
  readonly id: string;
  readonly step: NextStep;
  readonly channel: NextStepChannel;
  readonly shownAt: Date;
  readonly respondedAt: Date | null;
  readonly response: NextStepResponse | null;
}

/** With at most this many codes left, new ones are suggested; also by the security score. */
export const fewCodes = 3;
/** The time in which `perMonth` counts. */
const month = 'P30D';

type Rules = NonNullable<ResolvedPolicy['prompt']['nextSteps']>;

interface Cause {
  readonly code: NextStepSuppression;
  readonly until?: Date | undefined;
}

/** The steps that apply to a person now, the most important first. */
export function dueNextSteps(facts: NextStepFacts, rules: Rules, now: Date): NextStep[] {
  const { factors, codesLeft } = facts;
  const isDue: Readonly<Record<NextStep, boolean>> = {
    recovery_codes: codesLeft === undefined || codesLeft <= fewCodes,
    second_factor: factors.length === 1 && facts.canAddFactor,
    device_passkey: facts.deviceFactor !== undefined,
    check_up: factors.every(
      ({ createdAt, lastUsedAt }) => after(lastUsedAt ?? createdAt, rules.checkUpAfter) <= now,
    ),
  };
  return factors.length === 0 ? [] : rules.steps.filter((step) => isDue[step]);
}

/** The card that is open, if nobody has answered it, it is not too old, and its step is still due. */
export function openCard(
  ledger: readonly NextStepEntry[],
  due: readonly NextStep[],
  rules: Rules,
  now: Date,
): NextStepEntry | undefined {
  return ledger.find(
    ({ channel, respondedAt, shownAt, step }) =>
      channel === 'card' && respondedAt === null && after(shownAt, rules.showFor) > now && due.includes(step),
  );
}

/** Decides whether to suggest a next step now; pure. A card that is open is shown again, in every tab; a hold names every cause. */
export function decideNextStep(
  facts: NextStepFacts,
  ledger: readonly NextStepEntry[],
  policy: Policy,
  now: Date,
): NextStepDecision {
  const rules = policy.document.prompt.nextSteps;
  if (!rules) return hold(policy, [{ code: 'next_steps_off' }]);
  const excluded = exclusions(facts, policy, now);
  if (excluded.length > 0) return hold(policy, excluded);
  const due = dueNextSteps(facts, rules, now);
  const open = openCard(ledger, due, rules, now);
  if (open) return { ...show(policy, open.step, facts), nextStepId: open.id };
  const fresh = due.filter(
    (step) => !facts.neverSteps.includes(step) && !wasShownRecently(step, ledger, rules, now),
  );
  const [step] = fresh;
  const causes = [...limits(facts, ledger, rules, now), ...(step ? [] : [{ code: 'nothing_due' } as const])];
  return step && causes.length === 0 ? show(policy, step, facts) : hold(policy, causes);
}

/** The causes that no answer and no time changes. */
function exclusions(facts: NextStepFacts, policy: Policy, now: Date): Cause[] {
  const holding = policy.suppressors.filter(({ holds }) => holds({ ...facts, now }) !== false);
  return [
    ...when(!facts.ownSession, 'impersonation'),
    ...when(facts.trustedProvider, 'sso_managed'),
    ...when(facts.factors.length === 0, 'not_enrolled'),
    ...when(!facts.signInComplete, 'sign_in_incomplete'),
    ...when(facts.unusualSession, 'unusual_session'),
    ...holding.map(({ code }) => ({ code })),
    ...when(facts.neverAsk, 'asked_never'),
  ];
}

function limits(
  { factors: [first] }: NextStepFacts,
  ledger: readonly NextStepEntry[],
  rules: Rules,
  now: Date,
): Cause[] {
  const startsAt = first && after(first.createdAt, rules.startAfter);
  const dismissals = ledger.flatMap(({ response, respondedAt }) =>
    (response === 'dismissed' || response === 'never') && respondedAt ? [respondedAt.getTime()] : [],
  );
  const quietUntil = dismissals.length > 0 ? after(new Date(Math.max(...dismissals)), rules.coolDown) : now;
  const recent = ledger.filter(({ shownAt }) => shownAt > before(now, month));
  const leaves = recent[recent.length - rules.perMonth];
  return [
    ...when(startsAt !== undefined && startsAt > now, 'enrolled_recently', startsAt),
    ...when(quietUntil > now, 'cool_down', quietUntil),
    // It ends when enough suggestions are older than a month; with a cap of none it never does.
    ...when(recent.length >= rules.perMonth, 'month_cap', leaves && after(leaves.shownAt, month)),
  ];
}

function wasShownRecently(
  step: NextStep,
  ledger: readonly NextStepEntry[],
  rules: Rules,
  now: Date,
): boolean {
  return ledger.some((entry) => entry.step === step && after(entry.shownAt, rules.sameStepAfter) > now);
}

function when(isSo: boolean, code: NextStepSuppression, until?: Date): Cause[] {
  return isSo ? [{ code, until }] : [];
}

function show(
  { version }: Policy,
  step: NextStep,
  { codesLeft, deviceFactor }: NextStepFacts,
): NextStepDecision {
  return {
    kind: 'next_step',
    decision: 'show',
    step,
    suppressedBy: [],
    nextEligibleAt: null,
    ...(step === 'recovery_codes' && codesLeft !== undefined && { codesLeft }),
    ...(step === 'device_passkey' && deviceFactor !== undefined && { factorType: deviceFactor }),
    policyVersion: version,
  };
}

/** A hold with every cause, and their latest end if each has one. */
function hold({ version }: Policy, causes: readonly Cause[]): NextStepDecision {
  const ends = causes.flatMap(({ until }) => (until ? [until.getTime()] : []));
  return {
    kind: 'next_step',
    decision: 'hold',
    step: null,
    suppressedBy: [...new Set(causes.map(({ code }) => code))],
    nextEligibleAt: ends.length === causes.length ? new Date(Math.max(...ends)).toISOString() : null,
    policyVersion: version,
  };
}
