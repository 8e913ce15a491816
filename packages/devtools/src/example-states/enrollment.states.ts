import type { EnrollmentState } from '@kairos-mfa/react';
import type { Examples } from './examples.ts';
import {
  appEnrollment,
  authenticatorApp,
  codes,
  options,
  passkeyEnrollment,
  textEnrollment,
} from './factors.ts';

/** The states of an enrollment. */
export const enrollmentStates: Examples<EnrollmentState> = {
  preparing: { loading: { step: 'preparing' } },
  reauthenticating: { reauthenticating: { step: 'reauthenticating', options, factorType: 'totp' } },
  choosing: {
    choosing: { step: 'choosing', options },
    'choosing, rate limited': { step: 'choosing', options, failure: 'rate_limited', retryAfter: 45 },
    'choosing, nothing available': { step: 'choosing', options: [] },
  },
  'adding-phone': { 'phone number': { step: 'adding-phone', options, factorType: 'sms' } },
  'saving-phone': { 'saving the phone number': { step: 'saving-phone', options, factorType: 'sms' } },
  proving: {
    'authenticator app': { step: 'proving', options, enrollment: appEnrollment },
    'authenticator app, wrong code': {
      step: 'proving',
      options,
      enrollment: appEnrollment,
      failure: 'invalid_code',
      attemptsLeft: 4,
    },
    passkey: { step: 'proving', options, enrollment: passkeyEnrollment },
    'passkey, cancelled': { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'cancelled' },
    'passkey, unsupported': {
      step: 'proving',
      options,
      enrollment: passkeyEnrollment,
      failure: 'unsupported',
    },
    'text message': { step: 'proving', options, enrollment: textEnrollment },
  },
  checking: {
    checking: { step: 'checking', options, enrollment: appEnrollment },
    'waiting for the device': { step: 'checking', options, enrollment: passkeyEnrollment, ceremony: true },
  },
  resending: { resending: { step: 'resending', options, enrollment: textEnrollment } },
  'showing-recovery-codes': {
    'recovery codes': { step: 'showing-recovery-codes', options, factor: authenticatorApp, codes },
  },
  'adding-another': {
    'another factor': { step: 'adding-another', options, factor: authenticatorApp, codes: 'acknowledged' },
    'another factor, codes skipped': {
      step: 'adding-another',
      options,
      factor: authenticatorApp,
      codes: 'skipped',
    },
  },
  done: { done: { step: 'done', factor: authenticatorApp, codes: 'acknowledged' } },
  problem: {
    'server unreachable': { step: 'problem', failure: 'unavailable' },
    expired: { step: 'problem', failure: 'challenge_expired' },
    'too many requests': { step: 'problem', failure: 'rate_limited', retryAfter: 45 },
  },
};
