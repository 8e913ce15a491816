import type { ConsoleLinksConfig } from './console-links-config.ts';

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const loopbackAddresses: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Whether a request comes from a browser on this machine. A proxy on this machine is on a loopback address too, so neither
 * the address nor the name alone says it; the name also stops a page that rebinds its own name to this machine (DNS
 * rebinding).
 */
export function isFromThisMachine(request: Request, remoteAddress: string | undefined): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => request.headers.has(name));
  if (isForwarded || !loopbackNames.includes(new URL(request.url).hostname)) return false;
  return remoteAddress === undefined || loopbackAddresses.includes(remoteAddress);
}

/** The name of the cookie. With `__Host-` no other host can set it, but browsers accept that over HTTPS only. */
function cookieName(request: Request): string {
  return isSecure(request) ? '__Host-kairos_console' : 'kairos_console';
}

/** A proxy that ends TLS passes plain HTTP on, and browsers treat their own machine as secure. */
function isSecure(request: Request): boolean {
  const { protocol, hostname } = new URL(request.url);
  return protocol === 'https:' || !loopbackNames.includes(hostname);
}

/** Writes the secret of a link's session for this browser alone; an empty one deletes it. */
export function consoleCookie(request: Request, secret: string, seconds: number): string {
  return [
    `${cookieName(request)}=${secret}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${seconds}`,
    ...(isSecure(request) ? ['Secure'] : []),
  ].join('; ');
}

/** Creates the reader of the secret, for the engine; undefined where links are off. */
export function consoleSessionReader(
  config: ConsoleLinksConfig | undefined,
): ((request: Request) => string | undefined) | undefined {
  if (config === undefined || config.open === 'off') return undefined;
  return (request) =>
    config.open === 'loopback' && !isFromThisMachine(request, undefined)
      ? undefined
      : readConsoleCookie(request);
}

/** The secret in the cookie of a request. */
export function readConsoleCookie(request: Request): string | undefined {
  const name = cookieName(request);
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}
