import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';
import { refuse } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses cross-site requests (CSRF): an unsafe request must have our `Origin`, or `Sec-Fetch-Site: same-origin`. A request
 * with neither is refused.
 */
export const sameOriginOnly = createMiddleware<HostEnv>(async (c, next) => {
  if (safeMethods.has(c.req.method)) return next();
  const origin = c.req.header('origin');
  const ours =
    origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === c.get('host').origin;
  return ours ? next() : refuse('cross_origin', 'This request came from another site.');
});

/** Requires JSON, which a form of another site cannot send without a CORS preflight. */
export const jsonOnly = createMiddleware<HostEnv>(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!safeMethods.has(c.req.method) && type !== 'application/json')
    return refuse('unsupported_media_type', 'Send JSON.');
  return next();
});

/** Limits request bodies to 16 KiB. */
export const smallBody = bodyLimit({
  maxSize: 16 * 1024,
  onError: () => refuse('too_large', 'That is too much.'),
});

/** Forbids caching of responses with personal data. */
export const noStore = createMiddleware<HostEnv>(async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
});
