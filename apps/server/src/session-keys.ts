import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Milliseconds after which the keys are fetched again, so that a key which was withdrawn stops counting. */
export const keysMaxAge = 30_000;
/** Milliseconds between attempts while they cannot be fetched. */
const retryAfter = 10_000;

/**
 * Finds the key of an assertion in the host's JWKS document. While the document cannot be fetched, the keys of the last
 * ten minutes count; then this throws.
 */
export function remoteSessionKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { timeoutDuration: 5_000 });
  let reloadAt = 0;
  let reloading: Promise<void> | undefined;
  const reload = async (): Promise<void> => {
    const isLoaded = await keys.reload().then(
      () => true,
      () => false,
    );
    reloadAt = Date.now() + (isLoaded ? keysMaxAge : retryAfter);
    reloading = undefined;
  };
  return async (header, token) => {
    const now = Date.now();
    // Also after the clock was set back, which would otherwise postpone the next time.
    if (now >= reloadAt || now < reloadAt - keysMaxAge) await (reloading ??= reload());
    return keys(header, token);
  };
}
