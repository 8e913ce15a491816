import { z } from 'zod';
import { factorStrengths } from './assurance.ts';
import { milliseconds } from './duration.ts';
import { codeLengths } from './factors/sent-code.ts';
import { actionName } from './grant.ts';
import { nextSteps } from './next-step.ts';
import { dismissReasons, variantNeeds } from './prompt.ts';

/**
 * ISO 8601 duration of days and time; months and years have no fixed length and are refused. Ten years at most: whatever
 * is counted from today must still be a date.
 */
const duration = z
  .string()
  .regex(/^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, {
    error: 'an ISO 8601 duration such as P7D or PT10M',
    abort: true,
  })
  .refine((text) => milliseconds(text) <= milliseconds('P3650D'), 'at most ten years, P3650D');
/** A condition in CEL (Common Expression Language) over the facts of the person or of the action. */
const condition = z.string().min(1).max(1000);
const factName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
/** ISO 3166-1, two letters. */
const country = z.string().regex(/^[A-Z]{2}$/);
const variantId = z.string().min(1).max(64);

/** An amount that is added up over a time. */
const cumulative = z.strictObject({
  /** The fact that is added up, e.g. `amount`. */
  sum: factName,
  /** Facts that keep sums apart, e.g. `currency`. */
  per: z.array(factName).default([]),
  within: duration,
});
/** Server-side suppressors: conditions (CEL) over the person's facts. */
const suppressors = z.partialRecord(z.enum(['kill_switch', 'impersonation', 'sso_managed']), condition);
const coolDowns = z.strictObject({
  dismissed: z.array(duration).min(1),
  closed: duration,
  busy: duration,
  noPhoneHere: duration,
});

/** Suggestions to people who have a factor already, as card and e-mail. */
const nextStepRules = z.strictObject({
  /** What may be suggested, the most important first. */
  steps: z
    .array(z.enum(nextSteps))
    .min(1)
    .default([...nextSteps]),
  /** Suggestions in 30 days, cards and e-mails together; 0: none. */
  perMonth: z.int().min(0).default(2),
  /** No suggestion after a "not now". */
  coolDown: duration.default('P14D'),
  /** The same step is not suggested again before this. */
  sameStepAfter: duration.default('P60D'),
  /** A card that nobody answers is closed after this. */
  showFor: duration.default('P14D'),
  /** No suggestion before the first factor is this old. */
  startAfter: duration.default('P1D'),
  /** A check-up is due when no factor was used for this long; e-mails are this far apart too. */
  checkUpAfter: duration.default('P28D'),
  /** Also by e-mail, to people who have not turned reminders off. */
  email: z.boolean().default(false),
});

/** What an action demands. */
export const stepUpRule = z.strictObject({
  /** Demanded only when this is true; a fact it needs and does not get means *demand*. Absent: always. */
  when: condition.optional(),
  strengths: z.array(z.enum(factorStrengths)).min(1).default(['aal2']),
  /** How long a proof serves. */
  maxAge: duration.default('PT5M'),
  /** A factor bound more recently than this is refused (`factor_too_new`). */
  minFactorAge: duration.default('PT0S'),
  /** Spent by exactly one caller. */
  oneShot: z.boolean().default(true),
  /** Adds up what was consumed before `when` is asked, so that an amount cannot be split to stay below it. */
  cumulative: cumulative.optional(),
});
/** What an action demands. */
export type StepUpRule = z.infer<typeof stepUpRule>;

const moment = z.strictObject({
  freshFor: duration,
  /** `server`: opened by `POST /events` alone. `browser`: the page may name it. */
  source: z.enum(['server', 'browser']),
  /** The wording families this moment starts with; of several, a stable hash gives each person one. */
  variants: z.array(variantId).min(1),
  /** The wording when the event says `first`, e.g. for a person's first payment. */
  firstVariant: variantId.optional(),
  /** Opened by the server on the day that makes this many active days. */
  afterActiveDays: z.int().positive().optional(),
  /** The person came looking, which ends the sleep of the ladder for one prompt. */
  wakes: z.boolean().default(false),
  /** Shown only on a device known for this long before the moment: a new one could be the thief's. */
  deviceKnownFor: duration.optional(),
});

