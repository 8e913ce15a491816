import { createHash, randomBytes } from 'node:crypto';
import { totpCode } from '@kairos-mfa/testkit';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { blockOf, type Contender } from '../cases/case.ts';
import { expectAnswer, expectText } from '../cases/expect-answer.ts';
import { addressOf } from '../cases/people.ts';
import { createRotation, type Rotation } from '../cases/rotation.ts';
import { inBatches } from '../measure/in-batches.ts';

interface User {
  readonly email: string;
  readonly cookie: string;
  readonly secret: string;
  readonly backupCodes: string[];
}

const origin = 'http://localhost:4700';
const password = 'a password of the benchmark';

/** better-auth with its two-factor plug-in and every setting at its default, seeded through its own API. */
export function createBetterAuth(databaseUrl: string, people: number): Contender {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const auth = betterAuth({
    database: pool,
    secret: randomBytes(32).toString('base64url'),
    baseURL: origin,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Only the seed has passwords in it; scrypt would take most of its time.
    emailAndPassword: {
      enabled: true,
      password: {
        hash: async (text) => createHash('sha256').update(text).digest('hex'),
        verify: async ({ hash, password }) => createHash('sha256').update(password).digest('hex') === hash,
      },
    },
    plugins: [twoFactor()],
  });
  let users: Rotation<User> = createRotation<User>([]);
  let addresses = 0;

  // An address for each request: its rate limit, which is on, allows three proofs in ten seconds for one.
  const post = (path: string, body: object, cookie = ''): Request => {
    addresses += 1;
    return new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': addressOf(addresses),
        origin,
        cookie,
      },
      body: JSON.stringify(body),
    });
  };

  const createUser = async (index: number): Promise<User> => {
    const account = { name: `User ${index}`, email: `user-${index}@example.com`, password };
    const signedUp = await auth.handler(post('/sign-up/email', account));
    await expectAnswer(signedUp);
    const enabled = await expectAnswer(
      await auth.handler(post('/two-factor/enable', { password }, cookieOf(signedUp))),
    );
    // SAFETY: the documented answer of the route.
    const { totpURI, backupCodes } = JSON.parse(enabled) as { totpURI: string; backupCodes: string[] };
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    const verified = await auth.handler(
      post('/two-factor/verify-totp', { code: totpCode(secret, new Date()) }, cookieOf(signedUp)),
    );
    await expectAnswer(verified);
    return { email: account.email, cookie: cookieOf(verified), secret, backupCodes };
  };

  const verify = (request: Request) => async (): Promise<void> =>
    expectText(await expectAnswer(await auth.handler(request)), '"token"');

  return {
    async seed() {
      await (await getMigrations(auth.options)).runMigrations();
      const numbers = Array.from({ length: people }, (_, index) => index);
      users = createRotation(await inBatches(numbers, createUser));
      await pool.query('vacuum analyze');
    },
    cases: {
      totp: async (count) =>
        blockOf(
          users.take(count).map(({ secret, cookie }) => {
            const code = totpCode(secret, new Date());
            return verify(post('/two-factor/verify-totp', { code }, cookie));
          }),
        ),
      // Here it counts attempts and locks accounts, and creates a session; within a session it does neither.
      'sign-in': async (count) => {
        const requests = await inBatches(users.take(count), async ({ email, secret }) => {
          const signedIn = await auth.handler(post('/sign-in/email', { email, password }));
          await expectAnswer(signedIn);
          return post('/two-factor/verify-totp', { code: totpCode(secret, new Date()) }, cookieOf(signedIn));
        });
        return blockOf(requests.map(verify));
      },
      'recovery-code': async (count) =>
        blockOf(
          users.take(count).map(({ backupCodes, cookie }) => {
            const code = backupCodes.pop();
            return verify(post('/two-factor/verify-backup-code', { code }, cookie));
          }),
        ),
    },
    pgClient: pg.Client,
    close: () => pool.end(),
  };
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
