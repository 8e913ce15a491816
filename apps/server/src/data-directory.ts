import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';

/** Creates the directory of the audit checkpoints and of the embedded database. Throws where nothing can be written to it. */
export async function openDataDirectory(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new Error(
      `KAIROS_DATA_DIR is ${dataDir}, and that is no directory that this process can write to (${code}). The checkpoints of the audit are written there.`,
      { cause },
    );
  }
}