const variant = z.strictObject({
  id: variantId,
  /** What must be true before it may be chosen. */
  needs: z.enum(variantNeeds).optional(),
  /** The reasons for a no that this wording answers. */
  answers: z.array(z.enum(dismissReasons)).default([]),
  /** It fits any moment, so it may follow a no. */
  fitsAnyMoment: z.boolean().default(false),
});

const enforcement = z.enum(['off', 'optional', 'required']);
/** With `enforcement: required`: until then people are given notice, from then on it is required. Absent: at once. */
const enforcementFrom = z.iso.datetime({ offset: true });
/** Whether a set-up is complete without saved recovery codes. Absent: mandatory where `enforcement` is `required`. */
const recoveryCodes = z.enum(['mandatory', 'optional']);
const confirm = z.enum(['never', 'unknown_device', 'always']);
const setupPrompt = z.enum(['never', 'at_registration', 'next_sign_in', 'just_in_time']);

/** What an action demands of some people in addition. */
const narrowerRule = z
  .strictObject({
    /** A proof is demanded if this or the condition of the action is true. */
    when: condition,
    /** Both this and the list of the action must be met. */
    strengths: z.array(z.enum(factorStrengths)).min(1),
    maxAge: duration,
    minFactorAge: duration,
    oneShot: z.boolean(),
    /** Adds up over a longer time, and keeps fewer sums apart; where the action adds up nothing, this does. */
    cumulative,
  })
  .partial();
/** Each is the upper limit where it is lower than the other one. */
const narrowerTextBudget = z
  .strictObject({
    perCountry: z.int().min(0),
    countries: z.record(country, z.int().min(0)),
    perPrefix: z.int().min(0),
  })
  .partial();

/**
 * What holds for some people beyond the rest of the document: each key narrows the same key there and never widens it. Of
 * all that apply to a person, the strictest is used.
 */
const partialPolicy = z
  .strictObject({
    enforcement,
    enforcementFrom,
    recoveryCodes,
    setupPrompt,
    actions: z.record(actionName, narrowerRule),
    escalatedActions: z.array(actionName),
    risk: z.strictObject({ threshold: z.number().min(0).max(1) }).partial(),
    /** `rememberDevice: "PT0S"` remembers none. */
    signIn: z.strictObject({ rememberDevice: duration, mfaMaxAge: duration }).partial(),
    firstEnrollment: z
      .strictObject({ maxAuthAge: duration, maxAuthAgeKnownDevice: duration, confirm })
      .partial(),
    factors: z
      .strictObject({
        allowed: z.array(z.string()).min(1),
        maxPerIdentity: z.int().min(1),
        maxPerType: z.record(z.string(), z.int().min(1)),
        highSecurityAccount: condition,
        preVerified: z.array(z.string()),
        textCountries: z.array(country),
        textBudget: narrowerTextBudget,
      })
      .partial(),
    /** They hold beside those of the document. */
    suppressors,
    prompt: z
      .strictObject({
        signalsNeeded: z.int().min(0),
        minAccountAge: duration,
        firstSession: duration,
        caps: z
          .strictObject({ perSession: z.int(), perWeek: z.int(), perQuarter: z.int(), perYear: z.int() })
          .partial(),
        coolDowns: coolDowns.partial(),
        /** Only where the document has `nextSteps`; `"perMonth": 0` suggests none. */
        nextSteps: z
          .strictObject({
            steps: z.array(z.enum(nextSteps)).min(1),
            perMonth: z.int().min(0),
            coolDown: duration,
            sameStepAfter: duration,
            showFor: duration,
            startAfter: duration,
            checkUpAfter: duration,
            email: z.boolean(),
          })
          .partial(),
      })
      .partial(),
  })
  .partial();
/** What holds for some people beyond the rest of the policy. */
export type PartialPolicy = z.infer<typeof partialPolicy>;

/** A tier too may be stricter than the rest, for those whom the host names so. */
const tier = partialPolicy.extend({
  /** At the end of the ladder: a dated notice, after which `escalatedActions` are gated. Else it is let be. */
  elevated: z.boolean().optional(),
  /** Who belongs to it besides those whom the host names so. */
  when: condition.optional(),
});

