import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { type ChallengeRow, maxChallengeAttempts } from '../store/challenges.ts';
import type { FactorRow } from '../store/factors.ts';
import { verifiers } from './candidates.fixtures.ts';
import { findOpenChallenge } from './find-challenge.ts';

const policy = compilePolicy(defaultPolicy, 1);
const now = new Date('2026-06-01T12:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const opened: ChallengeRow = {
  challenge_id: 'chl_1',
  identity_key: 'k',
  session_id: 's1',
  purpose: 'sign_in',
  action: null,
  resource: null,
  context: {},
  context_hash: '',
  factor_ids: ['totp', 'sms'],
  nonce: '',
  attempts: 0,
  expires_at: after(1),
  consumed_at: null,
  created_at: now,
};
const factors = ['totp', 'sms', 'email'].map(
  // SAFETY: no other column decides which factors are admissible.
  (type) => ({ factor_id: type, type, name: '', hint: null, created_at: now }) as FactorRow,
);

interface Situation {
  /** What differs in the challenge; undefined: it was not read, since this session has no such challenge. */
  readonly challenge?: Partial<ChallengeRow> | undefined;
  readonly tier?: string;
  readonly amr?: readonly string[];
  readonly challengeId?: string;
}
const find = (factorId: string, situation: Situation = {}) => {
  const { tier = 'standard', amr = ['pwd'], challengeId = opened.challenge_id } = situation;
  const challenge =
    'challenge' in situation ? situation.challenge && { ...opened, ...situation.challenge } : opened;
  const stored = { challenge, proofs: { factors, codeSet: undefined } };
  // SAFETY: no other part of the caller is read.
  const caller = {
    stored,
    now,
    session: { amr },
    facts: readFacts({}, { tier }, now),
  } as unknown as SessionContext;
  return findOpenChallenge({ verifiers }, policy, caller, challengeId, factorId);
};

describe('a challenge that is answered', () => {
  test('is found with the factor that the person chose', () => {
    const candidate: unknown = expect.objectContaining({ id: 'sms', type: 'sms' });
    expect(find('sms')).toEqual(ok({ challenge: opened, candidate }));
  });

  test('is not found if it is not one of this session, or is not the one that was asked for', () => {
    expect(find('totp', { challenge: undefined })).toEqual(problem('not_found'));
    expect(find('totp', { challengeId: 'chl_2' })).toEqual(problem('not_found'));
  });

  test('is refused once it was answered, from the moment that it expires, and after its last attempt', () => {
    expect(find('totp', { challenge: { consumed_at: now } })).toEqual(problem('challenge_consumed'));
    expect(find('totp', { challenge: { expires_at: now } })).toEqual(problem('challenge_expired'));
    expect(find('totp', { challenge: { expires_at: after(-1) } })).toEqual(problem('challenge_expired'));
    const exhausted = problem('attempts_exhausted', { retryAfter: 1 });
    expect(find('totp', { challenge: { attempts: maxChallengeAttempts } })).toEqual(exhausted);
    expect(find('totp', { challenge: { attempts: maxChallengeAttempts - 1 } }).ok).toBe(true);
  });

  test('accepts no factor that the person does not have, or that it was not opened for', () => {
    expect(find('passkey')).toEqual(problem('not_found'));
    expect(find('recovery_code')).toEqual(problem('not_found'));
    expect(find('email')).toEqual(problem('factor_not_accepted'));
  });

  test('accepts no factor that is not admissible any more: person, session and action decide again (R43)', () => {
    expect(find('sms', { tier: 'high' })).toEqual(problem('factor_not_accepted'));
    expect(find('sms', { amr: ['sms'] })).toEqual(problem('factor_not_accepted'));
    const changesFactors = { purpose: 'step_up', action: 'factor.remove', resource: 'totp' } as const;
    expect(find('sms', { challenge: changesFactors })).toEqual(problem('factor_not_accepted'));
    expect(find('sms', { challenge: { ...changesFactors, action: 'export_data' } }).ok).toBe(true);
    expect(find('totp', { challenge: changesFactors }).ok).toBe(true);
  });
});
