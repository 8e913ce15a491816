import {
  createSoftPasskey,
  type EnrolledTotp,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  testOrigin,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reminder } from '../delivery/message.ts';
import { defaultPolicy } from '../policy/default-policy.ts';

const day = 24 * 3_600_000;
const nextSteps = { perMonth: 3, email: true };
const policy = { ...defaultPolicy, prompt: { ...defaultPolicy.prompt, nextSteps } };

let carry: (reminder: Reminder) => Promise<void>;
const statements: string[] = [];
const onStatement = (text: string) => {
  if (!text.includes('kairos.clock_offset')) statements.push(text);
};

describeEngine(
  'next steps',
  { config: { policy }, sendReminder: (reminder) => carry(reminder), onStatement },
  ({ kit, openReplica }) => {
    const replica = openReplica({ config: { policy }, sendReminder: (reminder) => carry(reminder) });
    let person = 0;
    let ann: TestSession;
    let totp: EnrolledTotp;
    let sent: Reminder[] = [];
    /** People of earlier tests get e-mails too. */
    const take = async (reminder: Reminder) => {
      if (reminder.to === `${ann.identityId}@example.com`) sent.push(reminder);
    };

    beforeEach(async () => {
      sent = [];
      carry = take;
      const identityId = `ann${++person}`;
      ann = { identityId, sessionId: 's1', deviceId: 'laptop', authTime: kit.now().toISOString() };
      await kit.call('service', 'PUT', `/identities/${identityId}`, {
        email: `${identityId}@example.com`,
        locale: 'de',
        name: 'Ann',
      });
      totp = await enrollTotp(kit, ann);
    });

    const decide = async (who = ann, passkeys = false, by: TestKit = kit) =>
      (await by.call(who, 'POST', '/next-steps/decide', { client: { passkeys } })).body;
    const answer = (nextStepId: string, response: string, who = ann) =>
      kit.call(who, 'POST', `/next-steps/${nextStepId}/response`, { response });
    const history = async () => (await kit.call(ann, 'GET', '/prompts/history')).body.nextSteps;
    const types = async (who = ann) =>
      (await kit.call('service', 'GET', `/admin/audit?identity=${who.identityId}`)).body.events.map(
        ({ type }: { type: string }) => type,
      );
    const addPasskey = async (who: TestSession) => {
      await stepUpWithTotp(kit, who, totp, { action: 'factor.add', resource: 'passkey' });
      const passkey = createSoftPasskey({ origin: testOrigin, rpId: 'app.example.com' });
      const begun = await kit.call(who, 'POST', '/enrollments', { type: 'passkey' });
      const proof = passkey.create(begun.body.options);
      const path = `/enrollments/${begun.body.enrollmentId}/verify`;
      expect((await kit.call(who, 'POST', path, { proof })).status).toBe(200);
    };

    test('a person with one factor is shown one card, in every tab and session, until they answer', async () => {
      expect((await decide()).suppressedBy).toEqual(['enrolled_recently']);
      await kit.advance(2 * day);
      // The first request of a day is noted.
      await kit.call(ann, 'GET', '/state');
      statements.length = 0;
      const card = await decide();
      expect(statements).toHaveLength(2);
      expect(card).toMatchObject({ kind: 'next_step', decision: 'show', step: 'second_factor' });
      statements.length = 0;
      expect(await decide()).toEqual(card);
      expect(statements).toHaveLength(1);
      await signInWithTotp(kit, { ...ann, sessionId: 's2' }, totp);
      expect(await decide({ ...ann, sessionId: 's2' }, false, replica)).toEqual(card);
      expect((await answer(card.nextStepId, 'dismissed')).status).toBe(204);
      expect((await answer(card.nextStepId, 'never')).status).toBe(204);
      expect(await decide({ ...ann, sessionId: 's2' })).toMatchObject({
        decision: 'hold',
        suppressedBy: ['cool_down', 'nothing_due'],
      });
      expect(await history()).toMatchObject([
        { step: 'second_factor', channel: 'card', response: 'dismissed' },
      ]);
      expect((await types()).filter((type: string) => type.startsWith('mfa.next_step'))).toEqual([
        'mfa.next_step_answered',
        'mfa.next_step_shown',
      ]);
    });

    test('of many tabs and replicas at once, one opens the card and all show it', async () => {
      await kit.advance(2 * day);
      await kit.call(ann, 'GET', '/state');
      const cards = await Promise.all(
        Array.from({ length: 8 }, (_, tab) => decide(ann, false, tab % 2 === 0 ? kit : replica)),
      );
      const shown = new Set(cards.flatMap(({ nextStepId }) => nextStepId ?? []));
      expect(shown.size).toBe(1);
      expect(await history()).toHaveLength(1);
    });

    test('a step that is done ends its card, and only the server says so', async () => {
      await kit.advance(2 * day);
      const { nextStepId } = await decide();
      expect((await answer(nextStepId, 'done')).status).toBe(400);
      expect((await answer(nextStepId, 'opened')).status).toBe(204);
      expect((await decide()).nextStepId).toBe(nextStepId);
      await addPasskey(ann);
      expect(await history()).toMatchObject([{ step: 'second_factor', response: 'done' }]);
      expect((await decide()).suppressedBy).toEqual(['nothing_due']);
    });

    test('codes that were never saved come first, and are done when they are acknowledged', async () => {
      const bob = { ...ann, identityId: `bob${person}` };
      const app = await enrollTotp(kit, bob, false);
      await kit.advance(2 * day);
      expect(await decide(bob)).toMatchObject({ step: 'recovery_codes' });
      await stepUpWithTotp(kit, bob, app, { action: 'recovery_codes.regenerate', resource: 'me' });
      const renewed = await kit.call(bob, 'POST', '/recovery-codes', {});
      const path = `/recovery-codes/${renewed.body.setId}/acknowledge`;
      expect((await kit.call(bob, 'POST', path, { evidence: 'copied' })).status).toBe(204);
      const { body } = await kit.call(bob, 'GET', '/prompts/history');
      expect(body.nextSteps).toMatchObject([{ step: 'recovery_codes', response: 'done' }]);
      expect(await decide(bob)).toMatchObject({ step: 'second_factor' });
    });

    test('a passkey is suggested on a device that can hold one and has none, as far as is known', async () => {
      await kit.advance(2 * day);
      const first = await decide();
      await answer(first.nextStepId, 'never');
      await addPasskey(ann);
      await kit.advance(15 * day);
      const at = async (sessionId: string, deviceId: string | undefined, passkeys = true) => {
        const { deviceId: _, ...rest } = ann;
        const who = { ...rest, sessionId, ...(deviceId && { deviceId }), authTime: kit.now().toISOString() };
        await signInWithTotp(kit, who, totp);
        return decide(who, passkeys);
      };
      expect((await at('s3', 'laptop')).suppressedBy).toEqual(['nothing_due']);
      expect((await at('s4', undefined)).suppressedBy).toEqual(['nothing_due']);
      expect((await at('s5', 'phone', false)).suppressedBy).toEqual(['nothing_due']);
      expect(await at('s6', 'phone')).toMatchObject({ step: 'device_passkey' });
    });

    test('a check-up is due after 28 days without a proof, and is done with any proof', async () => {
      await kit.advance(2 * day);
      await answer((await decide()).nextStepId, 'never');
      await kit.advance(27 * day);
      expect(await decide()).toMatchObject({ step: 'check_up' });
      await signInWithTotp(kit, ann, totp);
      expect((await decide()).suppressedBy).toEqual(['nothing_due']);
      expect(await history()).toMatchObject([{ step: 'check_up', response: 'done' }, { response: 'never' }]);
    });

    test('nobody but the person, in a session that has passed its second step, is shown or answers a card', async () => {
      await kit.advance(2 * day);
      const { nextStepId } = await decide();
      const fresh = { ...ann, sessionId: 'not-proven' };
      expect((await decide(fresh)).suppressedBy).toEqual(['sign_in_incomplete']);
      expect((await answer(nextStepId, 'never', fresh)).status).toBe(404);
      expect(await history()).toMatchObject([{ response: null }]);
      const acted = { ...ann, sessionId: 'support', act: { sub: 'help' } };
      expect((await decide(acted)).suppressedBy).toContain('impersonation');
      expect((await answer(nextStepId, 'never', acted)).body.code).toBe('not_own_session');
      const eve = { identityId: `eve${person}`, sessionId: 's' };
      expect((await decide(eve)).suppressedBy).toContain('not_enrolled');
      expect((await answer(nextStepId, 'never', eve)).status).toBe(404);
      expect((await kit.call(undefined, 'POST', '/next-steps/decide', {})).status).toBe(401);
      const { body } = await kit.call({ ...ann, deviceId: 'unknown' }, 'POST', '/next-steps/decide', {});
      expect(body.suppressedBy).toContain('unusual_session');
    });

    test('who turned suggestions off gets none, and neither does a soft prompt ask a person with a factor', async () => {
      await kit.advance(2 * day);
      await kit.call('service', 'POST', '/events', {
        identityId: ann.identityId,
        event: 'payment.completed',
      });
      const prompt = await kit.call(ann, 'POST', '/prompts/decide', { moment: 'payment.completed' });
      expect(prompt.body.suppressedBy).toEqual(['enrolled']);
      await kit.call(ann, 'PUT', '/prompts/preferences', { neverAsk: true });
      expect((await decide()).suppressedBy).toEqual(['asked_never']);
    });

    test('a step that was refused for good is not suggested after years either, until the person wants suggestions again', async () => {
      await kit.advance(2 * day);
      await answer((await decide()).nextStepId, 'never');
      await kit.advance(800 * day);
      const next = { ...ann, sessionId: 'later', authTime: kit.now().toISOString() };
      await signInWithTotp(kit, next, totp);
      expect((await decide(next)).suppressedBy).toEqual(['nothing_due']);
      await kit.call(next, 'PUT', '/prompts/preferences', { reminders: true });
      expect((await decide(next)).suppressedBy).toEqual(['nothing_due']);
      await kit.call(next, 'PUT', '/prompts/preferences', { neverAsk: false });
      expect(await decide(next)).toMatchObject({ step: 'second_factor' });
    });

    test('the explanation names the step and what is due, and writes nothing', async () => {
      await kit.advance(2 * day);
      const explain = async () =>
        (
          await kit.call(
            'service',
            'GET',
            `/admin/prompts/explain?identity=${ann.identityId}&moment=payment.completed&passkeys=true`,
          )
        ).body.nextStep;
      expect(await explain()).toMatchObject({
        decision: 'show',
        step: 'second_factor',
        due: ['second_factor', 'device_passkey'],
      });
      expect(await history()).toEqual([]);
      await answer((await decide()).nextStepId, 'dismissed');
      expect((await explain()).suppressedBy).toEqual(['cool_down']);
    });

    test('cards are counted apart from the funnel of prompts, and erased with the person', async () => {
      const tenantId = `counted${person}`;
      const bob = { ...ann, tenantId, identityId: 'bob' };
      await enrollTotp(kit, bob);
      await kit.advance(2 * day);
      const { nextStepId } = await decide(bob);
      await answer(nextStepId, 'opened', bob);
      await answer(nextStepId, 'dismissed', bob);
      const funnel = async () =>
        (await kit.call('service', 'GET', `/admin/insights/funnel?tenantId=${tenantId}`)).body;
      const { groups, nextSteps: counts, alarms } = await funnel();
      expect(groups).toEqual([]);
      expect(alarms.mostlyDismissed).toEqual([]);
      expect(counts).toEqual([
        { step: 'second_factor', channel: 'card', shown: 1, opened: 1, done: 0, dismissed: 1, never: 0 },
      ]);
      await kit.call('service', 'DELETE', `/admin/identities/bob?tenantId=${tenantId}`);
      expect((await funnel()).nextSteps).toEqual([]);
    });

    describe('by e-mail', () => {
      const audited = async () => (await types()).includes('mfa.next_step_shown');

      test('a person gets one about the first step that is due, once in 28 days, and one click ends them', async () => {
        await kit.advance(27 * day);
        await kit.engine.remind();
        expect(sent).toEqual([]);
        await kit.advance(2 * day);
        await Promise.all([kit.engine.remind(), replica.engine.remind(), kit.engine.remind()]);
        expect(sent).toMatchObject([
          {
            to: `${ann.identityId}@example.com`,
            locale: 'de',
            name: 'Ann',
            nextStep: { step: 'second_factor' },
          },
        ]);
        expect(await audited()).toBe(true);
        expect(await history()).toMatchObject([{ step: 'second_factor', channel: 'mail', response: null }]);
        await kit.advance(29 * day);
        await kit.engine.remind();
        expect(sent.map((mail) => mail.nextStep?.step)).toEqual(['second_factor', 'check_up']);
        expect(await kit.engine.unsubscribe(sent[0]?.unsubscribeToken ?? '')).toBe(true);
        await kit.advance(80 * day);
        await decide();
        await kit.engine.remind();
        expect(sent).toHaveLength(2);
      });

      test('none is sent about a card that the person is shown, nor while nothing is due', async () => {
        await kit.advance(20 * day);
        await decide();
        await kit.advance(9 * day);
        await kit.engine.remind();
        expect(sent).toEqual([]);
        expect(await audited()).toBe(true);
      });

      test.each([
        ['turned suggestions off', () => kit.call(ann, 'PUT', '/prompts/preferences', { neverAsk: true })],
        ['turned reminders off', () => kit.call(ann, 'PUT', '/prompts/preferences', { reminders: false })],
        [
          'now signs in by single sign-on',
          () => kit.call('service', 'PUT', `/identities/${ann.identityId}`, { ssoManaged: true }),
        ],
        ['was erased', () => kit.call('service', 'DELETE', `/admin/identities/${ann.identityId}`)],
      ])('a person who %s gets none', async (_what, happened) => {
        expect((await happened()).status).toBeLessThan(300);
        await kit.advance(29 * day);
        await kit.engine.remind();
        expect(sent).toEqual([]);
      });

      test('one that is not accepted is sent again, and counts once', async () => {
        await kit.advance(29 * day);
        carry = () => Promise.reject(new Error('down'));
        await kit.engine.remind();
        carry = take;
        await kit.advance(3_600_000);
        await kit.engine.remind();
        expect(sent).toHaveLength(1);
        expect(await history()).toHaveLength(1);
      });

      test('who was enrolled before e-mails were switched on is on the list once they see the app', async () => {
        const tenantId = `later${person}`;
        const bob = {
          ...ann,
          tenantId,
          identityId: 'bob',
          traits: { email: `${ann.identityId}@example.com`, emailVerified: true },
        };
        const put = (document: object) =>
          kit.call('service', 'PUT', '/admin/policy', {
            tenantId,
            document: { ...defaultPolicy, ...document },
          });
        await put({});
        await enrollTotp(kit, bob);
        await put({ prompt: policy.prompt });
        expect((await decide(bob)).suppressedBy).toEqual(['enrolled_recently']);
        await decide(bob);
        await kit.advance(29 * day);
        await kit.engine.remind();
        // One to each of the two.
        expect(sent).toHaveLength(2);
      });
    });
  },
);
