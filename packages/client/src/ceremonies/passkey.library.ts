import type { CeremonyFailure } from '@kairos-mfa/flows';
import type { ChallengeOptions, EnrollOptions } from '@kairos-mfa/protocol';
import {
  WebAuthnAbortService,
  WebAuthnError,
  platformAuthenticatorIsAvailable,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import type { CeremonyResult } from './define-ceremony.ts';
import type { PasskeyCeremonies } from './passkey.ceremony.ts';

/** Longer than the options' own timeout, because some browser extensions never settle the promise. */
const graceBeyondTimeout = 5_000;

/** Creates a passkey with SimpleWebAuthn. */
export const createPasskey: PasskeyCeremonies['create'] = (options: EnrollOptions<'passkey'>) =>
  runWithTimeout(options.timeout, () => startRegistration({ optionsJSON: withLibraryTypes(options) }));

/** Uses a passkey with SimpleWebAuthn. */
export const getPasskey: PasskeyCeremonies['get'] = (options: ChallengeOptions<'passkey'>) =>
  runWithTimeout(options.timeout, () => startAuthentication({ optionsJSON: withLibraryTypes(options) }));

/** Aborts the pending ceremony. */
export function abortPasskey(): void {
  abortPending?.();
}

/** Ends the pending ceremony, also where the browser ignores that it was aborted. */
let abortPending: (() => void) | undefined;

/** How long the browser may take to say what it has, in milliseconds. */
const authenticatorCheckMs = 1_000;

/** Whether the device verifies its user itself. Without it, a passkey needs a second device or a hardware key. */
export async function hasOwnAuthenticator(): Promise<boolean> {
  const unknown = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), authenticatorCheckMs);
  });
  return Promise.race([platformAuthenticatorIsAvailable(), unknown]);
}

async function runWithTimeout<Proof>(
  timeout = 60_000,
  ceremony: () => Promise<unknown>,
): Promise<CeremonyResult<Proof>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: (() => void) | undefined;
  const ended = new Promise<CeremonyResult<Proof>>((resolve) => {
    const end = (failure: CeremonyFailure) => {
      WebAuthnAbortService.cancelCeremony();
      resolve({ ok: false, failure });
    };
    timer = setTimeout(() => end('timed_out'), timeout + graceBeyondTimeout);
    abort = () => end('cancelled');
  });
  abortPending?.();
  abortPending = abort;
  const settled = ceremony().then(
    // SAFETY: the library returns RegistrationResponseJSON / AuthenticationResponseJSON, which the contract mirrors.
    (proof): CeremonyResult<Proof> => ({ ok: true, proof: JSON.parse(JSON.stringify(proof)) as Proof }),
    (error: unknown): CeremonyResult<Proof> => ({ ok: false, failure: failureOf(error) }),
  );
  try {
    return await Promise.race([settled, ended]);
  } finally {
    clearTimeout(timer);
    if (abortPending === abort) abortPending = undefined;
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
