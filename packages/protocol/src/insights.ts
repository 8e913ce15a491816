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

/** The counts of one group of a funnel. */
export const funnelGroup = z.strictObject({
  by: z.partialRecord(z.enum(funnelDimensions), z.string().nullable()),
  steps: z.strictObject(
    // SAFETY: an object with a count for each step, which `fromEntries` cannot express.
    Object.fromEntries(funnelSteps.map((step) => [step, count])) as Record<FunnelStep, typeof count>,
  ),
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
