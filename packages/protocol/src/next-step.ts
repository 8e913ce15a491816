import { z } from 'zod';

/** What may be suggested to a person who has a factor already, one at a time. */
export const nextSteps = [
  /** Recovery codes that were never saved, or of which few are left. */
  'recovery_codes',
  /** Another factor, for the day on which the only one is lost. */
  'second_factor',
  /** A passkey on this device. */
  'device_passkey',
  /** A try of a factor that was not used for a while. */
  'check_up',
] as const;
/** A step that may be suggested to a person who has a factor already. */
export type NextStep = (typeof nextSteps)[number];

/** How a suggestion reaches the person; never as a modal. */
export const nextStepChannels = ['card', 'mail'] as const;
/** How a suggestion reaches the person. */
export type NextStepChannel = (typeof nextStepChannels)[number];

/** How a suggestion ended. `done`: the server has seen it done. `closed`: nobody answered it in time. */
export const nextStepResponses = ['done', 'dismissed', 'never', 'closed'] as const;
/** How a suggestion ended. */
export type NextStepResponse = (typeof nextStepResponses)[number];

/** Why no next step is suggested: a closed list, so that support can explain it. */
export const nextStepSuppressions = [
  /** The policy has no `prompt.nextSteps`. */
  'next_steps_off',
  'not_enrolled',
  'impersonation',
  'sso_managed',
  /** The session has not passed its second step, or has to set up what is required first. */
  'sign_in_incomplete',
  /** The location of the session is unusual, and nothing was proven there. */
  'unusual_session',
  'kill_switch',
  'asked_never',
  /** The first factor is younger than `startAfter`. */
  'enrolled_recently',
  'cool_down',
  'month_cap',
  'nothing_due',
  /** Another tab or replica has just written something; the next request shows what. */
  'changed_meanwhile',
] as const;
/** Why no next step is suggested. */
export type NextStepSuppression = (typeof nextStepSuppressions)[number];

const instant = z.iso.datetime({ offset: true });

/** The decision about a card with a next step. */
export const nextStepDecision = z.strictObject({
  kind: z.literal('next_step'),
  decision: z.enum(['show', 'hold']),
  /** Null with `hold`. */
  step: z.enum(nextSteps).nullable(),
  suppressedBy: z.array(z.enum(nextStepSuppressions)),
  nextEligibleAt: instant.nullable(),
  /** Only with `recovery_codes`, where a set was saved: how many codes are left. */
  codesLeft: z.int().optional(),
  /** Only with `device_passkey`: the type of the factor to set up. */
  factorType: z.string().optional(),
  policyVersion: z.int(),
  /** Only with `show`. */
  nextStepId: z.string().optional(),
});
/** The decision about a card with a next step. */
export type NextStepDecision = z.infer<typeof nextStepDecision>;

/** What an explanation adds: the steps that apply to the person now, the most important first. */
export const explainedNextStep = nextStepDecision.extend({ due: z.array(z.enum(nextSteps)) });

/** A next step that was suggested to a person. */
export const suggestedNextStep = z.strictObject({
  step: z.enum(nextSteps),
  channel: z.enum(nextStepChannels),
  shownAt: instant,
  answeredAt: instant.nullable(),
  /** Null: still open. */
  response: z.enum(nextStepResponses).nullable(),
});

const count = z.int().nonnegative();

/** How often a step was suggested, and what became of it; apart from the funnel of prompts. */
export const nextStepCount = z.strictObject({
  step: z.enum(nextSteps),
  channel: z.enum(nextStepChannels),
  shown: count,
  /** The person went on from the card. */
  opened: count,
  done: count,
  dismissed: count,
  never: count,
});
/** How often a step was suggested, and what became of it. */
export type NextStepCount = z.infer<typeof nextStepCount>;