/** People of an identity provider that asks for a second step itself. */
const identityProvider = z
  .strictObject({
    /** Whose sign-in counts, e.g. `ssoManaged`. Absent: everybody's that has one of the values. */
    when: condition.optional(),
    /** Methods of the sign-in (RFC 8176), of which one is enough, e.g. `mfa`. */
    amr: z.array(z.string().min(1).max(256)).default([]),
    /** Authentication context classes (OpenID Connect), of which one is enough. */
    acr: z.array(z.string().min(1).max(256)).default([]),
    /** Completes the sign-in alone, or proves protected actions too, for as long as a proof counts. */
    counts: z.enum(['sign_in', 'protected_actions']).default('sign_in'),
    /** How strong the second step of the provider is. */
    strength: z.enum(factorStrengths).default('aal2'),
  })
  .refine(
    ({ amr = [], acr = [] }) => amr.length + acr.length > 0,
    'needs amr or acr: nobody is trusted without one',
  );

const signal = z.strictObject({ family: z.string(), when: condition });

/** A difference of two shares, e.g. 0.1 for ten points. */
const points = z.number().gt(0).max(1);

/** What bounds every experiment. The experiments themselves are a resource of their own (`/admin/experiments`). */
const experiments = z.strictObject({
  /** False: no experiment chooses words, whatever its state. */
  enabled: z.boolean().default(true),
  /** The largest share of the people of a moment who may take part. */
  maxShare: z.number().gt(0).max(1).default(1),
  /** False: no moment trial holds prompts back, whatever its state. */
  momentTrial: z.boolean().default(true),
  /** By how many points a variant may be worse than the original before it is stopped. */
  guardRails: z
    .strictObject({
      /** Dismissals. */
      dismissed: points.default(0.1),
      /** Left within 30 seconds, compared with the holdout where there is one. */
      left: points.default(0.02),
      /** Completion of the interrupted task. */
      completed: points.default(0.01),
      /** Of the people who were challenged after setting up, those who passed. */
      passed: points.default(0.02),
      /** Of the people who set up, those who removed a factor within 30 days. */
      disabled: points.default(0.02),
    })
    .prefault({}),
});

/** What is kept of decisions, to replay another policy on it. */
const insights = z.strictObject({
  /** The share of people whose decisions are kept with their facts for 90 days, under a pseudonym; 0: none. */
  decisionSample: z.number().min(0).max(1).default(0.05),
});

/** How a tenant's own words are published. */
const copy = z.strictObject({
  /** Words are published only after a second person said yes, as a draft. */
  secondPerson: z.boolean().default(false),
});

