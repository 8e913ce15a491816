import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
/** OWASP Password Storage: N = 2^15, r = 8, p = 3 takes 32 MiB and about a tenth of a second. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const keyLength = 32;

/** Hashes a password for storage as `salt.key`, both base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, keyLength, cost);
  return `${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Compares in constant time. Without a stored hash it does the same work and returns false, so that response times do not reveal accounts. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = '', key = ''] = (stored ?? `${'A'.repeat(22)}.${'A'.repeat(43)}`).split('.');
  const candidate = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), keyLength, cost);
  const isMatch = timingSafeEqual(candidate, Buffer.from(key, 'base64url'));
  return isMatch && stored !== undefined;
}
