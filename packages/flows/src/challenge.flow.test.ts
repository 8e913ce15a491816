import { expect, test } from 'vitest';
import { challengeFlow, type ChallengeState } from './challenge.flow.ts';
import { challenge, grant } from './flow.fixtures.ts';

const factor = { id: 'factor-1', type: 'totp', name: 'Phone' };
const proving: ChallengeState = { step: 'proving', challenge, factor, options: {} };
const checking: ChallengeState = { step: 'checking', challenge, factor, options: {} };

test('the preferred factor is started at once', () => {
  const [state, effect] = challengeFlow({ step: 'opening' }, { type: 'challenge-opened', challenge });
  expect(state).toMatchObject({ step: 'starting', factor: { id: 'factor-1' } });
  expect(effect).toMatchObject({ type: 'startChallenge', challengeId: 'challenge-1' });
});

test('a second submit while checking sends no request', () => {
  expect(challengeFlow(checking, { type: 'verify-requested', proof: { code: '123456' } })).toEqual([
    checking,
  ]);
});

test('another factor can always be chosen, and a late start of the first is ignored', () => {
  const [choosing] = challengeFlow(proving, { type: 'change-factor-requested' });
  expect(choosing.step).toBe('choosing');
  const [recovery] = challengeFlow(choosing, { type: 'choose-requested', factorId: 'recovery' });
  expect(challengeFlow(recovery, { type: 'challenge-started', factorId: 'factor-1', options: {} })).toEqual([
    recovery,
  ]);
});

test('a locked factor leaves the other factors available', () => {
  expect(challengeFlow(checking, { type: 'refused', problem: 'factor_locked', retryAfter: 30 })).toEqual([
    {
      step: 'choosing',
      challenge,
      failure: 'factor_locked',
      locked: { factorId: checking.factor.id, retryAfter: 30 },
    },
  ]);
});

test('exhausted attempts end the challenge, and it can be restarted', () => {
  const [problem] = challengeFlow(checking, { type: 'refused', problem: 'attempts_exhausted' });
  expect(problem).toEqual({ step: 'problem', failure: 'attempts_exhausted' });
  expect(
    challengeFlow(problem, { type: 'restart-requested', purpose: { purpose: 'sign_in' } })[1],
  ).toMatchObject({
    type: 'openChallenge',
  });
});

test('a valid grant needs no second verification', () => {
  expect(challengeFlow({ step: 'opening' }, { type: 'already-granted', grant })).toEqual([
    { step: 'passed', grant },
  ]);
});

test('resending keeps the screen, and a second click sends no second code', () => {
  const [resending, effect] = challengeFlow(proving, { type: 'resend-requested' });
  expect([resending.step, effect?.type]).toEqual(['resending', 'startChallenge']);
  expect(challengeFlow(resending, { type: 'resend-requested' })).toEqual([resending]);
  const options = { resendAt: 'later' };
  expect(challengeFlow(resending, { type: 'challenge-started', factorId: 'factor-1', options })).toEqual([
    { ...proving, options },
  ]);
});

test('a rate-limited resend keeps the current code usable', () => {
  const [resending] = challengeFlow(proving, { type: 'resend-requested' });
  expect(challengeFlow(resending, { type: 'refused', problem: 'rate_limited', retryAfter: 9 })).toEqual([
    { ...proving, failure: 'rate_limited', retryAfter: 9 },
  ]);
});

test('choosing the same factor again sends no second code', () => {
  const [choosing] = challengeFlow(proving, { type: 'change-factor-requested' });
  expect(challengeFlow(choosing, { type: 'choose-requested', factorId: 'factor-1' })).toEqual([proving]);
});

test('where the browser does not support a factor, another one can be chosen with one click', () => {
  const unsupported = { ...proving, failure: 'unsupported' } as const;
  const [next, effect] = challengeFlow(unsupported, { type: 'choose-requested', factorId: 'recovery' });
  expect(next.step).toBe('starting');
  expect(effect).toMatchObject({ type: 'startChallenge', factor: { id: 'recovery' } });
});

test('a code that cannot be sent yet leaves the other factors available', () => {
  const starting: ChallengeState = { step: 'starting', challenge, factor };
  expect(challengeFlow(starting, { type: 'refused', problem: 'rate_limited', retryAfter: 25 })).toEqual([
    {
      step: 'choosing',
      challenge,
      failure: 'rate_limited',
      locked: { factorId: factor.id, retryAfter: 25 },
    },
  ]);
});

test('a device is remembered only where the challenge offers it, and the choice is sent with the proof', () => {
  expect(challengeFlow(proving, { type: 'remember-device-requested', remember: true })).toEqual([proving]);
  const offered: ChallengeState = { ...proving, challenge: { ...challenge, rememberDays: 30 } };
  const [wished] = challengeFlow(offered, { type: 'remember-device-requested', remember: true });
  const [, effect] = challengeFlow(wished, { type: 'verify-requested', proof: {} });
  expect(effect).toMatchObject({ type: 'verifyChallenge', rememberDevice: true });
});

test('while the browser answers nothing another factor can be chosen, and the ceremony is aborted', () => {
  const [waiting] = challengeFlow(proving, { type: 'run-ceremony-requested' });
  expect(challengeFlow(waiting, { type: 'change-factor-requested' })).toEqual([
    { step: 'choosing', challenge, started: { factorId: factor.id, options: {} } },
    { type: 'abortCeremony', factorType: 'totp' },
  ]);
});

test('while the server answers nothing another factor can be chosen, and a proof that was accepted still counts', () => {
  const [choosing, ...effects] = challengeFlow(checking, { type: 'change-factor-requested' });
  expect(effects).toEqual([]);
  expect(challengeFlow(choosing, { type: 'verified', result: { grant } })).toEqual([
    { step: 'passed', grant },
  ]);
});

test('a passkey that the server refuses leads to the other factors, and stays where it is the only one', () => {
  const refused = { type: 'refused', problem: 'invalid_passkey' } as const;
  expect(challengeFlow(checking, refused)).toEqual([
    { step: 'choosing', challenge, failure: 'invalid_passkey' },
  ]);
  const only = { ...checking, challenge: { ...challenge, factors: [factor] } };
  expect(challengeFlow(only, refused)[0]).toMatchObject({ step: 'proving', failure: 'invalid_passkey' });
});
