import type { ProblemCode, RouteName, RouteShape } from '@kairos-mfa/protocol';

/** The groups of the reference. */
export const tags = {
  State: 'What is true of the caller: sign-in, factors, recovery codes.',
  Prompts: 'Whether to ask somebody to set up a second factor, and their answers.',
  Enrollment: 'Setting up a factor.',
  Factors: 'The factors of the caller.',
  'Recovery codes': 'Sets of one-time codes for when no other factor is at hand.',
  Challenges: 'Proving a factor, for a sign-in or for one protected action.',
  Devices: 'Devices on which a sign-in needs no second factor for some days.',
  Host: 'Routes of your own server, with a service key.',
  Administration: 'Routes of administrators, or of your own server in their name.',
} as const;

/** What the reference says of a route. */
export interface RouteDescription {
  readonly tag: keyof typeof tags;
  readonly summary: string;
  /** The refusals of this route besides those that every route of its kind has. */
  readonly problems?: readonly ProblemCode[];
}

const proofProblems = [
  'invalid_code',
  'invalid_passkey',
  'challenge_consumed',
  'challenge_expired',
  'attempts_exhausted',
  'factor_locked',
] as const satisfies readonly ProblemCode[];

/** One line for each route. */
export const routeDescriptions: Readonly<Record<RouteName, RouteDescription>> = {
  getState: { tag: 'State', summary: 'Get the state of the caller' },
  decidePrompt: { tag: 'Prompts', summary: 'Decide whether to show a prompt' },
  recordPromptExposed: { tag: 'Prompts', summary: 'Record that a prompt is visible' },
  answerPrompt: { tag: 'Prompts', summary: 'Answer a prompt', problems: ['not_dismissible'] },
  getPreferences: { tag: 'Prompts', summary: 'Get the prompt preferences of the caller' },
  putPreferences: { tag: 'Prompts', summary: 'Change the prompt preferences of the caller' },
  getPromptHistory: { tag: 'Prompts', summary: 'List what the caller was asked, and their answers' },
  decideNextStep: { tag: 'Prompts', summary: 'Decide whether to show a card with a next step' },
  answerNextStep: { tag: 'Prompts', summary: 'Answer a card with a next step' },
  skipSetup: {
    tag: 'Enrollment',
    summary: 'Skip the offer to set up a factor, for good',
    problems: ['not_dismissible'],
  },
  startEnrollment: {
    tag: 'Enrollment',
    summary: 'Start to set up a factor',
    problems: [
      'unknown_action',
      'challenge_consumed',
      'not_found',
      'factor_not_accepted',
      'enrollment_required',
      'factor_too_new',
      'reauthentication_required',
      'step_up_required',
      'factor_not_allowed',
      'already_enrolled',
      'too_many_factors',
    ],
  },
  verifyEnrollment: {
    tag: 'Enrollment',
    summary: 'Prove the new factor, which activates it',
    problems: [
      'enrollment_required',
      'factor_not_accepted',
      'factor_too_new',
      ...proofProblems,
      'reauthentication_required',
      'step_up_required',
      'factor_not_allowed',
      'already_enrolled',
      'too_many_factors',
    ],
  },
  confirmEnrollment: {
    tag: 'Enrollment',
    summary: 'Confirm the first enrollment with the code that was sent to the person',
    problems: ['invalid_code', 'challenge_consumed', 'challenge_expired', 'attempts_exhausted'],
  },
  resendEnrollment: {
    tag: 'Enrollment',
    summary: 'Send the code of an enrollment again',
    problems: ['factor_not_allowed', 'challenge_consumed', 'challenge_expired'],
  },
  cancelEnrollment: { tag: 'Enrollment', summary: 'Cancel an enrollment' },
  renameFactor: { tag: 'Factors', summary: 'Rename a factor', problems: ['unknown_action'] },
  removeFactor: {
    tag: 'Factors',
    summary: 'Remove a factor',
    problems: [
      'unknown_action',
      'step_up_required',
      'enrollment_required',
      'factor_not_accepted',
      'factor_too_new',
      'last_required_factor',
    ],
  },
  regenerateRecoveryCodes: {
    tag: 'Recovery codes',
    summary: 'Create a new set of recovery codes',
    problems: [
      'unknown_action',
      'step_up_required',
      'enrollment_required',
      'factor_not_accepted',
      'factor_too_new',
    ],
  },
  acknowledgeRecoveryCodes: {
    tag: 'Recovery codes',
    summary: 'Acknowledge that a new set was saved, which activates it',
    problems: ['invalid_code', 'challenge_consumed', 'attempts_exhausted'],
  },
  openChallenge: {
    tag: 'Challenges',
    summary: 'Open a challenge, for a sign-in or for one protected action',
    problems: ['unknown_action', 'enrollment_required', 'factor_not_accepted', 'factor_too_new'],
  },
  startChallenge: {
    tag: 'Challenges',
    summary: 'Start a factor: send its code, or get its options',
    problems: ['challenge_consumed', 'challenge_expired', 'factor_locked', 'factor_not_accepted'],
  },
  verifyChallenge: {
    tag: 'Challenges',
    summary: 'Prove a factor',
    problems: [...proofProblems, 'factor_not_accepted', 'factor_too_new'],
  },
  revokeGrant: { tag: 'Challenges', summary: 'Give up a grant that was not used' },
  listRememberedDevices: { tag: 'Devices', summary: 'List the remembered devices of the caller' },
  forgetDevice: { tag: 'Devices', summary: 'Forget one remembered device' },
  forgetDevices: { tag: 'Devices', summary: 'Forget all remembered devices' },
  putIdentity: { tag: 'Host', summary: 'Create a person, or merge facts about them' },
  recordEvent: { tag: 'Host', summary: 'Record an event, which updates signals and opens a moment' },
  checkSession: { tag: 'Host', summary: 'Check whether a session may be treated as signed in' },
  endSessions: { tag: 'Host', summary: 'End one session of a person, or all' },
  createConsoleLink: {
    tag: 'Host',
    summary: 'Create a link that opens the console once',
    problems: ['not_found'],
  },
  consumeGrant: {
    tag: 'Host',
    summary: 'Check and consume the grant for a protected action',
    problems: [
      'unknown_action',
      'not_own_session',
      'reauthentication_required',
      'step_up_required',
      'enrollment_required',
      'factor_not_accepted',
      'factor_too_new',
    ],
  },
  inviteSecurityKey: { tag: 'Administration', summary: 'Invite a person to register a security key' },
  explainMoments: {
    tag: 'Administration',
    summary: 'Explain the decision for one person at each moment',
    problems: ['not_found'],
  },
  getAdoption: { tag: 'Administration', summary: 'Count people and their factors' },
  explainPrompt: { tag: 'Administration', summary: 'Explain the decision for one person and moment' },
  getPolicy: { tag: 'Administration', summary: 'Get the policy in force' },
  putPolicy: { tag: 'Administration', summary: 'Replace the policy', problems: ['version_conflict'] },
  replayPolicy: { tag: 'Administration', summary: 'Replay a draft of the policy on a sample of decisions' },
  getCopy: { tag: 'Administration', summary: 'Get the texts of a tenant' },
  putCopy: {
    tag: 'Administration',
    summary: 'Change or withdraw a text of a tenant',
    problems: ['version_conflict'],
  },
  listCopyVersions: { tag: 'Administration', summary: 'List the versions of a text' },
  rollBackCopy: {
    tag: 'Administration',
    summary: 'Publish an earlier version of a text again',
    problems: ['version_conflict'],
  },
  listCopyDrafts: { tag: 'Administration', summary: 'List the drafts of texts' },
  createCopyDraft: { tag: 'Administration', summary: 'Create a draft that changes texts' },
  changeCopyDraft: {
    tag: 'Administration',
    summary: 'Edit or discard a draft of texts',
    problems: ['version_conflict'],
  },
  publishCopyDraft: {
    tag: 'Administration',
    summary: 'Publish, schedule or approve a draft of texts',
    problems: ['version_conflict'],
  },
  previewMessages: { tag: 'Administration', summary: 'Render every e-mail and text message' },
  listExperiments: { tag: 'Administration', summary: 'List experiments with the texts of prompts' },
  getExperiment: { tag: 'Administration', summary: 'Get an experiment, its counts and its verdict' },
  createExperiment: { tag: 'Administration', summary: 'Create the draft of an experiment' },
  changeExperiment: {
    tag: 'Administration',
    summary: 'Change, start or stop an experiment',
    problems: ['version_conflict'],
  },
  listIdentities: { tag: 'Administration', summary: 'Search for people' },
  getIdentity: { tag: 'Administration', summary: 'Get one person' },
  resetIdentity: { tag: 'Administration', summary: 'Remove the factors of a person' },
  eraseIdentity: { tag: 'Administration', summary: 'Erase a person' },
  listAuditPatterns: { tag: 'Administration', summary: 'List patterns of failures' },
  listPrompts: { tag: 'Administration', summary: 'List the prompts of one person' },
  getFunnel: { tag: 'Administration', summary: 'Count prompts, enrollments and challenges' },
  getTimeline: { tag: 'Administration', summary: 'Count prompts and enrollments week by week' },
  getHolds: { tag: 'Administration', summary: 'Count how often prompts were held back, and why' },
  listDecisions: { tag: 'Administration', summary: 'List a sample of decisions with their facts' },
  listAudit: { tag: 'Administration', summary: 'List audit events' },
};

/** The refusals of a route, by what it is. */
export function problemsOf(
  route: RouteName,
  { method, path, caller, idempotent, actedFor }: RouteShape,
  hasBody: boolean,
  hasQuery: boolean,
): ReadonlySet<ProblemCode> {
  return new Set<ProblemCode>([
    ...(hasBody || hasQuery ? (['invalid_format'] as const) : []),
    ...(hasBody ? (['too_large', 'unsupported_media_type'] as const) : []),
    'unauthenticated',
    ...(caller === 'admin'
      ? (['step_up_required', 'enrollment_required', 'factor_not_accepted', 'factor_too_new'] as const)
      : []),
    ...(caller === 'service' ? [] : (['cross_origin'] as const)),
    ...(path.includes(':') || caller === 'admin' ? (['not_found'] as const) : []),
    ...(caller === 'admin' || (caller === 'session' && method !== 'GET' && actedFor !== true)
      ? (['not_own_session'] as const)
      : []),
    ...(idempotent === true ? (['idempotency_conflict'] as const) : []),
    ...(routeDescriptions[route].problems ?? []),
    ...(method === 'GET' && caller === 'service' ? [] : (['rate_limited'] as const)),
    'unavailable',
  ]);
}
