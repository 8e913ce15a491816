import type { ChallengeState, EnrollmentState, SecurityState } from '@kairos-mfa/react';

type Options = Extract<EnrollmentState, { step: 'choosing' }>['options'];
type Enrollment = Extract<EnrollmentState, { step: 'proving' }>['enrollment'];
type Factor = Extract<EnrollmentState, { step: 'adding-another' }>['factor'];
type Codes = Extract<EnrollmentState, { step: 'showing-recovery-codes' }>['codes'];
type Challenge = Extract<ChallengeState, { step: 'choosing' }>['challenge'];
type Security = Extract<SecurityState, { step: 'overview' }>['security'];

/** When every example expires. */
export const later = '2099-01-01T12:00:00Z';
const earlier = '2026-01-01T12:00:00Z';

/** What can be enrolled. */
export const options: Options = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true },
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false },
];

/** A passkey of the example person. */
export const passkey: Factor = {
  id: 'factor-1',
  type: 'passkey',
  name: 'Laptop of Ada',
  createdAt: earlier,
  lastUsedAt: earlier,
};
/** An authenticator app of the example person. */
export const authenticatorApp: Factor = {
  id: 'factor-2',
  type: 'totp',
  name: 'Phone of Ada',
  createdAt: earlier,
  lastUsedAt: null,
};

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A started enrollment of an authenticator app, with an example secret. */
export const appEnrollment: Enrollment = {
  enrollmentId: 'enrollment-1',
  type: 'totp',
  options: {
    otpauthUri: `otpauth://totp/Example:ada%40example.com?secret=${secret}&issuer=Example`,
    secret,
    issuer: 'Example',
    account: 'ada@example.com',
  },
  expiresAt: later,
};
/** A started enrollment of a passkey. */
export const passkeyEnrollment: Enrollment = {
  enrollmentId: 'enrollment-2',
  type: 'passkey',
  options: {},
  expiresAt: later,
};
/** A started enrollment of text messages. */
export const textEnrollment: Enrollment = {
  enrollmentId: 'enrollment-3',
  type: 'sms',
  options: { maskedDestination: '+49 ••• 67', resendAt: earlier },
  expiresAt: later,
};

/** Example recovery codes. */
export const codes: Codes = {
  setId: 'set-1',
  codes: [
    '4K7QWM-9T2XHD-R6NBC1-PVJ80E',
    'B3F5YZ-0S8GKA-M7XTQ4-2WHDN9',
    'J6PRC8-V1E3MT-5YKZ0B-QXGF72',
    'T9HN4D-XW6S2J-8CPQ1V-K3RMB5',
    '0ZGE7Y-5BFKT3-W2DJ9N-H8M4XQ',
    'C1VX6R-PQ4N8S-3TGYE7-0AKZ2J',
    'M8D2KH-7JW0RF-ZB5C9X-Y6TQ1P',
    'X5QT3G-E9VMB6-1HNS4K-D7CZ8R',
    'R2JY0W-6K8PXA-F4Q7TM-5NGBV3',
    'H7SBZ1-M3CT5E-9RXD6V-W0KQ4Y',
  ],
};

/** The passkey in a challenge. */
export const challengePasskey = { id: 'factor-1', type: 'passkey', name: 'Laptop of Ada' };
/** The authenticator app in a challenge. */
export const challengeApp = { id: 'factor-2', type: 'totp', name: '' };
/** Text messages in a challenge. */
export const challengeText = { id: 'factor-3', type: 'sms', name: '', hint: '+49 ••• 67' };
/** Recovery codes in a challenge. */
export const challengeCode = { id: 'recovery_code', type: 'recovery_code', name: '' };
/** A challenge with all of them. */
export const challenge: Challenge = {
  challengeId: 'challenge-1',
  factors: [challengePasskey, challengeApp, challengeText, challengeCode],
  preferred: 'factor-1',
  expiresAt: later,
};

/** What the security page shows of a person with these factors. */
export function securityWith(factors: readonly Factor[]): Security {
  const isDone = factors.length > 0;
  return {
    identity: { id: 'ada', name: 'Ada', email: 'ada@example.com' },
    signIn: 'clear',
    assurance: { level: isDone ? 'aal2' : 'aal1', amr: ['pwd'], authTime: earlier },
    factors: [...factors],
    factorOptions: [...options],
    recoveryCodes: isDone ? { remaining: 10, createdAt: earlier, acknowledged: true } : null,
    enforcement: { mode: 'optional', satisfied: isDone },
    score: {
      value: isDone ? 100 : 0,
      max: 100,
      checklist: ['factor', 'recovery_codes', 'phishing_resistant', 'second_factor'].map((item) => ({
        item,
        done: isDone,
      })),
    },
  };
}
