import type { AnyCeremony } from './define-ceremony.ts';
import type { PasskeyCeremonies } from './passkey.ceremony.ts';

/** The ceremonies by factor type; a factor that is not here is proven by typing. */
export function createCeremonies(passkeys: PasskeyCeremonies): Readonly<Record<string, AnyCeremony>> {
  // SAFETY: the server sends each type the options of its own contract, and hands the proof to that type's verifier.
  const webauthn = passkeys as unknown as AnyCeremony;
  return { passkey: webauthn, security_key: webauthn };
}
