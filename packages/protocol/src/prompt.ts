import { z } from 'zod';

/** What only the browser can know about whether now is a bad time. */
export const clientSuppressors = [
  'dirty_form',
  'typing',
  'upload_in_progress',
  'checkout_in_progress',
  'code_entry',
  'dialog_open',
  'offline',
  /** The person signs out, cancels a plan, or is about to close the page. */
  'leaving',
] as const;
/** What the page says that suppresses a prompt. */
export type ClientSuppressor = (typeof clientSuppressors)[number];

/** Why a prompt is not shown: a closed list, so that support can explain it. */
export const suppressionCodes = [
  'enrolled',
  'enforcement_off',
  'setup_prompt_never',
  /** In a mode that asks at sign-in, the person has skipped that offer. */
  'setup_skipped',
  'kill_switch',
  'impersonation',
  'sso_managed',
  ...clientSuppressors,
  'later_pending',
  'prompt_open',
  'session_cap',
  'week_cap',
  'quarter_cap',
  'year_cap',
  'cool_down',
  'asked_never',
  'given_up',
  'account_too_new',
  'first_session',
  'unknown_moment',
  'moment_not_fresh',
  'unfamiliar_device',
  'signals_missing',
  'deadline_passed',
  'holdout',
  /** A moment trial holds this moment back, for comparison. */
  'moment_trial',
] as const;
/** Why a prompt is not shown. */
export type SuppressionCode = (typeof suppressionCodes)[number];

/** The moments of the built-in policy, for editors to complete; a policy of your own may have others. */
export type BuiltInMoment =
  | 'payment.completed'
  | 'invite.sent'
  | 'security.new_device'
  | 'milestone.active_days'
  | 'settings.security_interest'
  | 'account.recovered'
  | 'password.changed'
  | 'reminder.due'
  | 'sign_in.offer';

/** Why a person dismissed a prompt; the reason chooses the next wording. */
export const dismissReasons = [
  'busy',
  'no_phone_here',
  'lockout_worry',
  'slows_me_down',
  'not_needed',
  'other',
] as const;
/** Why a person dismissed a prompt. */
export type DismissReason = (typeof dismissReasons)[number];

/** The kinds of prompts that a person sees. */
export const askedKinds = ['soft', 'notice', 'required'] as const;
/** What the ledger holds. A `ghost` would have been shown, but the person is in the holdout. */
export const promptKinds = [...askedKinds, 'ghost'] as const;
/** How a prompt ended. `lapsed`: decided, never seen, not counted. */
export const promptResponses = ['enrolled', 'dismissed', 'later', 'closed', 'lapsed'] as const;

/** What a wording may promise only where it is true. */
export const variantNeeds = ['passkey_device', 'real_share', 'trusted_devices'] as const;
/** What must hold for a variant to be picked. */
export type VariantNeed = (typeof variantNeeds)[number];

const instant = z.iso.datetime({ offset: true });

/** The words of one prompt, final: formatted on the server in the person's locale. */
export const promptCopy = z.strictObject({
  locale: z.string(),
  title: z.string(),
  body: z.string(),
  benefit: z.string().nullable(),
  primary: z.string(),
  dismiss: z.string(),
  later: z.string(),
});
/** The words of a prompt. */
export type PromptCopy = z.infer<typeof promptCopy>;

/** Measured figures that a wording may name; absent while too little was measured. */
export const promptMeasures = z.strictObject({
  /** Of the person's team, how many have a factor: between 0 and 1, in whole percents. */
  share: z.number().gt(0).max(1).optional(),
  /** The median of set-ups, from their start to the recovery codes being kept. */
  minutes: z.int().min(1).optional(),
});
/** Statistics that a wording may name. */
export type PromptMeasures = z.infer<typeof promptMeasures>;

/** The decision about one prompt. */
export const decision = z.strictObject({
  decision: z.enum(['show', 'hold']),
  kind: z.enum(['soft', 'notice', 'required']),
  surface: z.enum(['modal', 'card', 'notice']),
  moment: z.string(),
  variant: z.string(),
  /** The moment and the signal families that spoke for asking, e.g. `moment:payment.completed`, `signal:value`. */
  reasons: z.array(z.string()),
  suppressedBy: z.array(z.enum(suppressionCodes)),
  nextEligibleAt: instant.nullable(),
  /** Only with a notice: from then on the escalated actions are gated. */
  deadline: instant.optional(),
  /** Days that "remind me later" offers; with a notice, its one extension. */
  laterOptions: z.array(z.int().min(1).max(90)),
  /** The next dismissal ends the soft prompts, so "do not ask again" may be offered beside it. */
  isLast: z.literal(true).optional(),
  /** Only where something was measured. */
  measures: promptMeasures.optional(),
  policyVersion: z.int(),
  /** Only with `show`. */
  promptId: z.string().optional(),
  /** Only with `show`, and only where the server has words; else the kit's own catalogue serves. */
  copy: promptCopy.optional(),
});
/** What an explanation adds: the signal families that speak for a prompt now, and those that do not. */
export const explainedDecision = decision.extend({
  signals: z.strictObject({
    /** How many families the policy demands. */
    needed: z.int(),
    present: z.array(z.string()),
    missing: z.array(z.string()),
  }),
  /** The experiment that this prompt is part of. */
  experiment: z
    .strictObject({
      id: z.string(),
      variant: z.string(),
      /** They are in its holdout and see no prompt. */
      heldOut: z.boolean(),
    })
    .optional(),
  /** The moment trial that this moment is part of. */
  momentTrial: z.strictObject({ id: z.string(), heldBack: z.boolean() }).optional(),
});

/** The decision about one prompt. */
export type PromptDecision = z.infer<typeof decision>;
