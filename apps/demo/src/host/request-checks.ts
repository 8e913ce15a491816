import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';
import { refuse } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page could send with our cookie: an unsafe request shows that it comes from our own
 * pages, by its `Origin` or by `Sec-Fetch-Site`. One that shows neither is refused.
 */
export const sameOriginOnly = createMiddleware<HostEnv>(async (c, next) => {
  if (safeMethods.has(c.req.method)) return next();
  const origin = c.req.header('origin');
  const ours =
    origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === c.get('host').origin;
  return ours ? next() : refuse('cross_origin', 'This request came from another site.');
});

/** A plain form cannot send JSON across sites without asking first. */
export const jsonOnly = createMiddleware<HostEnv>(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!safeMethods.has(c.req.method) && type !== 'application/json')
    return refuse('unsupported_media_type', 'Send JSON.');
  return next();
});

/** No page of ours sends more than this. */
export const smallBody = bodyLimit({
  maxSize: 16 * 1024,
  onError: () => refuse('too_large', 'That is too much.'),
});

/** Answers about people are never stored on the way. */
export const noStore = createMiddleware<HostEnv>(async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
});
