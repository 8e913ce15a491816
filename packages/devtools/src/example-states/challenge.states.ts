import type { ChallengeState } from '@kairos-mfa/react';
import type { Examples } from './examples.ts';
import { challenge, challengeApp, challengeCode, challengePasskey, challengeText } from './factors.ts';

const sent = { maskedDestination: '+49 ••• 67', resendAt: '2026-01-01T12:00:00Z' };
const app = { step: 'proving', challenge, factor: challengeApp, options: {} } as const;

/** The states of a challenge. */
export const challengeStates: Examples<ChallengeState> = {
  opening: { loading: { step: 'opening' } },
  choosing: {
    choosing: { step: 'choosing', challenge },
    'choosing, one factor locked': {
      step: 'choosing',
      challenge,
      failure: 'factor_locked',
      locked: { factorId: challengeApp.id, retryAfter: 300 },
    },
  },
  starting: { starting: { step: 'starting', challenge, factor: challengeText } },
  proving: {
    'authenticator app': app,
    'authenticator app, wrong code': { ...app, failure: 'invalid_code', attemptsLeft: 4 },
    'authenticator app, last attempt': { ...app, failure: 'invalid_code', attemptsLeft: 1 },
    'authenticator app, offline': { ...app, failure: 'unavailable' },
    passkey: { step: 'proving', challenge, factor: challengePasskey, options: {} },
    'passkey, cancelled': {
      step: 'proving',
      challenge,
      factor: challengePasskey,
      options: {},
      failure: 'cancelled',
    },
    'text message': { step: 'proving', challenge, factor: challengeText, options: sent },
    'recovery code': { step: 'proving', challenge, factor: challengeCode, options: {} },
  },
  checking: {
    checking: { step: 'checking', challenge, factor: challengeApp, options: {} },
    'waiting for the device': {
      step: 'checking',
      challenge,
      factor: challengePasskey,
      options: {},
      ceremony: true,
    },
  },
  resending: { resending: { step: 'resending', challenge, factor: challengeText, options: sent } },
  passed: { passed: { step: 'passed' } },
  'enrollment-required': { 'enrollment required': { step: 'enrollment-required' } },
  problem: {
    'server unreachable': { step: 'problem', failure: 'unavailable' },
    'too many attempts': { step: 'problem', failure: 'attempts_exhausted' },
    expired: { step: 'problem', failure: 'challenge_expired' },
  },
};
