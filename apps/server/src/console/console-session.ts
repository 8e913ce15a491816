import type { Engine } from '@kairos-mfa/engine';
import { type ProblemCode, problems, problemType } from '@kairos-mfa/protocol';
import { z } from 'zod';
import { consoleCookie, isFromThisMachine, readConsoleCookie } from './console-cookie.ts';
import type { ConsoleLinksConfig } from './console-links-config.ts';

/** Where the page of a link sends its token. Below `/console`, so that nothing else is asked to handle it. */
export const consoleSessionPath = '/console/session';

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const opening = z.strictObject({ token: z.string().min(1).max(128) });
/** Bytes of a token and the JSON around it. */
const longestBody = 512;

/**
 * Opens a link (POST `{ token }`), says what its session may do (GET), or ends it (DELETE). Both of the first answer
 * `{ role, endsAt }`. A page of another site cannot call it, and a preview of the link opens nothing, because the token is in
 * the fragment and sent after a click.
 */
export async function answerConsoleSession(
  engine: ConsoleSessions,
  config: ConsoleLinksConfig,
  request: Request,
  from: { readonly remoteAddress?: string | undefined; readonly clientAddress?: string | undefined },
): Promise<Response> {
  if (config.open === 'off') return refuse('not_found', linksAreOff(config));
  if (config.open === 'loopback' && !isFromThisMachine(request, from.remoteAddress))
    return refuse('not_found', opensHereOnly);
  if (request.method === 'GET') {
    const session = await engine.findConsoleSession(request);
    return session
      ? Response.json({ role: session.role, endsAt: session.expiresAt.toISOString() }, { headers })
      : refuse('unauthenticated', 'No link was opened in this browser, or its session has ended.');
  }
  if (!isSameOrigin(request, config)) return refuse('cross_origin', 'Only the console itself may call this.');
  if (request.method === 'POST') return openLink(engine, request, from.clientAddress);
  const secret = readConsoleCookie(request);
  if (secret !== undefined) await engine.closeConsoleSession(secret);
  return new Response(null, {
    status: 204,
    headers: { ...headers, 'set-cookie': consoleCookie(request, '', 0) },
  });
}

type ConsoleSessions = Pick<Engine, 'openConsoleLink' | 'findConsoleSession' | 'closeConsoleSession'>;

async function openLink(
  engine: ConsoleSessions,
  request: Request,
  clientAddress: string | undefined,
): Promise<Response> {
  if (request.headers.get('content-type')?.split(';')[0] !== 'application/json')
    return refuse('unsupported_media_type', 'Send JSON.');
  const parsed = opening.safeParse(await readSmallBody(request));
  if (!parsed.success) return refuse('invalid_format', 'Send { "token": … }.');
  const opened = await engine.openConsoleLink(parsed.data.token, { clientAddress });
  if (!opened.ok)
    return opened.code === 'rate_limited'
      ? refuse('rate_limited', 'Too many attempts. Wait a minute.', { 'retry-after': '60' })
      : refuse('challenge_expired', isSpent);
  const { secret, role, expiresAt, seconds } = opened.value;
  return Response.json(
    { role, endsAt: expiresAt.toISOString() },
    { headers: { ...headers, 'set-cookie': consoleCookie(request, secret, seconds) } },
  );
}

const opensHereOnly =
  'A link opens on the machine of the server only. Set KAIROS_CONSOLE_LINKS=anywhere to allow others, or KAIROS_CONSOLE_TOKEN_URL for people to sign in.';
const isSpent =
  'This link was opened already, or is older than ten minutes. Make a new one with `pnpm console-link`.';

function linksAreOff({ offBecause }: ConsoleLinksConfig): string {
  return offBecause === 'KAIROS_CONSOLE_TOKEN_URL'
    ? 'Links to the console are off, because people sign in to it with their session of your product (KAIROS_CONSOLE_TOKEN_URL).'
    : 'Links to the console are off (KAIROS_CONSOLE_LINKS).';
}

function isSameOrigin(request: Request, { origins }: ConsoleLinksConfig): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === new URL(request.url).origin || origins.includes(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

async function readSmallBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > longestBody) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(code: ProblemCode, detail: string, more: Record<string, string> = {}): Response {
  const { status } = problems[code];
  return Response.json(
    { type: problemType(code), title: code.replaceAll('_', ' '), status, code, detail },
    { status, headers: { ...headers, ...more, 'content-type': 'application/problem+json' } },
  );
}
