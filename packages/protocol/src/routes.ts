/** Who may call: the person's own session, the host with a service key, or an administrator. */
export type Caller = 'session' | 'service' | 'admin';

/** One row of the route table. Paths are below the base path; `:name` is one segment. */
export interface RouteShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly caller: Caller;
  /** What an administrator must have proven, for the person in the path or else for `me`. Default: see `adminActionOf`. */
  readonly action?: `admin.${string}`;
  /** Honours `Idempotency-Key`, because what it does cannot be done a second time. Default: no. */
  readonly once?: true;
  /** Carries an attestation, an assertion or a policy: its body may have 64 KiB. Default: 16 KiB. */
  readonly longBody?: true;
  /** Whether it counts against what a session may change in a minute. Default: everything but `GET` does. */
  readonly limited?: boolean;
}

/** Where the routes live unless the host says otherwise. */
export const defaultBasePath = '/mfa/v1';

/** The route table: router, client and OpenAPI document are derived from it, and everything that is true of one route is in its row. */
export const routes = {
  getState: { method: 'GET', path: '/state', caller: 'session' },
  // Called on every page view. A decision to stay quiet writes nothing, and the policy caps how many prompts are shown.
  decidePrompt: { method: 'POST', path: '/prompts/decide', caller: 'session', limited: false },
  recordPromptExposed: { method: 'POST', path: '/prompts/:promptId/exposed', caller: 'session' },
  answerPrompt: { method: 'POST', path: '/prompts/:promptId/response', caller: 'session' },
  getPreferences: { method: 'GET', path: '/prompts/preferences', caller: 'session' },
  putPreferences: { method: 'PUT', path: '/prompts/preferences', caller: 'session' },
  startEnrollment: { method: 'POST', path: '/enrollments', caller: 'session' },
  verifyEnrollment: {
    method: 'POST',
    path: '/enrollments/:enrollmentId/verify',
    caller: 'session',
    once: true,
    longBody: true,
  },
  confirmEnrollment: { method: 'POST', path: '/enrollments/:enrollmentId/confirm', caller: 'session' },
  resendEnrollment: { method: 'POST', path: '/enrollments/:enrollmentId/resend', caller: 'session' },
  cancelEnrollment: { method: 'DELETE', path: '/enrollments/:enrollmentId', caller: 'session' },
  renameFactor: { method: 'PATCH', path: '/factors/:factorId', caller: 'session' },
  removeFactor: { method: 'DELETE', path: '/factors/:factorId', caller: 'session' },
  regenerateRecoveryCodes: { method: 'POST', path: '/recovery-codes', caller: 'session', once: true },
  acknowledgeRecoveryCodes: { method: 'POST', path: '/recovery-codes/:setId/acknowledge', caller: 'session' },
  openChallenge: { method: 'POST', path: '/challenges', caller: 'session' },
  startChallenge: { method: 'POST', path: '/challenges/:challengeId/start', caller: 'session' },
  verifyChallenge: {
    method: 'POST',
    path: '/challenges/:challengeId/verify',
    caller: 'session',
    once: true,
    longBody: true,
  },
  revokeGrant: { method: 'DELETE', path: '/grants/:grantId', caller: 'session' },
  listRememberedDevices: { method: 'GET', path: '/remembered-devices', caller: 'session' },
  forgetDevice: { method: 'DELETE', path: '/remembered-devices/:deviceId', caller: 'session' },
  forgetDevices: { method: 'DELETE', path: '/remembered-devices', caller: 'session' },
  putIdentity: { method: 'PUT', path: '/identities/:identityId', caller: 'service' },
  recordEvent: { method: 'POST', path: '/events', caller: 'service' },
  checkSession: { method: 'POST', path: '/sessions/check', caller: 'service' },
  endSessions: { method: 'POST', path: '/sessions/end', caller: 'service' },
  consumeGrant: { method: 'POST', path: '/grants/consume', caller: 'service', once: true },
  inviteSecurityKey: {
    method: 'POST',
    path: '/admin/identities/:identityId/security-key-invitations',
    caller: 'admin',
  },
  explainPrompt: { method: 'GET', path: '/admin/prompts/explain', caller: 'admin' },
  getPolicy: { method: 'GET', path: '/admin/policy', caller: 'admin' },
  putPolicy: {
    method: 'PUT',
    path: '/admin/policy',
    caller: 'admin',
    action: 'admin.change_policy',
    longBody: true,
  },
  getCopy: { method: 'GET', path: '/admin/copy', caller: 'admin' },
  putCopy: { method: 'PUT', path: '/admin/copy', caller: 'admin', action: 'admin.change_copy' },
  listIdentities: { method: 'GET', path: '/admin/identities', caller: 'admin' },
  getIdentity: { method: 'GET', path: '/admin/identities/:identityId', caller: 'admin' },
  resetIdentity: {
    method: 'POST',
    path: '/admin/identities/:identityId/reset',
    caller: 'admin',
    action: 'admin.reset_identity',
  },
  eraseIdentity: {
    method: 'DELETE',
    path: '/admin/identities/:identityId',
    caller: 'admin',
    action: 'admin.erase_identity',
  },
  listAuditPatterns: { method: 'GET', path: '/admin/audit/patterns', caller: 'admin' },
  listPrompts: { method: 'GET', path: '/admin/prompts', caller: 'admin' },
  getFunnel: { method: 'GET', path: '/admin/insights/funnel', caller: 'admin' },
  listAudit: { method: 'GET', path: '/admin/audit', caller: 'admin' },
} as const satisfies Record<string, RouteShape>;

/** The type of the route table. */
export type Routes = typeof routes;
/** The name of a route, and its `operationId`. */
export type RouteName = keyof Routes;

/** The parameters in a route's path: `/prompts/:promptId/exposed` has `promptId`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Param | PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Param}`
    ? Param
    : never;
/** The path parameters of a route, by name. */
export type RouteParams<R extends RouteName> = Record<PathParams<Routes[R]['path']>, string>;
