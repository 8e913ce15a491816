import { defaultPolicy } from '@kairos-mfa/engine';
import {
  enrollTotp,
  type EnrolledTotp,
  sentCode,
  type TestAnswer,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

const weak = { strengths: ['low' as const], maxAge: 'PT5M', minFactorAge: 'PT0S', oneShot: true };
const factors = { ...defaultPolicy.factors, allowed: ['passkey', 'totp', 'sms', 'email'] };
const policy = { ...defaultPolicy, factors };
const trusting = { ...policy, factors: { ...factors, preVerified: ['sms', 'email'] } };

describeEngine(
  'a factor on the address that a person signs in with',
  { config: { policy: trusting } },
  ({ kit }) => {
    let round = 0;
    let email: string;
    let ann: TestSession;
    /** The same account in a session that began with a link in a mail. */
    let byLink: TestSession;

    beforeAll(async () => {
      await kit.call('service', 'PUT', '/admin/policy', { tenantId: 'strict', document: policy });
    });
    beforeEach(() => {
      email = `ann${++round}@example.com`;
      const phone = `+4915100000${100 + round}`;
      const traits = { email, emailVerified: true, phone, phoneVerified: true };
      ann = { identityId: `ann${round}`, sessionId: 's1', traits };
      byLink = { ...ann, sessionId: 'link', amr: ['email'] };
    });

    const start = (who: TestSession, type = 'email') => kit.call(who, 'POST', '/enrollments', { type });
    const finish = (who: TestSession, { body }: TestAnswer, proof: object = {}) =>
      kit.call(who, 'POST', `/enrollments/${body.enrollmentId}/verify`, { proof });
    const state = async (who: TestSession) => (await kit.call(who, 'GET', '/state')).body;
    const open = async (who: TestSession) =>
      (await kit.call(who, 'POST', '/challenges', { purpose: 'sign_in' })).body;
    const prove = (who: TestSession, challengeId: string, factorId: string, code: string) =>
      kit.call(who, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof: { code } });

    describe('is verified already', () => {
      test.each(['email', 'sms'])(
        'so %s is enrolled without a code where policy and host allow it',
        async (type) => {
          const before = kit.sent.length;
          const started = await start(ann, type);
          expect(started.body.options).toEqual({ maskedDestination: expect.any(String), preVerified: true });
          const finished = await finish(ann, started);
          expect(finished.body).toMatchObject({ factor: { type }, next: 'acknowledge_recovery_codes' });
          const codes = kit.sent.slice(before).filter(({ message }) => message.kind === 'code');
          expect(codes).toEqual([]);
          const path = `/admin/audit?identity=${ann.identityId}&type=mfa.factor_enrolled`;
          const { events } = (await kit.call('service', 'GET', path)).body;
          expect(events).toMatchObject([{ details: { factor: type, preVerified: true } }]);
        },
      );

      test('and enrolling it does not raise the session', async () => {
        const stepUp = { action: 'delete_account', resource: 'me', context: {} };
        const allowing = { ...trusting, actions: { ...trusting.actions, delete_account: weak } };
        await kit.call('service', 'PUT', '/admin/policy', { tenantId: `t${round}`, document: allowing });
        const there = { ...ann, tenantId: `t${round}` };
        const started = await kit.call(there, 'POST', '/enrollments', { type: 'email', stepUp });
        expect((await finish(there, started)).body.grant).toBeUndefined();
        expect(await state(there)).toMatchObject({ assurance: { level: 'aal1' }, signIn: 'challenge' });
        // Nor does it allow an attacker to bind a factor.
        const rogue = await start(there, 'totp');
        expect([rogue.status, rogue.body.code]).toEqual([401, 'step_up_required']);
        const { challengeId, factors: ways } = await open(there);
        await kit.call(there, 'POST', `/challenges/${challengeId}/start`, { factorId: ways[0].id });
        const proven = await prove(there, challengeId, ways[0].id, sentCode(kit, email));
        expect(proven.body.assurance).toMatchObject({ level: 'aal2', amr: ['pwd', 'email', 'mfa'] });
      });

      test('but a person who asks for a code gets one', async () => {
        const started = await start(ann);
        const { body } = await kit.call(ann, 'POST', `/enrollments/${started.body.enrollmentId}/resend`, {});
        expect(body.options).toMatchObject({ digits: 6, maskedDestination: expect.any(String) });
        const finished = await finish(ann, started, { code: sentCode(kit, email) });
        expect(finished.status).toBe(200);
        expect((await state(ann)).assurance.level).toBe('aal2');
      });

      test.each<[string, Partial<TestSession>]>([
        ['a policy that does not allow it', { tenantId: 'strict' }],
        ['a host that does not vouch for it in this session', { traits: {} }],
      ])('%s: a code is needed', async (_why, changes) => {
        // The host reports the address, so that a code can be sent; the session itself does not vouch for it.
        const who = { ...ann, ...changes };
        const facts = { ...(who.tenantId && { tenantId: who.tenantId }), email };
        await kit.call('service', 'PUT', `/identities/${who.identityId}`, facts);
        const started = await start(who);
        expect(started.body.options).toMatchObject({ digits: 6 });
        const refused = await finish(who, started);
        expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
        expect((await state(who)).factors).toEqual([]);
      });

      test('and a code is needed if the address changes meanwhile or the host no longer vouches for it', async () => {
        const started = await start(ann);
        const moved = { ...ann, traits: { ...ann.traits, email: `eve${round}@example.com` } };
        expect((await finish(moved, started)).body.code).toBe('invalid_code');
        const unsure = { ...ann, traits: { ...ann.traits, emailVerified: false } };
        expect((await finish(unsure, started)).status).toBeGreaterThanOrEqual(400);
        expect((await state(ann)).factors).toEqual([]);
      });
    });

    describe('never counts as both factors', () => {
      let totp: EnrolledTotp;
      let factorId: string;
      beforeEach(async () => {
        totp = await enrollTotp(kit, ann);
        factorId = (await finish(ann, await start(ann))).body.factor.id;
      });

      test.each(['email', 'magic_link'])(
        'for a session that began with %s: a code to the same channel cannot raise it',
        async (method) => {
          const session = { ...byLink, amr: [method] };
          const { challengeId, factors: ways } = await open(session);
          expect(ways.map(({ type }: { type: string }) => type)).toEqual(['totp', 'recovery_code']);
          const started = await kit.call(session, 'POST', `/challenges/${challengeId}/start`, { factorId });
          expect([started.status, started.body.code]).toEqual([403, 'factor_not_accepted']);
          expect((await prove(session, challengeId, factorId, '000000')).body.code).toBe(
            'factor_not_accepted',
          );
          expect((await state(session)).assurance.level).toBe('aal1');
        },
      );

      test('nor for a code that was requested before the sign-in by link', async () => {
        const session = { ...ann, sessionId: 'turning' };
        const { challengeId } = await open(session);
        await kit.call(session, 'POST', `/challenges/${challengeId}/start`, { factorId });
        const code = sentCode(kit, email);
        await kit.advance(1_000);
        const turned = { ...session, amr: ['email'] };
        expect((await prove(turned, challengeId, factorId, code)).body.code).toBe('factor_not_accepted');
        expect((await state(turned)).assurance.level).toBe('aal1');
        expect(totp.factorId).not.toBe(factorId);
      });

      test('nor for a step-up', async () => {
        const asked = { purpose: 'step_up', action: 'factor.remove', resource: factorId };
        const { factors: ways } = (await kit.call(byLink, 'POST', '/challenges', asked)).body;
        expect(ways.map(({ type }: { type: string }) => type)).not.toContain('email');
      });
    });

    test('nor can it be enrolled in a session that began with it', async () => {
      expect((await state(byLink)).factorOptions).toContainEqual(
        expect.objectContaining({ type: 'email', state: 'hidden', reason: 'recovery_channel' }),
      );
      expect((await start(byLink)).body.code).toBe('factor_not_allowed');
      const strict = { ...byLink, tenantId: 'strict' };
      expect((await start(strict)).body.code).toBe('factor_not_allowed');
      const byText = { ...ann, sessionId: 'text', amr: ['sms'] };
      expect((await state(byText)).factorOptions).toContainEqual(
        expect.objectContaining({ type: 'sms', state: 'hidden', reason: 'organization_policy' }),
      );
      // Begun with a password, finished after a link: refused as well.
      const started = await start({ ...strict, amr: ['pwd'] });
      await kit.advance(1_000);
      const late = await finish(strict, started, { code: sentCode(kit, email) });
      expect(late.body.code).toBe('factor_not_allowed');
      expect((await state(strict)).assurance.level).toBe('aal1');
    });
  },
);
