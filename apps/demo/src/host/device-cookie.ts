import { randomUUID } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';

const year = 365 * 86_400;
const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Identifies a browser across sign-ins with a cookie of its own. A stolen session cookie arrives without it, so it appears
 * on an unknown device.
 */
export const withDevice = createMiddleware<HostEnv>(async (c, next) => {
  const isHttps = c.get('host').origin.startsWith('https:');
  const name = isHttps ? '__Host-sixpence_device' : 'sixpence_device';
  const known = getCookie(c, name);
  const deviceId = known !== undefined && uuidPattern.test(known) ? known : randomUUID();
  c.set('deviceId', deviceId);
  if (deviceId !== known)
    setCookie(c, name, deviceId, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: isHttps,
      path: '/',
      maxAge: year,
    });
  return next();
});
