import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { noncePlaceholder } from './build-web.ts';
import { refuse } from './problem.ts';

/** The content-security policy: only own resources, and no framing. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
};

/** Serves the built pages from memory; a path without a file gets the app, which has its own not-found page. */
export async function serveWeb(webDir: string): Promise<(request: Request) => Promise<Response>> {
  const files = await readAll(webDir);
  const index = files.get('/index.html')?.toString('utf8');
  if (index === undefined) throw new Error(`There is no index.html in ${webDir}. Build the pages first.`);

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse('not_found', 'There is nothing here.');
    const url = new URL(request.url);
    // Passkeys are bound to the host name `localhost` and do not work on an IP address.
    if (url.hostname === '127.0.0.1')
      return Response.redirect(`http://localhost:${url.port}${url.pathname}`, 302);
    const file = url.pathname === '/index.html' ? undefined : files.get(url.pathname);
    if (file) {
      const hasContentHash = url.pathname.startsWith('/assets/');
      return new Response(new Uint8Array(file), {
        headers: {
          ...securityHeaders,
          'content-type': getMimeType(url.pathname) ?? 'application/octet-stream',
          'cache-control': hasContentHash ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
      });
    }
    if (url.pathname.startsWith('/assets/')) return refuse('not_found', 'There is nothing here.');
    const nonce = randomBytes(16).toString('base64url');
    return new Response(index.replaceAll(noncePlaceholder, nonce), {
      headers: {
        ...securityHeaders,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy(nonce),
      },
    });
  };
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
