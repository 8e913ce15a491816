import { z } from 'zod';

/** A draft changes nothing; a running experiment chooses words; a stopped one is only read. */
export const experimentStatuses = ['draft', 'running', 'stopped'] as const;

/** What is compared: wordings of a moment's prompt, or a prompt at that moment with none. */
export const experimentKinds = ['words', 'moment_trial'] as const;
/** What an experiment compares. */
export type ExperimentKind = (typeof experimentKinds)[number];

/** What may not get worse while words are compared; the margins are in the policy. */
export const guardRailNames = ['dismissed', 'left', 'completed', 'passed', 'disabled'] as const;
/** A guard-rail of an experiment. */
export type GuardRailName = (typeof guardRailNames)[number];

const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => new Date(text).getTime() >= 0, 'from 1970 on');
const fraction = z.number().min(0).max(1);

/**
 * The smallest share of the people that an experiment, a range or a variant may have. The author may choose the seed, so a
 * smaller group could be aimed at one person.
 */
export const smallestShare = 0.01;

function hasNoTinyVariant(variants: readonly { readonly weight: number }[]): boolean {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.every(({ weight }) => weight / total >= smallestShare);
}

/** The parts of an experiment that an administrator writes. */
const settings = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine(
      (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text),
      'no line breaks and no bidi marks',
    ),
  /** Whose prompts it chooses the words of. */
  moment: z.string().regex(/^[a-z][a-z0-9_.]{0,63}$/),
  /** Wordings of the policy with their weights, at any scale. The original comes first. None in a moment trial. */
  variants: z
    .array(z.strictObject({ id: z.string().min(1).max(64), weight: z.number().min(0.001).max(1_000_000) }))
    .max(8)
    .refine((variants) => new Set(variants.map(({ id }) => id)).size === variants.length, 'each variant once')
    .refine((variants) => variants.every(({ id }) => id !== 'holdout'), 'no variant is called holdout')
    .refine(hasNoTinyVariant, 'each variant has a hundredth of the people at least'),
  /** The share of the people of this moment who take part. */
  share: z.number().min(smallestShare).max(1),
  /** Of these, the share that sees no prompt, for comparison; each for 90 days at most. */
  holdout: z.number().min(0).max(0.5),
  /** People of other ranges of the same namespace are in other experiments (GrowthBook's namespaces). */
  namespace: z
    .strictObject({ id: z.string().min(1).max(64), range: z.tuple([fraction, fraction]) })
    .refine(({ range: [from, to] }) => to - from > smallestShare - 1e-9, 'a range of a hundredth at least')
    .nullable(),
  /** Null: at once. */
  startsAt: instant.nullable(),
  /** Null: until it is stopped. */
  endsAt: instant.nullable(),
});

/** What an administrator writes to create an experiment. */
export const newExperiment = settings.extend({
  kind: z.enum(experimentKinds).default('words'),
  variants: settings.shape.variants.default([]),
  share: settings.shape.share.default(1),
  holdout: settings.shape.holdout.default(0),
  namespace: settings.shape.namespace.default(null),
  startsAt: settings.shape.startsAt.default(null),
  endsAt: settings.shape.endsAt.default(null),
  /** The seed of the hash, for the same groups as in another tool; absent: a new one. */
  seed: z.string().min(1).max(128).optional(),
});

/** A change of an experiment; what is absent stays. */
export const experimentChanges = settings
  .partial()
  .extend({
    status: z.enum(['running', 'stopped']),
    /** While it is on, nobody is assigned and everybody gets the moment's usual words. */
    killSwitch: z.boolean(),
    /** Why the traffic is split otherwise than intended; shows the results again. */
    splitExplanation: z.string().trim().min(1).max(500),
  })
  .partial();

/** An experiment, as an administrator reads it. */
export const experiment = settings.extend({
  id: z.string(),
  /** From 1; to change the experiment, send the one you saw. */
  version: z.int().min(1),
  kind: z.enum(experimentKinds),
  status: z.enum(experimentStatuses),
  killSwitch: z.boolean(),
  /** The seed of GrowthBook's hash, version 2, for the variants. The holdout has one of the server's own. */
  seed: z.string(),
  /** Variants that a guard-rail has stopped. */
  stoppedVariants: z.array(
    z.strictObject({ id: z.string(), guardRail: z.enum(guardRailNames), at: instant }),
  ),
  splitExplanation: z.string().nullable(),
  startedAt: instant.nullable(),
  stoppedAt: instant.nullable(),
  changedAt: instant,
  /** The administrator's id; null: the host, or the server itself. */
  changedBy: z.string().nullable(),
});
/** An experiment, as an administrator reads it. */
export type Experiment = z.infer<typeof experiment>;
/** A change of an experiment. */
export type ExperimentChanges = z.infer<typeof experimentChanges>;
/** The parts of an experiment that an administrator writes. */
export type ExperimentSettings = z.infer<typeof settings>;

