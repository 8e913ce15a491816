import type { EnrollOptions } from '@kairos-mfa/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { receiveWebOtp } from '../web-otp.ts';
import { browserPasskeys } from './passkey.ceremony.ts';

// An in-app browser may define the WebAuthn and WebOTP interfaces without `navigator.credentials`.
afterEach(() => void vi.unstubAllGlobals());

test('a browser without navigator.credentials has no passkeys available and fails as unsupported', async () => {
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('navigator', {});
  expect(browserPasskeys.available()).toBe(false);
  // SAFETY: the options are not read where WebAuthn is not supported.
  const result = await browserPasskeys.create({} as EnrollOptions<'passkey'>);
  expect(result).toEqual({ ok: false, failure: 'unsupported' });
});

test('a browser without navigator.credentials does not wait for a text message', () => {
  vi.stubGlobal('window', { OTPCredential: () => undefined });
  vi.stubGlobal('navigator', {});
  expect(() => receiveWebOtp(() => undefined)()).not.toThrow();
});
