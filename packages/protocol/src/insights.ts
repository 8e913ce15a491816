import { z } from 'zod';
import { dismissReasons } from './prompt.ts';

/** What the funnel can be broken down by. A prompt that led to no set-up has no factor. */
export const funnelDimensions = ['moment', 'variant', 'factor', 'week'] as const;
/** What a funnel can be grouped by. */
export type FunnelDimension = (typeof funnelDimensions)[number];

/** From the decision to the first proof, each step a subset of the people of the one before. Counted in prompts. */
export const funnelSteps = [
  'decided',
  'shown',
  'accepted',
  'started',
  'verified',
  'codesSaved',
  'firstChallengePassed',
] as const;
/** A step of the enrollment funnel. */
export type FunnelStep = (typeof funnelSteps)[number];

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** The steps after a prompt was shown. */
export const ratedSteps = ['accepted', 'started', 'verified', 'codesSaved', 'firstChallengePassed'] as const;
type RatedStep = (typeof ratedSteps)[number];
const rate = z.strictObject({ share, interval: z.tuple([share, share]) });

/** The counts of one group of a funnel. */
export const funnelGroup = z.strictObject({
  by: z.partialRecord(z.enum(funnelDimensions), z.string().nullable()),
  steps: z.strictObject(
    // SAFETY: an object with a count for each step, which `fromEntries` cannot express.
    Object.fromEntries(funnelSteps.map((step) => [step, count])) as Record<FunnelStep, typeof count>,
  ),
  /** Of the prompts that were shown: the share that reached each later step, with an interval that is valid at any time (95 %). Null below 20. */
  rates: z
    .strictObject(
      // SAFETY: as above.
      Object.fromEntries(ratedSteps.map((step) => [step, rate])) as Record<RatedStep, typeof rate>,
    )
    .nullable(),
  /** Would have been shown, but were held back for comparison. */
  heldOut: count,
  later: count,
  closed: count,
  lapsed: count,
  /** Dismissals by their reason; `none` where none was given. */
  dismissed: z.partialRecord(z.enum([...dismissReasons, 'none']), count),
});
/** The counts of one group of a funnel. */
export type FunnelGroup = z.infer<typeof funnelGroup>;

/** What may help people who set up a factor and do not pass with it. */
export const passSuggestions = [
  'check_relying_party_id',
  'check_clocks',
  'check_code_delivery',
  'check_verifier',
] as const;
/** What may help where a prompt is mostly dismissed, by the reason that people give most. */
export const promptSuggestions = [
  'ask_at_another_moment',
  'offer_a_factor_without_phone',
  'mention_recovery_codes',
  'mention_remembered_devices',
  'mention_another_benefit',
  'compare_another_variant',
] as const;

/** Figures that need attention; each only above a minimum count, see `alarms` in the policy. */
export const insightAlarms = z.strictObject({
  /** By factor: many people set it up, were challenged since, and never passed. */
  fewPass: z.array(
    z.strictObject({
      factor: z.string(),
      enrolled: count,
      challenged: count,
      passed: count,
      share,
      suggestion: z.enum(passSuggestions),
    }),
  ),
  /** By moment and variant: of the prompts that were seen, most were dismissed or closed. */
  mostlyDismissed: z.array(
    z.strictObject({
      moment: z.string(),
      variant: z.string(),
      shown: count,
      dismissed: count,
      share,
      /** The reason that most people gave; `none` where most gave none. */
      reason: z.enum([...dismissReasons, 'none']),
      suggestion: z.enum(promptSuggestions),
      /** Other variants of the policy that answer this reason. */
      variants: z.array(z.string()),
    }),
  ),
});
/** Figures of prompts and challenges that need attention. */
export type InsightAlarms = z.infer<typeof insightAlarms>;
