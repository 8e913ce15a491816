import { readRecoveryCode, type PendingRecoveryCodes } from '@kairos-mfa/protocol';
import type { FactorOwner } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { generateRecoveryCode } from '../factors/recovery-code.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { randomId } from '../secrets/random.ts';
import { SecretUnreadable } from '../secrets/seal.ts';
import type { RecoveryCodeSet } from '../store/recovery-codes.ts';

/** Codes in a set. */
const codesPerSet = 10;

/** A new set: the codes for the person, their hashes for the store. Nothing is stored yet. */
export interface GeneratedCodes {
  readonly answer: PendingRecoveryCodes;
  readonly stored: { readonly setId: string; readonly keyId: string; readonly hashes: readonly string[] };
}

/** Makes ten codes. They are shown once, and are not valid until the person has acknowledged them. */
export async function generateRecoveryCodes(
  engine: EngineContext,
  { account }: Pick<FactorOwner, 'account'>,
): Promise<GeneratedCodes> {
  const setId = randomId('rcs');
  const key = engine.keys.writer;
  const codes = Array.from({ length: codesPerSet }, generateRecoveryCode);
  const hashes = await Promise.all(
    codes.map((code) => pepperedHash(key, 'recovery_codes', readRecoveryCode(code) ?? code)),
  );
  const { issuer } = engine.party;
  return { answer: { setId, codes, issuer, account }, stored: { setId, keyId: key.id, hashes } };
}

/** The hash under which a typed code would be stored in this set; undefined when it cannot be a code. */
export async function hashForSet(
  engine: EngineContext,
  set: RecoveryCodeSet,
  typed: string,
): Promise<string | undefined> {
  const code = readRecoveryCode(typed);
  if (code === undefined) return undefined;
  const key = engine.keys.find(set.key_id);
  if (!key)
    throw new SecretUnreadable(`No key "${set.key_id}" in the ring, under which recovery codes were hashed.`);
  return pepperedHash(key, 'recovery_codes', code);
}
