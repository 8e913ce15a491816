import type { ClientSuppressor, PromptDecision, SuppressionCode } from '@kairos-mfa/protocol';
import { choseDate, type LedgerEntry, weighLedger } from './attempts.ts';
import type { Policy } from './compile-policy.ts';
import { after, before } from './duration.ts';
import type { Facts } from './facts.ts';
import { pickFrame, pickSurface } from './pick-frame.ts';

/** Everything a decision depends on beyond the ledger, the policy and the time. */
export interface PromptFacts extends Facts {
  readonly sessionId: string;
  readonly enrolled: boolean;
  readonly neverAsk: boolean;
  /** The moment that the caller names. */
  readonly moment: string;
  /** When the host last reported that moment. */
  readonly momentOpenedAt: Date | undefined;
  readonly clientSuppressors: readonly ClientSuppressor[];
  /** Whether this browser can hold a passkey; only it knows. */
  readonly passkeys: boolean;
  /** A number in [0, 1) that is always the same for this person, for the holdout. */
  readonly bucket: number;
}

/** A decision without what only the store and the copy can add. */
export type Decision = Omit<PromptDecision, 'promptId' | 'copy'>;

/** Decides whether to ask now; pure, in the order of the policy, and every cause of a hold is named. */
export function decidePrompt(
  facts: PromptFacts,
  ledger: readonly LedgerEntry[],
  policy: Policy,
  now: Date,
): Decision {
  const { document } = policy;
  const rule = document.moments[facts.moment];
  const { weight } = weighLedger(ledger);
  const base = {
    kind: 'soft',
    surface: pickSurface(weight),
    moment: facts.moment,
    variant: rule ? pickFrame(rule.variant, ledger, facts.passkeys) : '',
    reasons: [],
    nextEligibleAt: null,
    laterOptions: document.prompt.laterOptions,
    policyVersion: policy.version,
  } as const;

  if (facts.enrolled) return { ...base, reasons: [], decision: 'hold', suppressedBy: ['enrolled'] };
  if (document.enforcement === 'required')
    return {
      ...base,
      decision: 'show',
      kind: 'required',
      surface: 'modal',
      reasons: ['enforcement:required'],
      suppressedBy: [],
    };

  const waits = waitsOf(facts, ledger, policy, now);
  const families = signalFamilies(facts, policy, now);
  const momentProblem = freshness(facts, policy, now);
  const suppressedBy: SuppressionCode[] = [
    ...(document.enforcement === 'off' ? (['enforcement_off'] as const) : []),
    ...(document.setupPrompt === 'never' ? (['setup_prompt_never'] as const) : []),
    ...policy.suppressors.filter(({ holds }) => holds({ ...facts, now }) !== false).map(({ code }) => code),
    ...facts.clientSuppressors,
    ...waits.map(({ code }) => code),
    ...(after(facts.createdAt, document.prompt.minAccountAge) > now ? (['account_too_new'] as const) : []),
    ...(momentProblem ? [momentProblem] : []),
    ...(families.length < document.prompt.signalsNeeded ? (['signals_missing'] as const) : []),
    ...(facts.bucket < document.prompt.holdout ? (['holdout'] as const) : []),
  ];
  const reasons = [
    ...(momentProblem ? [] : [`moment:${facts.moment}`]),
    ...families.map((family) => `signal:${family}`),
  ];
  const until = waits.map((wait) => wait.until?.getTime() ?? 0);
  const latest = Math.max(0, ...until);
  return {
    ...base,
    decision: suppressedBy.length === 0 ? 'show' : 'hold',
    reasons,
    suppressedBy: [...new Set(suppressedBy)],
    nextEligibleAt: latest === 0 ? null : new Date(latest).toISOString(),
  };
}

interface Wait {
  readonly code: SuppressionCode;
  readonly until?: Date;
}

/** Every reason in the ledger to wait, with its end where it has one. */
function waitsOf(facts: PromptFacts, ledger: readonly LedgerEntry[], policy: Policy, now: Date): Wait[] {
  const { caps, ladder } = policy.document.prompt;
  const waits: Wait[] = [];
  const counted = ledger.filter((entry) => entry.kind === 'soft' && entry.response !== 'lapsed');
  const last = counted.at(-1);

  if (last?.response === 'later' && last.nextEligibleAt && last.nextEligibleAt > now)
    waits.push({ code: 'later_pending', until: last.nextEligibleAt });
  if (ledger.some((entry) => entry.resolvedAt === null)) waits.push({ code: 'prompt_open' });
  if (counted.filter((entry) => entry.sessionId === facts.sessionId).length >= caps.perSession)
    waits.push({ code: 'session_cap' });

  const chosen =
    last !== undefined && choseDate(last) && last.nextEligibleAt !== null && last.nextEligibleAt <= now;
  const windows = [
    { code: 'week_cap', duration: 'P7D', most: chosen ? Number.POSITIVE_INFINITY : caps.perWeek },
    { code: 'quarter_cap', duration: 'P90D', most: caps.perQuarter },
    { code: 'year_cap', duration: 'P365D', most: caps.perYear },
  ] as const;
  for (const { code, duration, most } of windows) {
    const inside = counted.filter((entry) => shownAt(entry) > before(now, duration));
    // It ends when as many have left the window as are too many now.
    const leaves = inside[inside.length - most];
    if (inside.length >= most)
      waits.push({ code, ...(leaves && { until: after(shownAt(leaves), duration) }) });
  }

  if (last && last.response !== 'later' && last.nextEligibleAt && last.nextEligibleAt > now)
    waits.push({ code: 'cool_down', until: last.nextEligibleAt });
  if (facts.neverAsk) waits.push({ code: 'asked_never' });

  const { weight, lastNo } = weighLedger(counted);
  const askedUntil = lastNo?.resolvedAt;
  if (
    weight >= ladder.giveUpAtWeight &&
    askedUntil &&
    !wokenSince(facts, askedUntil) &&
    after(askedUntil, ladder.sleep) > now
  )
    waits.push({ code: 'given_up', until: after(askedUntil, ladder.sleep) });
  return waits;
}

function shownAt(entry: LedgerEntry): Date {
  return entry.exposedAt ?? entry.createdAt;
}

/** Only these end the sleep early: something happened to the account, or the person came looking. */
function wokenSince(facts: Facts, since: Date): boolean {
  return [facts.lastSecurityEventAt, facts.openedSecuritySettingsAt].some((at) => at !== null && at > since);
}

function freshness(
  facts: PromptFacts,
  policy: Policy,
  now: Date,
): 'unknown_moment' | 'moment_not_fresh' | undefined {
  const rule = policy.document.moments[facts.moment];
  if (!rule) return 'unknown_moment';
  if (rule.source === 'browser') return undefined;
  // The browser's word is not enough: only an event from the host opens this moment.
  const opened = facts.momentOpenedAt;
  return opened && after(opened, rule.freshFor) > now ? undefined : 'moment_not_fresh';
}

function signalFamilies(facts: Facts, policy: Policy, now: Date): string[] {
  const holding = policy.signals.filter(({ holds }) => holds({ ...facts, now }) === true);
  return [...new Set(holding.map(({ family }) => family))];
}
