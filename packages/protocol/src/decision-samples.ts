import { z } from 'zod';
import { clientSuppressors, promptKinds, promptResponses, suppressionCodes } from './prompt.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().nonnegative();

/** A prompt of the ledger, as a decision read it. */
const sampledPrompt = z.strictObject({
  kind: z.enum(promptKinds),
  variant: z.string(),
  /** In the session of the decision. */
  thisSession: z.boolean(),
  tier: z.string(),
  promptedAt: instant,
  exposedAt: instant.nullable(),
  respondedAt: instant.nullable(),
  response: z.enum(promptResponses).nullable(),
  reason: z.string().nullable(),
  weight: z.number(),
  nextEligibleAt: instant.nullable(),
});

/** Everything that a decision about a prompt depended on, and nothing that names the person. */
export const decisionFacts = z.strictObject({
  /** The facts that conditions can use, and that choose the parts of a policy. */
  person: z.strictObject({
    createdAt: instant,
    actionsCount: z.number(),
    lastPaymentAt: instant.nullable(),
    invitedOthersCount: z.number(),
    lastSecurityEventAt: instant.nullable(),
    openedSecuritySettingsAt: instant.nullable(),
    leftAt: instant.nullable(),
    impersonated: z.boolean(),
    ssoManaged: z.boolean(),
    tier: z.string(),
    roles: z.array(z.string()),
    organizationIds: z.array(z.string()),
  }),
  enrolled: z.boolean(),
  neverAsk: z.boolean(),
  setupSkipped: z.boolean(),
  /** The session, if one was known. */
  session: z
    .strictObject({ own: z.boolean(), amr: z.array(z.string()), acr: z.string().nullable() })
    .nullable(),
  /** When the host last reported the moment. */
  momentOpenedAt: instant.nullable(),
  momentIsFirst: z.boolean(),
  deviceSeenAt: instant.nullable(),
  firstSessionAt: instant.nullable(),
  notice: z.strictObject({ deadline: instant, extended: z.boolean() }).nullable(),
  clientSuppressors: z.array(z.enum(clientSuppressors)),
  passkeys: z.boolean(),
  /** The statistics of the team and the tenant that wordings may name. */
  measure: z
    .strictObject({ people: count, enrolled: count, setUps: count, setUpSeconds: z.number().nullable() })
    .nullable(),
  /** The prompts of the last year, oldest first. */
  prompts: z.array(sampledPrompt),
});
/** Everything that a decision about a prompt depended on, and nothing that names the person. */
export type DecisionFacts = z.infer<typeof decisionFacts>;

/** The outcome of a decision. */
export const decisionOutcome = z.strictObject({
  decision: z.enum(['show', 'hold']),
  kind: z.enum(['soft', 'notice', 'required']),
  suppressedBy: z.array(z.enum(suppressionCodes)),
});
/** The outcome of a decision. */
export type DecisionOutcome = z.infer<typeof decisionOutcome>;

/** A decision of the sample. */
export const sampledDecision = decisionOutcome.extend({
  id: z.string(),
  at: instant,
  /** The same for all decisions of one person; it cannot be resolved outside the server. */
  person: z.string(),
  moment: z.string(),
  policyVersion: z.int(),
  facts: decisionFacts,
});

/** People in the sample, and the people there are of them in all: an estimate with a 95 % interval. */
export const estimatedPeople = z.strictObject({
  inSample: count,
  estimate: z.number(),
  interval: z.tuple([z.number(), z.number()]),
});
/** People in a sample, and an estimate of all of them. */
export type EstimatedPeople = z.infer<typeof estimatedPeople>;

/** What a sample is: these figures are no counts of everybody. */
export const decisionSample = z.strictObject({
  /** The share of people whose decisions were kept; null without a decision. */
  share: z.number().nullable(),
  people: estimatedPeople,
  decisions: count,
});

/** A person whom only one of two policies asks. */
const replayedExample = sampledDecision
  .pick({ id: true, at: true, moment: true, facts: true })
  .extend({ current: decisionOutcome, draft: decisionOutcome });

/** What another policy would have decided. */
export const policyReplay = z.strictObject({
  sample: decisionSample,
  /** The decisions that were replayed; false: older ones were left out, because there are too many. */
  since: instant,
  isComplete: z.boolean(),
  /** People who are asked at least once, under the policy in force and under the draft. */
  askedNow: estimatedPeople,
  askedByDraft: estimatedPeople,
  /** Asked by the draft alone, and by the policy in force alone; ten examples each. */
  more: estimatedPeople.extend({ examples: z.array(replayedExample).max(10) }),
  fewer: estimatedPeople.extend({ examples: z.array(replayedExample).max(10) }),
});
/** What another policy would have decided. */
export type PolicyReplay = z.infer<typeof policyReplay>;
