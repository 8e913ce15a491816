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

/** A browser in which WebAuthn works, apart from what a test changes. */
function stubBrowser(own: { isSecureContext?: boolean; allows?: (feature: string) => boolean }): void {
  const never = () => new Promise<null>(() => undefined);
  vi.stubGlobal('PublicKeyCredential', () => undefined);
  vi.stubGlobal('navigator', { credentials: { create: never, get: never } });
  vi.stubGlobal('isSecureContext', own.isSecureContext ?? true);
  vi.stubGlobal('document', { featurePolicy: { allowsFeature: own.allows ?? (() => true) } });
}

test('a frame that may not create passkeys, and a page without TLS, know it before they offer one', () => {
  stubBrowser({});
  expect(browserPasskeys.available('create')).toBe(true);
  stubBrowser({ isSecureContext: false });
  expect(browserPasskeys.available('create')).toBe(false);
  stubBrowser({ allows: (feature) => feature !== 'publickey-credentials-create' });
  expect(browserPasskeys.available('create')).toBe(false);
  expect(browserPasskeys.available('get')).toBe(true);
});

test('a ceremony that the browser never answers ends as cancelled when it is aborted', async () => {
  stubBrowser({});
  // SAFETY: only what the library reads before it calls the browser.
  const options = { challenge: 'AAAA', user: { id: 'AAAA' }, timeout: 60_000 } as EnrollOptions<'passkey'>;
  const result = browserPasskeys.create(options);
  browserPasskeys.abort();
  expect(await result).toEqual({ ok: false, failure: 'cancelled' });
});
