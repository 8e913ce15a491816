import type {
  Challenge,
  Enrollment,
  Factor,
  FactorOption,
  FinishedEnrollment,
  Grant,
} from '@kairos-mfa/protocol';
import type { ShownPrompt } from './prompt.flow.ts';

/** Plain wire values for the flow tests. */
export const options: FactorOption[] = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true },
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false },
];

export const enrollment: Enrollment = {
  enrollmentId: 'enrollment-1',
  type: 'totp',
  options: { secret: 'JBSWY3DPEHPK3PXP' },
  expiresAt: '2026-01-01T00:10:00Z',
};

export const factor: Factor = {
  id: 'factor-1',
  type: 'totp',
  name: 'Phone',
  createdAt: '2026-01-01T00:00:00Z',
  lastUsedAt: null,
};

export const grant: Grant = {
  id: 'grant-1',
  action: 'transfer_money',
  resource: 'payee-1',
  expiresAt: '2026-01-01T00:05:00Z',
  oneShot: true,
};

export const finished: FinishedEnrollment = {
  factor,
  recoveryCodes: { setId: 'set-1', codes: ['AAAAAA-BBBBBB-CCCCCC-DDDDDD'] },
  next: 'acknowledge_recovery_codes',
};

export const challenge: Challenge = {
  challengeId: 'challenge-1',
  factors: [
    { id: 'factor-1', type: 'totp', name: 'Phone' },
    { id: 'recovery', type: 'recovery_code', name: 'Recovery code' },
  ],
  preferred: 'factor-1',
  expiresAt: '2026-01-01T00:05:00Z',
};

export const prompt: ShownPrompt = {
  decision: 'show',
  kind: 'soft',
  surface: 'modal',
  moment: 'payment.completed',
  variant: 'first-payment',
  reasons: ['moment:payment.completed', 'signal:value', 'signal:tenure'],
  suppressedBy: [],
  nextEligibleAt: null,
  laterOptions: [1, 7, 30],
  policyVersion: 1,
  promptId: 'prompt-1',
};
