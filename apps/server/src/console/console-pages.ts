import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** The path of the console. */
export const consolePath = '/console';

/** How the console is served. */
export interface ConsoleConfig {
  /** The directory of its built pages. */
  readonly pagesDir: string;
  /** The host's route that answers a `POST` with the session assertion of an administrator. Absent: links. */
  readonly tokenUrl?: string;
}

/** What the pages are told, in a `<meta>` of the document; `settings.ts` of the console reads it. */
export interface ConsolePageSettings {
  readonly basePath: string;
  readonly tokenUrl: string | null;
}

/** Only own scripts and styles, calls to this origin and to the token route of the host, and no framing. */
function contentPolicy(nonce: string, { tokenUrl }: ConsolePageSettings): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${tokenUrl === null ? '' : ` ${new URL(tokenUrl).origin}`}`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The fragment of a link is never sent, and the path names people.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
};

/** Answers the pages of the console from a built directory, which is read once. Undefined: there is no such file. */
export async function loadConsolePages(
  directory: string,
  settings: ConsolePageSettings,
): Promise<(request: Request) => Response | undefined> {
  const files = await readAll(directory);
  const document = files.get('/index.html')?.toString('utf8');
  if (document === undefined)
    throw new Error(`${directory} has no index.html, so there is no console. Build it with \`pnpm build\`.`);
  const shell = document.replace('__CONSOLE_SETTINGS__', escapeAttribute(JSON.stringify(settings)));
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const path = new URL(request.url).pathname.slice(consolePath.length);
    const file = path.startsWith('/assets/') ? files.get(path) : undefined;
    if (file)
      return new Response(new Uint8Array(file), {
        headers: {
          ...headers,
          'content-type': getMimeType(path) ?? 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
        },
      });
    if (path.startsWith('/assets/')) return undefined;
    const nonce = randomBytes(16).toString('base64url');
    return new Response(shell.replaceAll('__CSP_NONCE__', nonce), {
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': contentPolicy(nonce, settings),
      },
    });
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

async function readAll(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (path) => [`/${relative(directory, path).split(sep).join('/')}`, await readFile(path)] as const,
      ),
    ),
  );
}
