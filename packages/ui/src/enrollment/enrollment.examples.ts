import type { Enrollment } from '@kairos-mfa/protocol';
import type { EnrollmentHook } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

/** The verbs of an enrollment as mocks. */
export function enrollmentVerbs(): Omit<EnrollmentHook, 'state' | 'codesAcknowledged' | 'codesSkipped'> {
  return {
    choose: fn(),
    back: fn(),
    verify: fn(),
    addPhone: fn(),
    runCeremony: fn(),
    resend: fn(),
    reauthenticated: fn(),
    addAnother: fn(),
    finish: fn(),
    retry: fn(),
  };
}

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export const totpEnrollment: Enrollment = {
  enrollmentId: 'enrollment-1',
  type: 'totp',
  options: {
    otpauthUri: `otpauth://totp/Ledgerly:ada%40example.com?secret=${secret}&issuer=Ledgerly`,
    secret,
    issuer: 'Ledgerly',
    account: 'ada@example.com',
  },
  expiresAt: '2026-11-21T12:10:00Z',
};

export const passkeyEnrollment: Enrollment = {
  enrollmentId: 'enrollment-2',
  type: 'passkey',
  options: {},
  expiresAt: '2026-11-21T12:10:00Z',
};

export const smsEnrollment: Enrollment = {
  enrollmentId: 'enrollment-3',
  type: 'sms',
  options: { maskedDestination: '+49 ••• 67', resendAt: '2026-11-01T12:00:00Z' },
  expiresAt: '2026-11-21T12:10:00Z',
};

export const emailEnrollment: Enrollment = {
  ...smsEnrollment,
  enrollmentId: 'enrollment-4',
  type: 'email',
  options: { ...smsEnrollment.options, maskedDestination: 'a•••@example.com' },
};

export const securityKeyEnrollment: Enrollment = {
  ...passkeyEnrollment,
  enrollmentId: 'enrollment-5',
  type: 'security_key',
};
