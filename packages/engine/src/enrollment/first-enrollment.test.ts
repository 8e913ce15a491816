import { defaultPolicy } from '@kairos-mfa/engine';
import { sentCode, type TestAnswer, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeAll, beforeEach, expect, test } from 'vitest';

const asking = (confirm: 'unknown_device' | 'always') => ({
  ...defaultPolicy,
  firstEnrollment: { ...defaultPolicy.firstEnrollment, confirm },
  factors: { ...defaultPolicy.factors, allowed: ['passkey', 'totp', 'sms', 'email'], preVerified: ['email'] },
});
const day = 86_400_000;

/** R29: an attacker with a hijacked session cannot read the mailbox of its owner. */
describeEngine(
  'a first enrollment that is confirmed by e-mail',
  { config: { policy: asking('unknown_device') } },
  ({ kit }) => {
    let round = 0;
    let email: string;
    let ann: TestSession;

    beforeAll(async () => {
      await kit.call('service', 'PUT', '/admin/policy', { tenantId: 'always', document: asking('always') });
    });
    beforeEach(() => {
      email = `ann${++round}@example.com`;
      ann = { identityId: `ann${round}`, sessionId: 's1', traits: { email, emailVerified: true } };
    });

    const start = (who: TestSession, type = 'totp') => kit.call(who, 'POST', '/enrollments', { type });
    const confirm = (who: TestSession, { body }: TestAnswer, code: string) =>
      kit.call(who, 'POST', `/enrollments/${body.enrollmentId}/confirm`, { code });
    const finish = (who: TestSession, { body }: TestAnswer) =>
      kit.call(who, 'POST', `/enrollments/${body.enrollmentId}/verify`, {
        proof: { code: totpCode(body.options.secret, kit.now()) },
      });
    const factors = async (who: TestSession) => (await kit.call(who, 'GET', '/state')).body.factors;
    const knownSince = (milliseconds: number) => new Date(kit.now().getTime() - milliseconds).toISOString();

    test('a new factor is pending until the code from the mailbox is entered', async () => {
      const started = await start(ann);
      expect(started.body.confirmation).toEqual({
        maskedDestination: 'a•••@example.com',
        digits: 6,
        resendAt: expect.any(String),
      });
      const refused = await finish(ann, started);
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
      expect(await factors(ann)).toEqual([]);
      expect((await confirm(ann, started, sentCode(kit, email))).status).toBe(204);
      expect((await finish(ann, started)).status).toBe(200);
      // A second factor needs a step-up instead.
      expect((await start(ann, 'passkey')).body.confirmation).toBeUndefined();
    });

    test('attempts at the e-mailed code and at the factor are counted together, and the rest is reported', async () => {
      const started = await start(ann);
      const right = sentCode(kit, email);
      const wrong = right === '000000' ? '000001' : '000000';
      for (let left = 4; left >= 0; left--)
        expect((await confirm(ann, started, wrong)).body).toMatchObject({
          code: 'invalid_code',
          attemptsLeft: left,
        });
      expect((await confirm(ann, started, right)).body.code).toBe('attempts_exhausted');
      expect((await finish(ann, started)).body.code).toBe('attempts_exhausted');
    });

    test('the correct code submitted many times concurrently confirms once, and every time it is said so', async () => {
      const started = await start(ann);
      const code = sentCode(kit, email);
      const answers = await Promise.all(Array.from({ length: 4 }, () => confirm(ann, started, code)));
      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      const audit = await kit.call('service', 'GET', '/admin/audit?type=user.mfa_succeeded');
      expect(
        audit.body.events.filter(({ identityId }: { identityId: string }) => identityId === ann.identityId),
      ).toHaveLength(1);
    });

    test('a code is accepted only for its enrollment and its session', async () => {
      const started = await start(ann);
      const code = sentCode(kit, email);
      // After five minutes, a start begins another enrollment.
      await kit.advance(301_000);
      const other = await start(ann);
      expect((await confirm(ann, other, code)).body.code).toBe('invalid_code');
      expect((await confirm({ ...ann, sessionId: 's2' }, started, code)).body.code).toBe('not_found');
      const moved = { ...ann, traits: { email: `eve${round}@example.com`, emailVerified: true } };
      expect((await confirm(moved, started, code)).body.code).toBe('invalid_code');
    });

    test('an enrollment that was confirmed and is started again takes no second code', async () => {
      const started = await start(ann);
      expect(started.body.confirmation).toBeTruthy();
      expect((await confirm(ann, started, sentCode(kit, email))).status).toBe(204);
      const { confirmation, ...rest } = started.body;
      expect(confirmation).toBeTruthy();
      const again = await start(ann);
      expect(again.body).toEqual(rest);
      expect((await finish(ann, again)).status).toBe(200);
    });

    test('a resent code replaces the one before it', async () => {
      const started = await start(ann);
      const first = sentCode(kit, email);
      await kit.advance(31_000);
      const path = `/enrollments/${started.body.enrollmentId}/resend`;
      expect((await kit.call(ann, 'POST', path, {})).body.options).toMatchObject({ digits: 6 });
      // A page that is reloaded counts down to the next code, and not to the one before it.
      const again = await start(ann);
      expect(Date.parse(again.body.confirmation.resendAt)).toBeGreaterThan(
        Date.parse(started.body.confirmation.resendAt),
      );
      const second = sentCode(kit, email);
      if (first !== second) expect((await confirm(ann, started, first)).body.code).toBe('invalid_code');
      expect((await confirm(ann, started, second)).status).toBe(204);
    });

    test('a device known for a day needs no code, a newer one does; with "always" every device does', async () => {
      const known = { ...ann, deviceId: 'd', deviceFirstSeenAt: knownSince(day) };
      expect((await start(known)).body.confirmation).toBeUndefined();
      const newer = { ...ann, sessionId: 's2', deviceId: 'd', deviceFirstSeenAt: knownSince(day - 60_000) };
      expect((await start(newer)).body.confirmation).toBeDefined();
      await kit.advance(31_000);
      expect((await start({ ...known, tenantId: 'always' })).body.confirmation).toBeDefined();
    });

    test('e-mail as the factor is confirmed by its own code, even where the host vouches for the address', async () => {
      const started = await start(ann, 'email');
      expect(started.body).toMatchObject({ options: { digits: 6 } });
      expect(started.body.confirmation).toBeUndefined();
      const path = `/enrollments/${started.body.enrollmentId}/verify`;
      expect((await kit.call(ann, 'POST', path, { proof: {} })).body.code).toBe('invalid_format');
      expect((await kit.call(ann, 'POST', path, { proof: { code: sentCode(kit, email) } })).status).toBe(200);
    });

    test('a person without a verified address cannot start an enrollment', async () => {
      const refused = await start({ ...ann, traits: { email, emailVerified: false } });
      expect([refused.status, refused.body.code]).toEqual([403, 'factor_not_allowed']);
    });

    test('a policy that begins to need the code also needs it for open enrollments', async () => {
      const tenantId = `changing${round}`;
      const put = (document: object) => kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
      await put(defaultPolicy);
      const there = { ...ann, tenantId };
      const started = await start(there);
      await put(asking('always'));
      expect((await finish(there, started)).body.code).toBe('invalid_format');
      expect(await factors(there)).toEqual([]);
    });
  },
);
