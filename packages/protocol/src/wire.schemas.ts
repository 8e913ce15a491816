import { z } from 'zod';
import { factorStrengths } from './assurance.ts';
import { auditEventTypes } from './audit.ts';
import {
  copyDraft,
  copyFinding,
  lintedDraft,
  messagePreview,
  newCopyDraft,
  promptCopyOverride,
  storedCopy,
  copyVersion,
} from './copy.ts';
import { country } from './country.ts';
import { decisionSample, policyReplay, sampledDecision } from './decision-samples.ts';
import { experiment, experimentChanges, experimentResults, newExperiment } from './experiments.ts';
import { sentCode } from './factors/sent-code.ts';
import { actionName, grant, resourceName, stepUpContext } from './grant.ts';
import { funnelDimensions, funnelGroup, insightAlarms } from './insights.ts';
import { explainedNextStep, nextStepCount, nextStepDecision, suggestedNextStep } from './next-step.ts';
import { writtenPolicy } from './policy.ts';
import {
  askedKinds,
  clientSuppressors,
  decision,
  dismissReasons,
  explainedDecision,
  promptKinds,
  promptResponses,
} from './prompt.ts';
import { consoleLinkRoles } from './route-shape.ts';
import type { RouteName } from './routes.ts';
import { maxTypedCode } from './typed-code.ts';

/** No host of ours reports what happened before 1970. */
const instant = z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= 0, 'from 1970 on');
const id = z.string().min(1).max(128);
const identityId = z.string().min(1).max(256);
/** On one line, in the direction of its own letters, and with something to see: it is shown beside other people's words. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text), 'no line breaks and no bidi marks')
  .refine(
    (text) => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text),
    'not only blanks',
  );
const tenantId = z.string().min(1).max(128).optional();
// Names that every JavaScript object has are no names of moments.
const moment = z
  .string()
  .regex(/^[a-z][a-z0-9_.]{0,63}$/)
  .refine((name) => !(name in Object.prototype), 'a name that JavaScript keeps');
const plain = z.union([z.string().max(512), z.number().finite(), z.boolean(), z.null()]);
/** Each factor checks its own proof; here it is only known to be an object. */
const proof = z.record(z.string(), z.unknown());

