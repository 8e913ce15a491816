import type { ChallengeOptions, ChallengeProof, EnrollOptions, EnrollProof } from '@kairos-mfa/protocol';
import type { Ceremony, CeremonyResult } from './define-ceremony.ts';

/** The two ceremonies of WebAuthn, replaceable where there is no browser. */
export type PasskeyCeremonies = Ceremony<
  EnrollOptions<'passkey'>,
  EnrollProof<'passkey'>,
  ChallengeOptions<'passkey'>,
  ChallengeProof<'passkey'>
>;

type Library = typeof import('./passkey.library.ts');

let library: Library | undefined;
/** Aborts the ceremony that waits for the library. */
let abortLoading: (() => void) | undefined;

/** Loads SimpleWebAuthn, before the click that needs it. Rejects if that fails; the next call tries again. */
async function loadLibrary(): Promise<Library> {
  library ??= await import('./passkey.library.ts');
  return library;
}

/** The browser's own ceremonies, with SimpleWebAuthn, which is loaded with the first screen that may need it. */
export const browserPasskeys: PasskeyCeremonies = {
  available: isSupported,
  recommended: async () => isSupported() && (await loadLibrary()).hasOwnAuthenticator(),
  prepare: () => void loadLibrary().catch(() => undefined),
  create: (options) => perform('create', ({ createPasskey }) => createPasskey(options)),
  get: (options) => perform('get', ({ getPasskey }) => getPasskey(options)),
  abort: () => (library ? library.abortPasskey() : abortLoading?.()),
};

/** At once if the library is loaded, because WebAuthn needs the person's click. */
function perform<Proof>(
  motion: 'create' | 'get',
  run: (loaded: Library) => Promise<CeremonyResult<Proof>>,
): Promise<CeremonyResult<Proof>> {
  if (!isSupported(motion)) return Promise.resolve({ ok: false, failure: 'unsupported' });
  if (library) return run(library);
  // Where it cannot be loaded, or was aborted before it was, nothing was changed, and the person may try again.
  const cancelled = { ok: false, failure: 'cancelled' } as const;
  let isAborted = false;
  abortLoading = () => void (isAborted = true);
  return loadLibrary().then(
    (loaded) => (isAborted ? cancelled : run(loaded)),
    () => cancelled,
  );
}

/**
 * Some in-app browsers define `PublicKeyCredential` and have no `navigator.credentials`. In a frame of another site, the page
 * around it has to allow the ceremony; only Chromium says whether it does.
 */
function isSupported(motion: 'create' | 'get' = 'create'): boolean {
  return (
    typeof globalThis.PublicKeyCredential === 'function' &&
    globalThis.isSecureContext !== false &&
    'credentials' in navigator &&
    typeof navigator.credentials[motion] === 'function' &&
    (policyOfPage()?.allowsFeature(`publickey-credentials-${motion}`) ?? true)
  );
}

/** Permissions Policy, under its name in Chromium; TypeScript's DOM types declare neither. */
function policyOfPage(): { allowsFeature: (feature: string) => boolean } | undefined {
  if (typeof document === 'undefined') return undefined;
  // SAFETY: optional, because Safari and Firefox do not have it.
  return (document as { featurePolicy?: { allowsFeature: (feature: string) => boolean } }).featurePolicy;
}
