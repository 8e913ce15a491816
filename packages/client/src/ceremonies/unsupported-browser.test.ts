import type { EnrollOptions } from '@kairos-mfa/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { receiveWebOtp } from '../web-otp.ts';
import { browserPasskeys } from './passkey.ceremony.ts';

// A browser inside another app may know the names and not bring what stands behind them.
afterEach(() => void vi.unstubAllGlobals());

test('a browser without navigator.credentials has no passkeys available and fails as unsupported', async () => {
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('navigator', {});
  expect(browserPasskeys.available()).toBe(false);
  // SAFETY: nothing reads them where there is nobody to ask.
  const asked = await browserPasskeys.create({} as EnrollOptions<'passkey'>);
  expect(asked).toEqual({ ok: false, failure: 'unsupported' });
});

test('a browser without navigator.credentials does not wait for a text message', () => {
  vi.stubGlobal('window', { OTPCredential: () => undefined });
  vi.stubGlobal('navigator', {});
  expect(() => receiveWebOtp(() => undefined)()).not.toThrow();
});
