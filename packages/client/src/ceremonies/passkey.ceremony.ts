import type { CeremonyFailure } from '@kairos-mfa/flows';
import type { ChallengeOptions, ChallengeProof, EnrollOptions, EnrollProof } from '@kairos-mfa/protocol';
import {
  WebAuthnAbortService,
  WebAuthnError,
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type { Ceremony, CeremonyResult } from './define-ceremony.ts';

/** The two ceremonies of WebAuthn, replaceable where there is no browser. */
export type PasskeyCeremonies = Ceremony<
  EnrollOptions<'passkey'>,
  EnrollProof<'passkey'>,
  ChallengeOptions<'passkey'>,
  ChallengeProof<'passkey'>
>;

/** Longer than the options' own timeout, because some browser extensions never settle the promise. */
const graceBeyondTimeout = 5_000;

/** The browser's own ceremonies, with SimpleWebAuthn. */
export const browserPasskeys: PasskeyCeremonies = {
  available: isSupported,
  create: (options) =>
    runWithTimeout(options.timeout, () => startRegistration({ optionsJSON: withLibraryTypes(options) })),
  get: (options) =>
    runWithTimeout(options.timeout, () => startAuthentication({ optionsJSON: withLibraryTypes(options) })),
  abort: () => WebAuthnAbortService.cancelCeremony(),
};

/** Both are checked: some in-app browsers define `PublicKeyCredential` and have no `navigator.credentials`. */
function isSupported(): boolean {
  return browserSupportsWebAuthn() && 'credentials' in navigator;
}

async function runWithTimeout<Proof>(
  timeout = 60_000,
  ceremony: () => Promise<unknown>,
): Promise<CeremonyResult<Proof>> {
  if (!isSupported()) return { ok: false, failure: 'unsupported' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<CeremonyResult<Proof>>((resolve) => {
    timer = setTimeout(() => {
      WebAuthnAbortService.cancelCeremony();
      resolve({ ok: false, failure: 'timed_out' });
    }, timeout + graceBeyondTimeout);
  });
  const settled = ceremony().then(
    // SAFETY: the library returns RegistrationResponseJSON / AuthenticationResponseJSON, which the contract mirrors.
    (proof): CeremonyResult<Proof> => ({ ok: true, proof: JSON.parse(JSON.stringify(proof)) as Proof }),
    (error: unknown): CeremonyResult<Proof> => ({ ok: false, failure: failureOf(error) }),
  );
  try {
    return await Promise.race([settled, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: unknown): CeremonyFailure {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'already_on_this_device';
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotSupportedError' || name === 'SecurityError') return 'unsupported';
  if (name === 'TimeoutError') return 'timed_out';
  // NotAllowedError means both "cancelled" and "timed out" by design (WebAuthn L3 §14.5.1); both are shown as neutral.
  return 'cancelled';
}

/** Our contract types the enumerations as plain strings, so that a newer server can send newer values. */
function withLibraryTypes<Options>(options: unknown): Options {
  // SAFETY: same JSON shape (WebAuthn L3 §5.1.8, §5.1.10); only string unions differ.
  return options as Options;
}