const count = z.int().nonnegative();
/** A number of people; of a handful not even the number is told, because it could be one whom somebody knows. */
const people = z.union([z.int().min(20), z.literal('fewer_than_20')]);
/** A number of people, or that they are fewer than twenty. */
export type PeopleCount = z.infer<typeof people>;
const share = z.number().min(0).max(1);
/** Both ends; always valid, so it may be looked at any time. */
const interval = z.tuple([z.number(), z.number()]);

/** What is known of a guard-rail of one variant. */
const guardRailCount = z.strictObject({
  successes: count,
  trials: count,
  /** Points against the original, or for `left` against the holdout; null below a hundred people. */
  difference: interval.nullable(),
});

/** What became of the people of one variant. */
const outcome = z.strictObject({
  /** Set up within seven days of their first exposure. Null below twenty people. */
  conversions: count.nullable(),
  /** Of these, in the session of the exposure. */
  sameSession: count.nullable(),
  /** Null below twenty people. */
  rate: share.nullable(),
  interval: interval.nullable(),
  /** The rate divided by the original's; null for the original, before the first conversion, and as an end without a limit. */
  ratio: z.tuple([z.number(), z.number().nullable()]).nullable(),
  /** Of the people whose 28 days are over; null below twenty. */
  within28Days: z.strictObject({ people: count, conversions: count, byReminder: count }).nullable(),
  /** By name; null: not measured, or below twenty people. */
  guardRails: z.strictObject({
    dismissed: guardRailCount.nullable(),
    left: guardRailCount.nullable(),
    completed: guardRailCount.nullable(),
    passed: guardRailCount.nullable(),
    disabled: guardRailCount.nullable(),
  }),
});

const arm = z.strictObject({
  /** People who were exposed, or in the holdout would have been. */
  exposures: people,
  /** Of these, whose seven days are not over: neither a success nor a failure yet. */
  pending: people,
  /** Whose seven days are over. */
  people,
  /** Null while a wrong traffic split hides it. */
  outcome: outcome.nullable(),
});

/** One group of a moment trial. */
const trialArm = z.strictObject({
  /** Whose first eligible moment since the start was shown, or held back. */
  exposures: people,
  /** Of these, whose 28 days are over. */
  people,
  /** Of `people`: set up within 28 days. Null below twenty people, like the rate. */
  setUps: count.nullable(),
  rate: share.nullable(),
  interval: interval.nullable(),
});

/** What is said of an experiment. */
export const verdictWords = [
  'too_early',
  'no_clear_winner',
  'ahead',
  'worse',
  'check_traffic_split',
] as const;
/** Why a verdict is what it is. */
export const verdictReasons = [
  'days',
  'conversions',
  'evidence',
  'not_enough_evidence',
  'guard_rail',
  'sample_ratio_mismatch',
] as const;

/** The results of an experiment so far. */
export const experimentResults = z.strictObject({
  /** Whole days of its run. */
  days: count,
  verdict: z.strictObject({
    word: z.enum(verdictWords),
    reason: z.enum(verdictReasons),
    variant: z.string().optional(),
    guardRail: z.enum(guardRailNames).optional(),
    /** What has to be there first. */
    until: z.strictObject({ days: count.optional(), conversions: count.optional() }).optional(),
  }),
  /** In the order of the experiment, the original first. */
  variants: z.array(arm.extend({ id: z.string() })),
  /** Null without one. */
  holdout: arm.nullable(),
  guardRails: z.array(
    z.strictObject({
      name: z.enum(guardRailNames),
      /** Points; from the policy. */
      margin: z.number(),
      /** False: nobody reports it, so it can stop nothing. */
      measured: z.boolean(),
    }),
  ),
  /**
   * How likely each variant is the best, and what choosing it would cost on average in points, if another one is. For
   * ordering the variants and for talking about them, never for stopping: looked at every day, it names a false winner in
   * about a third of all experiments. Null while a variant has fewer than twenty people, and where a wrong split hides results.
   */
  forOrderingOnly: z
    .array(z.strictObject({ id: z.string(), probabilityBest: share, expectedLoss: share }))
    .nullable(),
  /** Null unless it is a moment trial, which has no variants, holdout and guard-rails. */
  momentTrial: z
    .strictObject({
      shown: trialArm,
      heldBack: trialArm,
      /** Points that showing the prompt adds; always valid. Null below a hundred people. */
      difference: interval.nullable(),
    })
    .nullable(),
});
/** The results of an experiment so far. */
export type ExperimentResults = z.infer<typeof experimentResults>;
/** The verdict on an experiment. */
export type ExperimentVerdict = ExperimentResults['verdict'];
