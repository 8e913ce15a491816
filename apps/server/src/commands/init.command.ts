import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Options of `kairos-server init`. */
export interface InitOptions {
  /** The file to write; default `.env`. */
  readonly file: string;
  /** The origins of the pages that may call the server. */
  readonly origins: string;
}

const secret = (): string => randomBytes(32).toString('base64');

/** The settings that the server needs, with new secrets. */
function newSettings(origins: string): readonly (readonly [name: string, value: string, comment: string])[] {
  return [
    [
      'KAIROS_ENCRYPTION_KEYS',
      `k1:${secret()}`,
      'Encrypts what Kairos stores. Data cannot be read without it.',
    ],
    ['KAIROS_SESSION_SECRET', secret(), 'Your server signs session assertions with this.'],
    ['KAIROS_SERVICE_KEYS', secret(), 'Your server authenticates with this.'],
    ['KAIROS_ORIGINS', origins, 'The origins of your pages, as in the address bar.'],
    ['KAIROS_DEV_INBOX', '1', 'Shows e-mails and text messages at /dev/inbox. Remove it in production.'],
  ];
}

/** Adds the settings that are missing to an environment file; those that are there stay as they are. */
export async function initCommand({ file, origins }: InitOptions): Promise<void> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const missing = newSettings(origins).filter(
    ([name]) => !new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, 'm').test(before),
  );
  if (missing.length === 0) {
    console.info(`${file} has every setting already; nothing was changed.`);
    return;
  }
  const lines = missing.map(([name, value, comment]) => `# ${comment}\n${name}="${value}"\n`).join('');
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  // The file has secrets: nobody else on this machine may read it if it is new.
  await writeFile(file, `${before}${separator}${lines}`, { mode: 0o600 });
  console.info(`${missing.map(([name]) => name).join(', ')} are now in ${file}. Keep it out of version control.

Next:
  npx kairos-server serve        # http://127.0.0.1:4600/mfa/v1
  Route /mfa of your app there, and sign session assertions with KAIROS_SESSION_SECRET.`);
}
