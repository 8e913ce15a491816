import { consoleLinkRoles, defaultBasePath } from '@kairos-mfa/protocol';
import { readConfig } from '../config.ts';

/** Options of `console-link`. */
export interface ConsoleLinkOptions {
  /** `product`, `support` or `auditor`. */
  readonly role: string;
  readonly tenant?: string | undefined;
}

/**
 * Asks the running server for a link to the console, and prints it. It asks over HTTP, because only one process can open an
 * embedded database. Throws where links are off, and says what to do.
 */
export async function consoleLinkCommand(
  env: NodeJS.ProcessEnv,
  { role, tenant }: ConsoleLinkOptions,
): Promise<number> {
  const config = readConfig(env);
  const name = consoleLinkRoles.find((one) => one === `kairos:${role}`);
  if (!name)
    throw new Error(
      `"${role}" is no role that a link can give. Use one of: ${consoleLinkRoles.map((one) => one.slice('kairos:'.length)).join(', ')}. An administrator signs in with a session of their own.`,
    );
  if (config.consoleLinks?.open === 'off')
    throw new Error(
      'Links to the console are off, because KAIROS_CONSOLE_TOKEN_URL is set, or KAIROS_CONSOLE_LINKS=off. Open /console and sign in with a session of your product.',
    );
  const [key] = config.serviceKeys;
  if (key === undefined)
    throw new Error(
      'KAIROS_SERVICE_KEYS is empty, and the server makes links for its own host only. Set a key: openssl rand -base64 32',
    );
  const origin = `http://localhost:${config.port}`;
  const response = await fetch(`${origin}${defaultBasePath}/console-links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ role: name, ...(tenant !== undefined && { tenantId: tenant }) }),
  }).catch((cause: unknown) => {
    throw new Error(`No server answers on ${origin}. Start it with the same settings: pnpm serve`, { cause });
  });
  if (!response.ok)
    throw new Error(
      `The server answered ${response.status}. Does it run with the same settings as this command?`,
    );
  // SAFETY: the answer of this route.
  const { token } = (await response.json()) as { token: string };
  const place = config.consoleLinks?.open === 'anywhere' ? (config.delivery?.publicUrl ?? origin) : origin;
  console.info(`${place.replace(/\/$/, '')}/console/#link=${token}`);
  console.info(
    `Opens the console once, as ${role}, within ten minutes. Its session reads and drafts, and ends after an hour.`,
  );
  return 0;
}
