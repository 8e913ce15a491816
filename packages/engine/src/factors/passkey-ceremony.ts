import { base64url } from 'jose';

/** The fields of `clientDataJSON` that the library does not check. */
interface ClientData {
  crossOrigin?: unknown;
  topOrigin?: unknown;
}

/**
 * Refuses ceremonies in a frame on another site: the library accepts `crossOrigin` without `topOrigin` at
 * authentication, and both at registration (WebAuthn L3 §7.1 steps 10–11, §7.2 steps 13–14).
 */
export function isOwnOrigin(clientDataJSON: string): boolean {
  try {
    // SAFETY: only two optional fields are read, and both as unknown.
    const clientData = JSON.parse(new TextDecoder().decode(base64url.decode(clientDataJSON))) as ClientData;
    return clientData.crossOrigin !== true && clientData.topOrigin === undefined;
  } catch {
    return false;
  }
}

/** WebAuthn L3 §7.1 step 26: an id of more than 1,023 bytes is refused. */
export function idFits(credentialId: string): boolean {
  try {
    const bytes = base64url.decode(credentialId);
    // Only the canonical encoding: otherwise the same credential could be bound twice under two texts.
    return bytes.length <= 1023 && base64url.encode(bytes) === credentialId;
  } catch {
    return false;
  }
}
