import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secrets that an operator would set in the environment; the demo generates them. */
export interface DemoSecrets {
  encryptionKeys: string;
  sessionSecret: string;
  serviceKey: string;
}

/** Reads the secrets of this data directory, or generates them on the first start. For the demo only; the file is readable by its owner only. */
export async function demoSecrets(dataDir: string): Promise<DemoSecrets> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'secrets.json');
  const found = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  // SAFETY: only this function writes the file.
  if (found !== undefined) return JSON.parse(found) as DemoSecrets;
  const secrets: DemoSecrets = {
    encryptionKeys: `demo-1:${randomBytes(32).toString('base64')}`,
    sessionSecret: randomBytes(48).toString('base64url'),
    serviceKey: randomBytes(32).toString('base64url'),
  };
  await writeFile(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
