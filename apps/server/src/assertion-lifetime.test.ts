import fc from 'fast-check';
import { jwtVerify, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { clockTolerance, isValidAt, maxLifetime } from './assertion-lifetime.ts';

const secret = new TextEncoder().encode('a-session-secret-of-at-least-32-bytes');
const iat = 1_790_000_000;
/** Around the moments at which an assertion begins and ceases to be valid. */
const around = (...moments: readonly number[]) =>
  fc.oneof(...moments.map((moment) => fc.integer({ min: moment - 12, max: moment + 12 })));

test('an assertion is valid exactly when jwtVerify says so, second by second', async () => {
  await fc.assert(
    fc.asyncProperty(
      around(0, 150, maxLifetime, 600),
      fc.option(around(-100, 0, 150), { nil: undefined }),
      around(-10, 0, 150, maxLifetime, 600),
      async (lifetime, notBefore, later) => {
        const times = {
          iat,
          exp: iat + lifetime,
          ...(notBefore !== undefined && { nbf: iat + notBefore }),
        };
        const token = await new SignJWT(times).setProtectedHeader({ alg: 'HS256' }).sign(secret);
        const currentDate = new Date((iat + later) * 1000);
        const verified = jwtVerify(token, secret, { currentDate, clockTolerance, maxTokenAge: maxLifetime });
        const isValid = await verified.then(
          () => true,
          () => false,
        );
        expect(isValidAt(times, currentDate.getTime())).toBe(isValid);
      },
    ),
    { numRuns: 1_000 },
  );
});
