import { randomUUID } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { HostEnv } from './host-context.ts';

const year = 365 * 86_400;
const shape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Knows a browser again, whoever signs in with it and however often. A cookie of its own: a session cookie that was
 * taken elsewhere comes without it, so it turns up on a device that nobody knows.
 */
export const withDevice = createMiddleware<HostEnv>(async (c, next) => {
  const isHttps = c.get('host').origin.startsWith('https:');
  const name = isHttps ? '__Host-sixpence_device' : 'sixpence_device';
  const known = getCookie(c, name);
  const deviceId = known !== undefined && shape.test(known) ? known : randomUUID();
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
