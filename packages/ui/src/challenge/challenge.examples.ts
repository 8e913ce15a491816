import type { Challenge, ChallengeFactor, Grant } from '@kairos-mfa/protocol';
import type { ChallengeVerbs } from '@kairos-mfa/react';
import { fn } from 'storybook/test';
import type { ChallengeState } from '../shared/flow-types.ts';

/** The verbs of a challenge as mocks. */
export function challengeVerbs(): ChallengeVerbs {
  return {
    choose: fn(),
    rememberDevice: fn(),
    resend: fn(),
    changeFactor: fn(),
    verify: fn(),
    runCeremony: fn(),
    restart: fn(),
  };
}

export const passkey: ChallengeFactor = { id: 'factor-2', type: 'passkey', name: 'MacBook of Ada' };
export const securityKey: ChallengeFactor = { id: 'factor-5', type: 'security_key', name: '' };
export const totp: ChallengeFactor = { id: 'factor-1', type: 'totp', name: '' };
export const sms: ChallengeFactor = { id: 'factor-3', type: 'sms', name: '', hint: '+49 ••• 67' };
export const email: ChallengeFactor = {
  id: 'factor-4',
  type: 'email',
  name: '',
  hint: 'a•••@example.com',
};

/** A code that was sent long enough ago for another one. */
export const sentText = { maskedDestination: '+49 ••• 67', resendAt: '2026-11-01T12:00:00Z' };
export const sentEmail = { ...sentText, maskedDestination: 'a•••@example.com' };
export const recoveryCode: ChallengeFactor = { id: 'recovery_code', type: 'recovery_code', name: '' };

export const challenge: Challenge = {
  challengeId: 'challenge-1',
  factors: [passkey, totp, recoveryCode],
  preferred: passkey.id,
  expiresAt: '2026-11-21T12:10:00Z',
};

type Proving = Extract<ChallengeState, { step: 'proving' }>;

/** The state in which a proof with this factor is expected. */
export function proving(factor: ChallengeFactor, more: Partial<Proving> = {}): Proving {
  return { step: 'proving', challenge, factor, options: {}, ...more };
}

export const payout = {
  action: 'transfer_money',
  resource: 'payout:381',
  context: {
    amount: 1250,
    currency: 'EUR',
    payee: 'Nordlicht Studio GmbH',
    iban: 'DE89 3704 0044 0532 0130 00',
  },
};

export const accountDeletion = {
  action: 'delete_account',
  resource: 'member:7',
  context: { account: 'ada@example.com' },
};

export const grant: Grant = {
  id: 'grant-1',
  action: payout.action,
  resource: payout.resource,
  expiresAt: '2026-11-21T12:05:00Z',
  oneShot: true,
};
