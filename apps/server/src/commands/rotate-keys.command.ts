import { parseKeyRing, rotateKeys } from '@kairos-mfa/engine';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { consoleLog } from '../log.ts';

/** Encrypts every secret with the first key of KAIROS_ENCRYPTION_KEYS, and prints which old keys are still needed. */
export async function rotateKeysCommand(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const { database, close } = await openDatabase(config, { ...consoleLog, warn: () => undefined });
  try {
    const ring = parseKeyRing(config.encryptionKeys);
    const { resealed, codeSetsUnder } = await rotateKeys(database, ring);
    console.info(`${resealed} factors are now under the key "${ring.writer.id}".`);
    for (const [key, sets] of Object.entries(codeSetsUnder))
      console.info(
        `Keep the key "${key}" in the ring: ${sets} sets of recovery codes are hashed under it until their owners make new ones.`,
      );
    console.info('Keep old keys for as long as the audit that they sealed has to be verified.');
    return 0;
  } finally {
    await close();
  }
}