const assurance = z.strictObject({
  level: z.enum(['aal1', 'aal2']),
  amr: z.array(z.string()),
  authTime: instant,
});
const signIn = z.enum(['clear', 'challenge', 'enroll', 'offer']);
const enforcement = z.strictObject({
  mode: z.enum(['off', 'optional', 'required']),
  /** Until then it is optional: from then on it is required, or the escalated actions are gated. */
  deadline: instant.optional(),
  satisfied: z.boolean(),
  /** What is missing while it is not satisfied. */
  missing: z.enum(['factor', 'stronger_factor', 'recovery_codes']).optional(),
  /** Whose rule it is that a second factor is required, now or from the deadline on. */
  requiredBy: z.enum(['service', 'organization', 'role', 'tier']).optional(),
});
const factor = z.strictObject({
  id,
  type: z.string(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  hint: z.string().optional(),
});
const recoveryCodes = z.strictObject({
  setId: id,
  codes: z.array(z.string()),
  /** The product and the person's address or id, for a file or a sheet that is found years later. */
  issuer: z.string().optional(),
  account: z.string().optional(),
});
const codesLeft = z.strictObject({ remaining: z.int(), createdAt: instant, acknowledged: z.boolean() });
const policyInForce = z.strictObject({
  version: z.int(),
  document: writtenPolicy,
  changedAt: instant,
  /** The administrator's id; null: the host. */
  changedBy: z.string().nullable(),
});
/** A person's own preferences: no suggestions, and reminders by email. */
const preferences = z.strictObject({ neverAsk: z.boolean(), reminders: z.boolean() });
/** The location of a browser's request, as far as the host knows it; each field may be missing. */
const requestFrom = z.strictObject({
  /** The same id as in the session assertion, or a proof there does not count here. */
  deviceId: z.string().min(1).max(256).optional(),
  country: country.optional(),
  /** The host's own judgement of this request, 0 to 1; from the policy's `risk.threshold` on, it demands. */
  risk: z.number().min(0).max(1).optional(),
});
const stepUp = z.strictObject({
  action: actionName,
  resource: resourceName,
  context: stepUpContext.default({}),
});

/** What a browser may be recognised as. Closed, so that nothing a browser says of itself is ever stored or shown. */
export const browserNames = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung'] as const;
/** Operating systems that a remembered device is named by. */
export const systemNames = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows'] as const;
const rememberedDevice = z.strictObject({
  id,
  browser: z.enum(browserNames).nullable(),
  system: z.enum(systemNames).nullable(),
  rememberedAt: instant,
  expiresAt: instant,
  /** It is the device of this request. */
  current: z.boolean(),
});

/** Closed reasons why a factor is not simply available. */
export const factorOptionReasons = [
  'recovery_channel',
  'no_phone',
  'not_configured',
  'high_security_account',
  'organization_policy',
  'device_unsupported',
  'admin_only',
] as const;

/** Request bodies, by route. Unknown keys are refused. */
export const bodies = {
  decidePrompt: z.strictObject({
    moment,
    locale: z.string().max(35).optional(),
    context: z.record(z.string().max(64), plain).optional(),
    client: z
      .strictObject({ passkeys: z.boolean(), suppressors: z.array(z.enum(clientSuppressors)).max(16) })
      .optional(),
  }),
  recordPromptExposed: z.strictObject({}),
  answerPrompt: z.strictObject({
    response: z.enum(['dismissed', 'later', 'closed']),
    reason: z.enum(dismissReasons).optional(),
    remindInDays: z.int().min(1).max(90).optional(),
    never: z.boolean().optional(),
  }),
  decideNextStep: z.strictObject({ client: z.strictObject({ passkeys: z.boolean() }).optional() }),
  answerNextStep: z.strictObject({
    /** `opened`: the person goes on to the step. `never`: do not suggest this step again. */
    response: z.enum(['opened', 'dismissed', 'never']),
  }),
  putPreferences: z.strictObject({ neverAsk: z.boolean().optional(), reminders: z.boolean().optional() }),
  skipSetup: z.strictObject({}),
  startEnrollment: z.strictObject({
    type: z.string().min(1).max(64),
    promptId: id.optional(),
    stepUp: stepUp.optional(),
  }),
  verifyEnrollment: z.strictObject({ proof, name: name.optional() }),
  confirmEnrollment: sentCode.challenge.proof,
  resendEnrollment: z.strictObject({}),
  renameFactor: z.strictObject({ name }),
  regenerateRecoveryCodes: z.strictObject({}),
  acknowledgeRecoveryCodes: z.strictObject({
    evidence: z.enum(['copied', 'downloaded', 'printed', 'typed']),
    code: z.string().max(maxTypedCode).optional(),
  }),
  openChallenge: z.discriminatedUnion('purpose', [
    z.strictObject({ purpose: z.literal('sign_in') }),
    z.strictObject({
      purpose: z.literal('step_up'),
      action: actionName,
      resource: resourceName,
      context: stepUpContext.default({}),
    }),
  ]),
  startChallenge: z.strictObject({ factorId: id }),
  verifyChallenge: z.strictObject({
    factorId: id,
    proof,
    /** At sign-in, where the challenge offers it: no second step on this device for a while. */
    rememberDevice: z.boolean().optional(),
  }),
  putIdentity: z.strictObject({
    tenantId,
    email: z.email().max(254).optional(),
    phone: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .optional(),
    name: z.string().max(128).optional(),
    locale: z.string().max(35).optional(),
    roles: z.array(z.string().max(64)).max(32).optional(),
    organizationIds: z.array(z.string().max(128)).max(64).optional(),
    tier: z.string().max(64).optional(),
    createdAt: instant.optional(),
    actionsCount: z.int().nonnegative().optional(),
    lastPaymentAt: instant.nullable().optional(),
    invitedOthersCount: z.int().nonnegative().optional(),
    lastSecurityEventAt: instant.nullable().optional(),
    openedSecuritySettingsAt: instant.nullable().optional(),
    ssoManaged: z.boolean().optional(),
    impersonated: z.boolean().optional(),
  }),
  recordEvent: z.strictObject({
    identityId,
    tenantId,
    event: moment,
    at: instant.optional(),
    properties: z.record(z.string().max(64), plain).optional(),
  }),
  checkSession: z.strictObject({
    identityId,
    tenantId,
    sessionId: id,
    /** The same as `device.id` of the session assertion; a remembered device needs no second step. */
    deviceId: z.string().min(1).max(256).optional(),
  }),
  endSessions: z.strictObject({
    identityId,
    tenantId,
    sessionId: id.optional(),
    /** All but this one; not together with `sessionId`. */
    exceptSessionId: id.optional(),
  }),
  inviteSecurityKey: z.strictObject({ tenantId }),
  createConsoleLink: z.strictObject({ tenantId, role: z.enum(consoleLinkRoles) }),
  consumeGrant: z.strictObject({
    identityId,
    tenantId,
    sessionId: id,
    action: actionName,
    resource: resourceName,
    context: stepUpContext.default({}),
    from: requestFrom.optional(),
  }),
  putPolicy: z.strictObject({
    tenantId,
    document: writtenPolicy,
    /** The one that the edit began from: refused where another has taken its place. Absent: whatever is there. */
    version: z.int32().min(1).optional(),
  }),
  replayPolicy: z.strictObject({
    tenantId,
    /** The draft. */
    document: writtenPolicy,
    /** Absent: the last 28 days. */
    since: instant.optional(),
  }),
  putCopy: z.strictObject({
    tenantId,
    variant: z.string().min(1).max(64),
    locale: z.string().min(1).max(35),
    /** The version that these words take the place of; 0 where there is none yet. */
    version: copyVersion,
    /** Null: withdrawn, ours serve again. */
    words: promptCopyOverride.nullable(),
  }),
  rollBackCopy: z.strictObject({
    tenantId,
    variant: z.string().min(1).max(64),
    locale: z.string().min(1).max(35),
    /** The version that you saw as the newest. */
    version: copyVersion,
    /** The version whose words serve again; 0: ours. */
    to: copyVersion,
  }),
  createCopyDraft: newCopyDraft.extend({ tenantId }),
  changeCopyDraft: newCopyDraft.partial().extend({
    tenantId,
    /** The one that the change began from: refused where another has taken its place. */
    version: z.int32().min(1),
    /** `draft`: what was requested or scheduled is not published, which every other change does too. */
    status: z.enum(['draft', 'discarded']).default('draft'),
  }),
  publishCopyDraft: z.strictObject({
    tenantId,
    version: z.int32().min(1),
    /** Null: at once. Who says the second yes says it to the time that was requested. */
    startsAt: instant.nullable().default(null),
  }),
  createExperiment: newExperiment.extend({ tenantId }),
  changeExperiment: experimentChanges.extend({
    tenantId,
    /** The one that the change began from: refused where another has taken its place. */
    version: z.int32().min(1),
  }),
  resetIdentity: z.strictObject({
    tenantId,
    reason: z.string().trim().min(1).max(500),
    recoveryCodes: z.enum(['keep', 'retire']).default('keep'),
  }),
} satisfies Partial<Record<RouteName, z.ZodType>>;

/** `csv`: the same figures as a table (RFC 4180). */
const format = z.enum(['json', 'csv']).optional();

/** Query strings, by route. */
export const queries = {
  explainPrompt: z.strictObject({
    identity: identityId,
    tenantId,
    moment,
    /** As one session of theirs would see it; absent: as a new one would. */
    session: id.optional(),
    /** As a device that can hold a passkey would see it. */
    passkeys: z.enum(['true', 'false']).optional(),
  }),
  listPrompts: z.strictObject({ identity: identityId, tenantId }),
  getFunnel: z.strictObject({
    tenantId,
    /** Comma-separated; absent: one group. */
    by: z
      .string()
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(funnelDimensions)).max(funnelDimensions.length))
      .optional(),
    since: instant.optional(),
    format,
  }),
  getTimeline: z.strictObject({
    tenantId,
    /** Absent: the last thirteen weeks. */
    since: instant.optional(),
    format,
  }),
  getHolds: z.strictObject({
    tenantId,
    /** Absent: the last 28 days. Whole days, UTC. */
    since: instant.optional(),
  }),
  listDecisions: z.strictObject({
    tenantId,
    /** Absent: the last 28 days. */
    since: instant.optional(),
    cursor: z.string().max(64).optional(),
  }),
  listAudit: z.strictObject({
    type: z.enum(auditEventTypes).optional(),
    identity: identityId.optional(),
    tenantId,
    since: instant.optional(),
    cursor: z.string().max(64).optional(),
  }),
  listAuditPatterns: z.strictObject({ tenantId }),
  getPolicy: z.strictObject({ tenantId }),
  getCopy: z.strictObject({ tenantId }),
  listCopyVersions: z.strictObject({
    tenantId,
    variant: z.string().min(1).max(64),
    locale: z.string().min(1).max(35),
  }),
  listCopyDrafts: z.strictObject({ tenantId }),
  previewMessages: z.strictObject({ tenantId, locale: z.string().min(1).max(35) }),
  listExperiments: z.strictObject({ tenantId, format }),
  getExperiment: z.strictObject({ tenantId, format }),
  listIdentities: z.strictObject({
    tenantId,
    query: z.string().max(254).optional(),
    /** A factor type; `any` or `none`: people with or without a factor. */
    factor: z.string().min(1).max(64).optional(),
    cursor: z.string().max(256).optional(),
  }),
  getIdentity: z.strictObject({ tenantId }),
  explainMoments: z.strictObject({ tenantId }),
  getAdoption: z.strictObject({ tenantId }),
  eraseIdentity: z.strictObject({ tenantId }),
} satisfies Partial<Record<RouteName, z.ZodType>>;

