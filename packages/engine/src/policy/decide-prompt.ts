import type {
  ClientSuppressor,
  PromptDecision,
  PromptMeasures,
  SuppressionCode,
  VariantNeed,
} from '@kairos-mfa/protocol';
import type { ExperimentAssignment } from './assign-experiment.ts';
import type { MomentTrialAssignment } from './assign-moment-trial.ts';
import type { Policy } from './compile-policy.ts';
import { type Notice, noticeLaterOptions, noticeSuppressions } from './dated-notice.ts';
import { dormantUntil, escalatesToNotice, hasDeclinedEnough, tierOf } from './dismissal-escalation.ts';
import { after } from './duration.ts';
import type { Facts } from './facts.ts';
import { pickVariant, pickSurface } from './pick-variant.ts';
import { countedPrompts, type LedgerEntry, weightOf } from './prompt-ledger.ts';
import {
  capSuppressions,
  openPromptSuppressions,
  cooldownSuppressions,
  type Suppression,
} from './prompt-limits.ts';
import { signalFamilies } from './signal-families.ts';
import { holdoutSeed, stableHash } from './stable-hash.ts';

/** Everything a decision depends on beyond the ledger, the policy and the time. */
export interface PromptFacts extends Facts {
  /** The host's own id of the person, so that other tools hash the same. */
  readonly identityId: string;
  readonly sessionId: string;
  readonly enrolled: boolean;
  /** Nobody acts for the person in this session. */
  readonly ownSession: boolean;
  /** An identity provider has asked for the second step, by the policy. */
  readonly trustedProvider: boolean;
  readonly neverAsk: boolean;
  /** The person has skipped the offer of a sign-in. */
  readonly setupSkipped: boolean;
  /** The moment that the caller names. */
  readonly moment: string;
  /** When the host last reported that moment, and whether it was the first of its kind. */
  readonly momentOpenedAt: Date | undefined;
  readonly momentIsFirst: boolean;
  /** When this session's device was first seen with this person; absent when unknown. */
  readonly deviceSeenAt: Date | undefined;
  /** When this session began, if the account was created in it. */
  readonly firstSessionAt: Date | undefined;
  readonly clientSuppressors: readonly ClientSuppressor[];
  /** The promises that are true for this person. */
  readonly truths: readonly VariantNeed[];
  /** Statistics that a variant may mention. */
  readonly measures: PromptMeasures;
  /** The dated notice, once there is one. */
  readonly notice: Notice | undefined;
  /** The experiment that the person takes part in at this moment; see `assignExperiment`. */
  readonly experiment?: ExperimentAssignment | undefined;
  /** The moment trial that this moment is part of; see `assignMomentTrial`. */
  readonly momentTrial?: MomentTrialAssignment | undefined;
}

/** A decision without the parts that only the store and the copy can add. */
export type Decision = Omit<PromptDecision, 'promptId' | 'copy'>;

/** The wording of the notice that a second factor will be required from a date on. */
export const requiredFromVariant = 'required-from';

/** Decides whether to show a prompt now; pure, in the order of the policy; a hold names every cause. */
export function decidePrompt(
  facts: PromptFacts,
  ledger: readonly LedgerEntry[],
  policy: Policy,
  now: Date,
): Decision {
  const { document } = policy;
  const weight = weightOf(countedPrompts(ledger));
  const { ladder } = document.prompt;
  const base = {
    kind: 'soft',
    surface: pickSurface(weight),
    moment: facts.moment,
    variant: pickVariant(facts, ledger, policy),
    reasons: [],
    nextEligibleAt: null,
    laterOptions: document.prompt.laterOptions,
    ...(Object.keys(facts.measures).length > 0 && { measures: facts.measures }),
    policyVersion: policy.version,
  } satisfies Partial<Decision>;

  if (!facts.ownSession) return { ...base, decision: 'hold', suppressedBy: ['impersonation'] };
  if (facts.trustedProvider) return { ...base, decision: 'hold', suppressedBy: ['sso_managed'] };
  if (facts.enrolled) return { ...base, decision: 'hold', suppressedBy: ['enrolled'] };
  if (document.enforcement === 'required')
    return {
      ...base,
      decision: 'show',
      kind: 'required',
      surface: 'modal',
      reasons: ['enforcement:required'],
      suppressedBy: [],
    };
  const { enforcementDeadline } = policy;
  if (enforcementDeadline)
    return settle(
      {
        ...base,
        ...noticeLook(true, policy),
        variant: requiredFromVariant,
        deadline: enforcementDeadline.toISOString(),
        reasons: ['enforcement:deadline'],
      },
      noticeSuppressions(
        { deadline: enforcementDeadline, extended: true },
        ledger,
        facts.sessionId,
        policy,
        now,
      ),
    );
  if (facts.notice)
    return settle(
      {
        ...base,
        ...noticeLook(facts.notice.extended, policy),
        deadline: facts.notice.deadline.toISOString(),
        reasons: ['ladder:escalated'],
      },
      noticeSuppressions(facts.notice, ledger, facts.sessionId, policy, now),
    );

  const tier = tierOf(facts, policy, now);
  const ended = hasDeclinedEnough(facts, ledger, policy);
  const escalating = ended && escalatesToNotice(tier, policy);
  const momentProblem = freshness(facts, policy, now);
  const families = signalFamilies(facts, policy, now).present;
  const reasons = [
    ...(momentProblem ? [] : [`moment:${facts.moment}`]),
    ...families.map((family) => `signal:${family}`),
    ...(escalating ? ['ladder:escalated'] : []),
  ];
  const waits = [
    ...cooldownSuppressions(ledger, now),
    ...openPromptSuppressions(ledger, facts.sessionId, policy),
    // The caps apply to soft prompts; the notice at the end of the escalation is not one.
    ...(escalating ? [] : capSuppressions(ledger, policy, now)),
    ...(ended && !escalating ? givenUp(facts, tier, ledger, policy, now) : []),
  ];
  const isLast =
    !escalatesToNotice(tier, policy) && weight + ladder.weights.dismissed >= ladder.giveUpAtWeight;
  const look = escalating ? noticeLook(false, policy) : isLast ? { isLast } : {};
  const decision = settle({ ...base, ...look, reasons }, [
    ...codes(document.enforcement === 'off' && 'enforcement_off'),
    ...codes(document.setupPrompt === 'never' && 'setup_prompt_never'),
    // Skipped once, it is not asked again; a policy that asks at the right moment instead never made that offer.
    ...codes(facts.setupSkipped && document.setupPrompt !== 'just_in_time' && 'setup_skipped'),
    ...policy.suppressors.filter(({ holds }) => holds({ ...facts, now }) !== false),
    ...facts.clientSuppressors.map((code) => ({ code })),
    ...waits,
    ...codes(after(facts.createdAt, document.prompt.minAccountAge) > now && 'account_too_new'),
    ...firstSession(facts, policy, now),
    ...codes(momentProblem),
    ...codes(families.length < document.prompt.signalsNeeded && 'signals_missing'),
    ...codes(isHeldOut(facts, policy) && 'holdout'),
    // A notice has a deadline, and is never held back.
    ...codes(!escalating && facts.momentTrial?.heldBack === true && 'moment_trial'),
  ]);
  if (!escalating || decision.decision === 'hold') return decision;
  // The deadline is counted from the day of the first notice, because a person cannot act on one they have not seen.
  return { ...decision, deadline: after(now, document.prompt.ladder.notice.ahead).toISOString() };
}

