import type { RouteRow } from './route-shape.ts';

/** Where the routes live unless the host says otherwise. */
export const defaultBasePath = '/mfa/v1';

/** The routes that a person's browser calls. In a file of their own, because browsers load no others. */
export const sessionRoutes = {
  getState: { method: 'GET', path: '/state' },
  // Called on every page view. A decision to stay quiet writes nothing, and the policy caps how many prompts are shown.
  decidePrompt: { method: 'POST', path: '/prompts/decide', limited: false, idempotent: true, actedFor: true },
  recordPromptExposed: { method: 'POST', path: '/prompts/:promptId/exposed' },
  answerPrompt: { method: 'POST', path: '/prompts/:promptId/response', idempotent: true },
  getPreferences: { method: 'GET', path: '/prompts/preferences' },
  /** What the person was asked in the last year, and what they answered. */
  getPromptHistory: { method: 'GET', path: '/prompts/history' },
  /** Whether to show a card with a next step, to a person who has a factor. */
  decideNextStep: { method: 'POST', path: '/next-steps/decide', limited: false, actedFor: true },
  answerNextStep: { method: 'POST', path: '/next-steps/:nextStepId/response' },
  putPreferences: { method: 'PUT', path: '/prompts/preferences' },
  /** Skips the offer of a sign-in to set up a factor, for good and on every device. */
  skipSetup: { method: 'POST', path: '/setup/skip' },
  startEnrollment: { method: 'POST', path: '/enrollments', idempotent: true },
  verifyEnrollment: {
    method: 'POST',
    path: '/enrollments/:enrollmentId/verify',
    idempotent: true,
    longBody: true,
  },
  confirmEnrollment: { method: 'POST', path: '/enrollments/:enrollmentId/confirm', idempotent: true },
  resendEnrollment: { method: 'POST', path: '/enrollments/:enrollmentId/resend', idempotent: true },
  cancelEnrollment: { method: 'DELETE', path: '/enrollments/:enrollmentId' },
  renameFactor: { method: 'PATCH', path: '/factors/:factorId' },
  removeFactor: { method: 'DELETE', path: '/factors/:factorId' },
  regenerateRecoveryCodes: { method: 'POST', path: '/recovery-codes', idempotent: true },
  acknowledgeRecoveryCodes: { method: 'POST', path: '/recovery-codes/:setId/acknowledge', idempotent: true },
  openChallenge: { method: 'POST', path: '/challenges' },
  startChallenge: { method: 'POST', path: '/challenges/:challengeId/start', idempotent: true },
  verifyChallenge: {
    method: 'POST',
    path: '/challenges/:challengeId/verify',
    idempotent: true,
    longBody: true,
  },
  revokeGrant: { method: 'DELETE', path: '/grants/:grantId' },
  listRememberedDevices: { method: 'GET', path: '/remembered-devices' },
  forgetDevice: { method: 'DELETE', path: '/remembered-devices/:deviceId' },
  forgetDevices: { method: 'DELETE', path: '/remembered-devices' },
} as const satisfies Record<string, RouteRow>;

/** The name of a route that a person's browser calls. */
export type SessionRouteName = keyof typeof sessionRoutes;