/** Successful answers, by route; a route that is not here answers 204. */
export const answers = {
  getState: z.strictObject({
    identity: z.strictObject({ id: identityId, name: z.string().optional(), email: z.string().optional() }),
    signIn,
    assurance,
    factors: z.array(factor),
    factorOptions: z.array(
      z.strictObject({
        type: z.string(),
        state: z.enum(['available', 'enrolled', 'hidden', 'disabled']),
        reason: z.enum(factorOptionReasons).optional(),
        strength: z.enum(factorStrengths),
        recommended: z.boolean(),
      }),
    ),
    recoveryCodes: codesLeft.nullable(),
    enforcement,
    score: z.strictObject({
      value: z.int(),
      max: z.int(),
      checklist: z.array(z.strictObject({ item: z.string(), done: z.boolean() })),
    }),
  }),
  decidePrompt: decision,
  answerPrompt: z.strictObject({
    nextEligibleAt: instant.nullable(),
    /** Only with a notice: until when, now that it is answered. */
    deadline: instant.optional(),
  }),
  decideNextStep: nextStepDecision,
  getPreferences: preferences,
  putPreferences: preferences,
  getPromptHistory: z.strictObject({
    /** The newest first; only prompts that were visible. */
    prompts: z.array(
      z.strictObject({
        kind: z.enum(askedKinds),
        moment: z.string(),
        variant: z.string(),
        shownAt: instant,
        answeredAt: instant.nullable(),
        /** Null: still open. */
        response: z.enum(promptResponses).exclude(['lapsed']).nullable(),
        reason: z.enum(dismissReasons).nullable(),
        nextEligibleAt: instant.nullable(),
      }),
    ),
    /** When the person skipped the offer of a sign-in. */
    setupSkippedAt: instant.nullable(),
    /** Next steps that were suggested to the person, the newest first. */
    nextSteps: z.array(suggestedNextStep),
  }),
  startEnrollment: z.strictObject({
    enrollmentId: id,
    type: z.string(),
    options: z.record(z.string(), z.unknown()),
    expiresAt: instant,
    /** What the first enrollment takes beside the proof; see `firstEnrollment.confirm` in the policy. */
    confirmation: sentCode.challenge.options.optional(),
  }),
  verifyEnrollment: z.strictObject({
    factor,
    recoveryCodes: recoveryCodes.nullable(),
    grant: grant.optional(),
    next: z.enum(['acknowledge_recovery_codes', 'done']),
  }),
  resendEnrollment: z.strictObject({ options: z.record(z.string(), z.unknown()) }),
  renameFactor: factor,
  regenerateRecoveryCodes: recoveryCodes,
  openChallenge: z.union([
    z.strictObject({ grant }),
    z.strictObject({
      challengeId: id,
      factors: z.array(
        z.strictObject({ id, type: z.string(), name: z.string(), hint: z.string().optional() }),
      ),
      /** The factor to show first; empty where the person has several and has used none: show the list. */
      preferred: z.string().max(128),
      expiresAt: instant,
      action: z.string().optional(),
      resource: z.string().optional(),
      context: stepUpContext.optional(),
      /** Days for which this device can be remembered; absent where it cannot. */
      rememberDays: z.int().optional(),
    }),
  ]),
  startChallenge: z.strictObject({ options: z.record(z.string(), z.unknown()) }),
  verifyChallenge: z.union([
    z.strictObject({
      assurance,
      /** After a recovery code: how many are left, so that new ones can be offered. */
      recoveryCodes: z.strictObject({ remaining: z.int() }).optional(),
    }),
    z.strictObject({ grant, recoveryCodes: z.strictObject({ remaining: z.int() }).optional() }),
  ]),
  listRememberedDevices: z.strictObject({
    /** Days for which a device can be remembered; null where none can. */
    days: z.int().nullable(),
    /** The newest first. */
    devices: z.array(rememberedDevice),
  }),
  checkSession: z.strictObject({ signIn, assurance, enforcement }),
  inviteSecurityKey: z.strictObject({ invitationId: id, expiresAt: instant }),
  createConsoleLink: z.strictObject({
    /** For the fragment of the console's address; shown once. */
    token: z.string(),
    expiresAt: instant,
  }),
  consumeGrant: z.strictObject({ grant: grant.nullable() }),
  /** `nextStep`: the decision about a card with a next step, on a device that can hold a passkey if `passkeys` says so. */
  explainPrompt: explainedDecision.extend({ nextStep: explainedNextStep }),
  /** What would happen at each moment of the policy if it came now, as `explainPrompt` in a new session. */
  explainMoments: z.strictObject({
    moments: z.array(
      explainedDecision
        .pick({ decision: true, suppressedBy: true, nextEligibleAt: true })
        .extend({ moment: z.string() }),
    ),
  }),
  /** People now, not over time. */
  getAdoption: z.strictObject({
    people: z.int(),
    /** With a factor at least. */
    protectedPeople: z.int(),
    /** People by the type of their factors, the most first; somebody with two is counted twice. */
    factors: z.array(z.strictObject({ type: z.string(), people: z.int() })),
  }),
  getFunnel: z.strictObject({
    groups: z.array(funnelGroup),
    /** Challenges since then: how many a session meets, and how many are passed by people after they set up. */
    challenges: z.strictObject({
      opened: z.int(),
      sessions: z.int(),
      perSession: z.number().nullable(),
      passed: z.int(),
      afterEnrollment: z.strictObject({ opened: z.int(), passed: z.int() }),
    }),
    /** Next steps that were suggested since then; they are no part of the groups. */
    nextSteps: z.array(nextStepCount),
    alarms: insightAlarms,
  }),
  getTimeline: z.strictObject({
    /** Weeks of ISO 8601, e.g. `2026-W49`, by UTC; the oldest first. */
    weeks: z.array(funnelGroup.omit({ by: true }).extend({ week: z.string() })),
  }),
  getHolds: z.strictObject({
    moments: z.array(
      z.strictObject({
        /** Null: moments that the policy does not define. */
        moment: z.string().nullable(),
        /** Decisions, not people. */
        shown: z.int(),
        held: z.int(),
        /** Of these, by cause; a decision may have several. */
        suppressedBy: z.record(z.string(), z.int()),
      }),
    ),
  }),
  listDecisions: z.strictObject({
    sample: decisionSample,
    /** The newest first. */
    decisions: z.array(sampledDecision),
    nextCursor: z.string().nullable(),
  }),
  replayPolicy: policyReplay,
  listPrompts: z.strictObject({
    prompts: z.array(
      z.strictObject({
        promptId: id,
        kind: z.enum(promptKinds),
        moment: z.string(),
        variant: z.string(),
        surface: z.string(),
        sessionId: z.string(),
        deviceId: z.string().nullable(),
        tier: z.string(),
        policyVersion: z.int(),
        promptedAt: instant,
        exposedAt: instant.nullable(),
        acceptedAt: instant.nullable(),
        respondedAt: instant.nullable(),
        response: z.enum(promptResponses).nullable(),
        reason: z.string().nullable(),
        nextEligibleAt: instant.nullable(),
      }),
    ),
  }),
  listAudit: z.strictObject({
    events: z.array(
      z.strictObject({
        id,
        type: z.enum(auditEventTypes),
        at: instant,
        identityId,
        sessionId: z.string().optional(),
        actorId: z.string().optional(),
        details: z.record(z.string(), plain),
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  listAuditPatterns: z.strictObject({
    /** People with many failures in the last day: the pattern of guessing at one account. */
    manyFailures: z.array(z.strictObject({ identityId, failures: z.int(), lastAt: instant })),
    /** Many people with failures in the last hour: the pattern of a few guesses at every account (password spraying). */
    spread: z.strictObject({ people: z.int(), failures: z.int(), suspicious: z.boolean() }),
    /** Over the last 28 days. */
    alarms: insightAlarms,
  }),
  getPolicy: policyInForce,
  putPolicy: policyInForce.extend({
    /** True: another administrator has to send the same document within a day; until then nothing has changed. */
    requested: z.literal(true).optional(),
  }),
  getCopy: z.strictObject({ copy: z.array(storedCopy) }),
  putCopy: storedCopy.extend({
    /** Warnings only: an error would have refused the words. */
    findings: z.array(copyFinding),
    /** False: there is no word list for this language, and only length, placeholders and the like were judged. */
    wordingChecked: z.boolean(),
  }),
  listCopyVersions: z.strictObject({
    /** The newest first; the last fifty. */
    versions: z.array(storedCopy),
  }),
  rollBackCopy: storedCopy,
  listCopyDrafts: z.strictObject({
    /** The one that was changed last comes first; the last fifty. */
    drafts: z.array(copyDraft),
  }),
  createCopyDraft: lintedDraft,
  changeCopyDraft: lintedDraft,
  publishCopyDraft: lintedDraft,
  previewMessages: z.strictObject({ messages: z.array(messagePreview) }),
  listExperiments: z.strictObject({
    /** The newest first; the last hundred. */
    experiments: z.array(experiment),
  }),
  getExperiment: experiment.extend({
    /** Null for a draft. */
    results: experimentResults.nullable(),
  }),
  createExperiment: experiment,
  changeExperiment: experiment,
  listIdentities: z.strictObject({
    identities: z.array(
      z.strictObject({
        id: identityId,
        name: z.string().optional(),
        email: z.string().optional(),
        factorTypes: z.array(z.string()),
        createdAt: instant,
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  getIdentity: z.strictObject({
    id: identityId,
    name: z.string().optional(),
    email: z.string().optional(),
    roles: z.array(z.string()),
    organizationIds: z.array(z.string()),
    tier: z.string(),
    createdAt: instant,
    factors: z.array(factor),
    recoveryCodes: codesLeft.nullable(),
    enforcement,
    /** Devices on which a sign-in needs no second step. */
    rememberedDevices: z.array(rememberedDevice.omit({ current: true })),
    sessions: z.array(z.strictObject({ id: z.string(), level: z.enum(['aal1', 'aal2']), authTime: instant })),
  }),
} satisfies Partial<Record<RouteName, z.ZodType>>;