/** A show if there is no cause against it; else a hold with every cause and the latest end of them. */
function settle(
  decision: Omit<Decision, 'decision' | 'suppressedBy'>,
  causes: readonly Suppression[],
): Decision {
  // An open prompt may expire uncounted, so no limit that counts it has a certain end yet.
  const uncertain = causes.some(({ code }) => code === 'prompt_open');
  const latest = uncertain ? 0 : Math.max(0, ...causes.map(({ until }) => until?.getTime() ?? 0));
  return {
    ...decision,
    decision: causes.length === 0 ? 'show' : 'hold',
    suppressedBy: [...new Set(causes.map(({ code }) => code))],
    nextEligibleAt: latest === 0 ? null : new Date(latest).toISOString(),
  };
}

function noticeLook(
  extended: boolean,
  policy: Policy,
): Pick<Decision, 'kind' | 'surface' | 'variant' | 'laterOptions'> {
  return {
    kind: 'notice',
    surface: 'notice',
    variant: policy.document.prompt.ladder.notice.variant,
    laterOptions: noticeLaterOptions(extended, policy),
  };
}

function givenUp(
  facts: PromptFacts,
  tier: string,
  ledger: readonly LedgerEntry[],
  policy: Policy,
  now: Date,
): Suppression[] {
  if (facts.neverAsk) return [{ code: 'asked_never' }];
  const until = dormantUntil(facts, tier, ledger, policy, now);
  return until ? [{ code: 'given_up', until }] : [];
}

/** In the control group of the policy or of the experiment. */
function isHeldOut({ identityId, experiment }: PromptFacts, { document }: Policy): boolean {
  return stableHash(holdoutSeed, identityId) < document.prompt.holdout || experiment?.heldOut === true;
}

/** No prompt in a person's first session; a session that never ends stops counting as the first one after a while. */
function firstSession({ firstSessionAt }: PromptFacts, { document }: Policy, now: Date): Suppression[] {
  if (!firstSessionAt) return [];
  const until = after(firstSessionAt, document.prompt.firstSession);
  return until > now ? [{ code: 'first_session', until }] : [];
}

function codes(code: SuppressionCode | false | undefined): Suppression[] {
  return code ? [{ code }] : [];
}

function freshness(facts: PromptFacts, policy: Policy, now: Date): SuppressionCode | undefined {
  const rule = policy.momentRule(facts.moment);
  if (!rule) return 'unknown_moment';
  if (rule.source === 'browser') return undefined;
  // A report of the browser is not enough: only an event from the host opens this moment.
  const opened = facts.momentOpenedAt;
  if (!opened || after(opened, rule.freshFor) <= now) return 'moment_not_fresh';
  // By the times of the events, so that a report of the moment that arrives late does not open it again.
  if (facts.leftAt !== null && opened <= facts.leftAt) return 'moment_not_fresh';
  if (rule.deviceKnownFor === undefined) return undefined;
  const known = facts.deviceSeenAt !== undefined && after(facts.deviceSeenAt, rule.deviceKnownFor) <= opened;
  return known ? undefined : 'unfamiliar_device';
}