/** The whole policy: one document, schema-checked and versioned. Defaults are in `engine/src/policy/default-policy.ts`. */
export const policyDocument = z.strictObject({
  schemaVersion: z.literal(1),
  moments: z.record(z.string(), moment),
  signals: z.record(z.string(), signal),
  suppressors: suppressors.optional(),
  prompt: z.strictObject({
    signalsNeeded: z.int().min(0),
    /** No soft prompt in an account younger than this. */
    minAccountAge: duration,
    /** No soft prompt in the session that an account begins in, for this long at most. */
    firstSession: duration.default('P3D'),
    caps: z.strictObject({ perSession: z.int(), perWeek: z.int(), perQuarter: z.int(), perYear: z.int() }),
    coolDowns,
    ladder: z.strictObject({
      giveUpAtWeight: z.number().positive(),
      sleep: duration,
      lapse: duration,
      /** How much of a "no" each answer is. */
      weights: z.strictObject({
        dismissed: z.number().nonnegative(),
        closed: z.number().nonnegative(),
        notNeeded: z.number().nonnegative(),
      }),
      /** After this many *later* in a row the next one counts as a dismissal. */
      latersInARow: z.int().positive(),
      /** The dated notice: how far ahead, by how much it moves once, and how often it is shown meanwhile. */
      notice: z.strictObject({ ahead: duration, extension: duration, every: duration, variant: variantId }),
    }),
    laterOptions: z.array(z.int().min(1).max(90)).min(1),
    /** Days of *later* when the person names none. */
    laterDays: z.int().min(1).max(90),
    holdout: z.number().min(0).max(1),
    /** Next steps for people who have a factor. Absent: none are suggested. */
    nextSteps: nextStepRules.optional(),
    /** Every wording that may be chosen; after a no, those that fit any moment are gone through in this order. */
    variants: z.array(variant).min(1),
  }),
  experiments: experiments.prefault({}),
  copy: copy.prefault({}),
  insights: insights.prefault({}),
  tiers: z.record(z.string(), tier).optional(),
  actions: z.record(actionName, stepUpRule),
  risk: z
    .strictObject({
      /** A score of 0 to 1, from here on, makes every protected act ask for a proof. */
      threshold: z.number().min(0).max(1).default(0.7),
    })
    .prefault({}),
  /** From which figures on an insight is an alarm. With fewer people or prompts, a share says nothing. */
  alarms: z
    .strictObject({
      /** People who set up a factor and were challenged since. */
      challengedPeople: z.int().min(1).default(20),
      /** An alarm if fewer than this share of them passed a challenge, ever; 0: never. */
      passedShare: z.number().min(0).max(1).default(0.7),
      /** Prompts of one moment and variant that were seen and have ended. */
      answeredPrompts: z.int().min(1).default(30),
      /** An alarm if at least this share of them was dismissed or closed. */
      dismissedShare: z.number().gt(0).max(1).default(0.8),
    })
    .prefault({}),
  /** Actions that always demand a proof once the deadline of a person's dated notice has passed. */
  escalatedActions: z.array(actionName).optional(),
  enforcement,
  enforcementFrom: enforcementFrom.optional(),
  recoveryCodes: recoveryCodes.optional(),
  setupPrompt,
  signIn: z
    .strictObject({
      /** How long a device may be remembered; absent: never, and every session is challenged. */
      rememberDevice: duration.optional(),
      /** How long the second step of a session serves its sign-in; absent: as long as the session. */
      mfaMaxAge: duration.optional(),
    })
    .default({}),
  /** Whose `amr` or `acr` counts as the second step, without a prompt or an enforcement here. Absent: nobody's. */
  identityProviders: z.array(identityProvider).max(16).optional(),
  firstEnrollment: z.strictObject({
    /** How recent the primary sign-in must be. */
    maxAuthAge: duration,
    /** The same on a device known for at least a day. */
    maxAuthAgeKnownDevice: duration,
    /** Whether it also takes a code that is mailed to the person's verified address; who has none cannot begin. */
    confirm: confirm.default('never'),
  }),
  factors: z.strictObject({
    /** Types that people may enroll. */
    allowed: z.array(z.string()).min(1),
    maxPerIdentity: z.int().min(1),
    /** The maximum of one factor type per person, where it is lower, e.g. one authenticator app. */
    maxPerType: z.record(z.string(), z.int().min(1)).default({}),
    /**
     * Accounts for which restricted factors, such as text messages, are hidden and refused. Absent: the roles `admin`,
     * `owner`, `finance` and `kairos:*`, the tiers `high` and `high_security`, and every elevated tier.
     */
    highSecurityAccount: condition.optional(),
    /**
     * Types that are set up without a code where the host vouches for the address or number in the same session, e.g.
     * because people sign in with it. Setting one up so proves nothing: the session is asked for a proof like any other.
     */
    preVerified: z.array(z.string()).default([]),
    /** Digits of a code that we send. */
    codeDigits: z.literal(codeLengths).default(6),
    /** Countries that get text messages; absent: every one, empty: none. */
    textCountries: z.array(country).optional(),
    /** The maximum of text messages of a tenant in a day, which bounds the cost of SMS pumping. */
    textBudget: z
      .strictObject({
        perCountry: z.int().min(0).default(1000),
        /** In place of `perCountry`, where one country is home to more people, or to none. */
        countries: z.record(country, z.int().min(0)).default({}),
        /** To numbers that differ in their last four digits alone: SMS pumping uses ranges of rented numbers. */
        perPrefix: z.int().min(0).default(100),
      })
      .prefault({}),
  }),
  /** By name of the organisation or the role. */
  organizations: z.record(z.string(), partialPolicy).optional(),
  roles: z.record(z.string(), partialPolicy).optional(),
});
/** A policy, as an administrator writes it: what is absent follows the default, also when the default changes later. */
export type PolicyDocument = z.input<typeof policyDocument>;
/** A policy with every default filled in. */
export type ResolvedPolicy = z.output<typeof policyDocument>;

/** A policy that is checked and kept as it was written, so that no default becomes a setting of its author. */
export const writtenPolicy = z.custom<PolicyDocument>().check((context) => {
  const { error } = policyDocument.safeParse(context.value);
  for (const issue of error?.issues ?? []) {
    // SAFETY: an issue of the inner schema is one of the outer schema; only its path is extended.
    context.issues.push({ ...issue, input: context.value } as z.core.$ZodRawIssue);
  }
});
