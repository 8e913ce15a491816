// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { recordTotpStep, secondsToNextCode } from './used-totp-step.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

test('after a code was accepted, its factor has to wait for the next time step, and no other factor', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:18Z') });
  expect(secondsToNextCode('factor-1')).toBe(0);
  recordTotpStep('factor-1');
  expect(secondsToNextCode('factor-1')).toBe(12);
  expect(secondsToNextCode('factor-2')).toBe(0);
  vi.setSystemTime(new Date('2026-11-20T12:00:30Z'));
  expect(secondsToNextCode('factor-1')).toBe(0);
});

test('it works without storage, and what is stored is the step and the factor alone', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:18Z') });
  recordTotpStep('factor-1');
  expect({ ...sessionStorage }).toEqual({
    'kairos.totp-step': JSON.stringify({ factorId: 'factor-1', step: Date.UTC(2026, 10, 20, 12) / 30_000 }),
  });
  sessionStorage.clear();
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked');
  });
  recordTotpStep('factor-3');
  expect(secondsToNextCode('factor-3')).toBe(12);
});

test('a stored value that is none of ours is ignored', () => {
  for (const stored of ['{', 'null', '"text"', '{"factorId":"factor-4"}']) {
    sessionStorage.setItem('kairos.totp-step', stored);
    expect(secondsToNextCode('factor-4')).toBe(0);
  }
});
