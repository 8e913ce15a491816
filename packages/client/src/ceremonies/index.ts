import type { AnyCeremony } from './define-ceremony.ts';
import type { PasskeyCeremonies } from './passkey.ceremony.ts';

/** The ceremonies by factor type; a factor without one is verified by a typed code. */
export function createCeremonies(passkeys: PasskeyCeremonies): Readonly<Record<string, AnyCeremony>> {
  // SAFETY: the server sends each type the options of its own contract, and passes the proof to that type's verifier.
  const webauthn = passkeys as unknown as AnyCeremony;
  return { passkey: webauthn, security_key: webauthn };
}
