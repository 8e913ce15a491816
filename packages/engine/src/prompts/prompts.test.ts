import { createTestKit, enrollTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';

const day = 24 * 3_600_000;

describeEngine('prompts', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let session = 0;

  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's0' };
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, {
      createdAt: new Date(kit.now().getTime() - 9 * day).toISOString(),
    });
  });

  const pay = () =>
    kit.call('service', 'POST', '/events', {
      identityId: ann.identityId,
      event: 'payment.completed',
      properties: { first: true },
    });
  const decide = async (who = ann) =>
    (await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' })).body;
  const respond = (promptId: string, body: object) =>
    kit.call(ann, 'POST', `/prompts/${promptId}/response`, body);
  const elsewhere = (): TestSession => ({ ...ann, sessionId: `s${++session}` });

  test('a member of nine days who has just paid gets a prompt at the end of the task', async () => {
    expect((await decide()).suppressedBy).toEqual(['moment_not_fresh', 'signals_missing']);
    await pay();
    const shown = await decide();
    expect(shown).toMatchObject({
      decision: 'show',
      kind: 'soft',
      surface: 'modal',
      variant: 'first-payment',
      suppressedBy: [],
    });
    expect(shown.reasons).toEqual(['moment:payment.completed', 'signal:tenure', 'signal:value']);
  });

  test('a moment expires after ten minutes', async () => {
    await pay();
    await kit.advance(600_000);
    expect((await decide()).suppressedBy).toEqual(['moment_not_fresh']);
  });

  test.each(['leaving', 'sign_out', 'cancel_plan', 'exit_intent'])(
    '%s: no prompt is shown for what happened before a person left, and one is for what happens after',
    async (event) => {
      const report = (name: string, at = kit.now()) =>
        kit.call('service', 'POST', '/events', {
          identityId: ann.identityId,
          event: name,
          at: at.toISOString(),
        });
      await pay();
      await kit.advance(2000);
      await report(event);
      expect((await decide()).suppressedBy).toEqual(['moment_not_fresh']);
      // A report that was on its way opens nothing either.
      await report('payment.completed', new Date(kit.now().getTime() - 1000));
      expect((await decide()).suppressedBy).toEqual(['moment_not_fresh']);
      await kit.advance(1000);
      await pay();
      expect((await decide()).decision).toBe('show');
    },
  );

  test('a decision that was running when a person left shows nothing', async () => {
    await pay();
    await kit.advance(1000);
    const before = await kit.db.database
      .selectFrom('identities')
      .select('ledger_version')
      .where('identity_id', '=', ann.identityId)
      .executeTakeFirstOrThrow();
    await kit.call('service', 'POST', '/events', { identityId: ann.identityId, event: 'sign_out' });
    const after = await kit.db.database
      .selectFrom('identities')
      .select('ledger_version')
      .where('identity_id', '=', ann.identityId)
      .executeTakeFirstOrThrow();
    expect(after.ledger_version).toBe(before.ledger_version + 1);
  });

  test('a new account gets no prompt on its first day, and the explanation says so', async () => {
    const newcomer = { identityId: `new${person}`, sessionId: 's' };
    await kit.call(newcomer, 'GET', '/state');
    await kit.call('service', 'POST', '/events', {
      identityId: newcomer.identityId,
      event: 'payment.completed',
    });
    expect((await decide(newcomer)).suppressedBy).toContain('account_too_new');
    const explained = await kit.call(
      'service',
      'GET',
      `/admin/prompts/explain?identity=${newcomer.identityId}&moment=payment.completed`,
    );
    expect(explained.body.suppressedBy).toEqual(['account_too_new', 'signals_missing']);
  });

  test('the session in which an account was created gets no prompt after the first day either, but later does', async () => {
    const bob = { identityId: `bob${person}`, sessionId: 'sign-up', authTime: kit.now().toISOString() };
    await kit.call(bob, 'GET', '/state');
    const payAgain = () =>
      kit.call('service', 'POST', '/events', { identityId: bob.identityId, event: 'payment.completed' });
    for (let count = 0; count <= 10; count += 1) await payAgain();
    await kit.advance(1.5 * day);
    await payAgain();
    expect((await decide(bob)).suppressedBy).toEqual(['first_session']);
    expect((await decide({ ...bob, sessionId: 'second', authTime: kit.now().toISOString() })).decision).toBe(
      'show',
    );
    const eve = { identityId: `eve${person}`, sessionId: 'sign-up', authTime: kit.now().toISOString() };
    await kit.call(eve, 'GET', '/state');
    await kit.advance(3 * day);
    for (let count = 0; count <= 10; count += 1)
      await kit.call('service', 'POST', '/events', {
        identityId: eve.identityId,
        event: 'payment.completed',
      });
    expect((await decide(eve)).decision).toBe('show');
  });

  test('of concurrent decisions in many tabs, one shows the prompt', async () => {
    await pay();
    const decisions = await Promise.all(Array.from({ length: 200 }, () => decide(elsewhere())));
    expect(decisions.filter(({ decision }) => decision === 'show')).toHaveLength(1);
  });

  test('"not now" is respected in every session for fourteen days, and repeating it changes nothing', async () => {
    await pay();
    const { promptId } = await decide();
    const first = await respond(promptId, { response: 'dismissed' });
    await kit.advance(1000);
    expect((await respond(promptId, { response: 'dismissed' })).body).toEqual(first.body);
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toContain('cool_down');
    await kit.advance(14 * day);
    await pay();
    const second = await decide(elsewhere());
    expect(second.decision).toBe('show');
    expect(second.variant).not.toBe('first-payment');
  });

  test('"not now" is amended once with a date, and after that nothing changes it', async () => {
    await pay();
    const { promptId } = await decide();
    const dismissed = await respond(promptId, { response: 'dismissed' });
    const { body } = await respond(promptId, { response: 'later', remindInDays: 3 });
    expect(body.nextEligibleAt).not.toBe(dismissed.body.nextEligibleAt);
    const days = (Date.parse(body.nextEligibleAt) - kit.now().getTime()) / day;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.1);
    for (const again of [
      { response: 'later', remindInDays: 30 },
      { response: 'dismissed', reason: 'busy' },
    ])
      expect((await respond(promptId, again)).body).toEqual(body);
    await kit.advance(3 * day + 1000);
    await pay();
    expect((await decide(elsewhere())).decision).toBe('show');
  });

  test('"not now" is amended once with a reason, and an answer that came late changes nothing', async () => {
    await pay();
    const { promptId } = await decide();
    const { body } = await respond(promptId, { response: 'dismissed' });
    await kit.advance(11 * 60_000);
    expect((await respond(promptId, { response: 'later', remindInDays: 1 })).body).toEqual(body);
    await kit.advance(30 * day);
    await pay();
    const second = await decide(elsewhere());
    const plain = await respond(second.promptId, { response: 'dismissed' });
    const explained = await respond(second.promptId, { response: 'dismissed', reason: 'busy' });
    expect(Date.parse(explained.body.nextEligibleAt)).toBeLessThan(Date.parse(plain.body.nextEligibleAt));
  });

  test('"remind me later" stores the date, which overrides the weekly cap', async () => {
    await pay();
    const { promptId } = await decide();
    const { body } = await respond(promptId, { response: 'later', remindInDays: 1 });
    expect(Date.parse(body.nextEligibleAt) - kit.now().getTime()).toBeGreaterThan(day - 5000);
    await pay();
    const held = await decide(elsewhere());
    expect(held.suppressedBy).toContain('later_pending');
    await kit.advance(day + 1000);
    await pay();
    expect((await decide(elsewhere())).decision).toBe('show');
  });

  test('"don’t ask again" is respected', async () => {
    await pay();
    expect(
      (await respond((await decide()).promptId, { response: 'dismissed', never: true })).body.nextEligibleAt,
    ).toBeNull();
    await kit.advance(400 * day);
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toContain('asked_never');
  });

  test('a prompt that was not seen expires after ten minutes and does not count', async () => {
    await pay();
    await decide();
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toContain('prompt_open');
    await kit.advance(600_000);
    await pay();
    const explained = await kit.call(
      'service',
      'GET',
      `/admin/prompts/explain?identity=${ann.identityId}&moment=payment.completed`,
    );
    expect(explained.body.decision).toBe('show');
    expect((await decide()).decision).toBe('show');
  });

  test('a prompt that was seen and not answered counts as closed after a week', async () => {
    await pay();
    const { promptId } = await decide();
    expect((await kit.call(ann, 'POST', `/prompts/${promptId}/exposed`, {})).status).toBe(204);
    await kit.advance(day);
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toContain('prompt_open');
    await kit.advance(7 * day);
    await pay();
    expect((await decide(elsewhere())).decision).toBe('show');
  });

  test('a browser cannot report a moment of the server, claim an enrollment, or set the clock', async () => {
    expect((await decide()).suppressedBy).toContain('moment_not_fresh');
    await pay();
    const { promptId } = await decide();
    expect((await respond(promptId, { response: 'enrolled' })).status).toBe(400);
    expect((await respond(promptId, { response: 'later', at: '2020-01-01T00:00:00Z' })).status).toBe(400);
  });

  test('enrolling resolves the open prompt, and no further prompt is shown', async () => {
    await pay();
    await decide();
    await enrollTotp(kit, ann);
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toEqual(['enrolled']);
    const { body } = await kit.call('service', 'GET', `/admin/audit?identity=${ann.identityId}`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'mfa.recovery_codes_acknowledged',
      'mfa.factor_enrolled',
      'mfa.enrollment_started',
      'mfa.prompt_shown',
    ]);
  });

  test('of concurrent decisions on two replicas one shows the prompt, and a dismissal on one is respected on the other', async () => {
    const replica = await createTestKit({ db: kit.db });
    await pay();
    const decisions = await Promise.all(
      [kit, replica].flatMap((one) =>
        Array.from({ length: 20 }, () =>
          one.call(elsewhere(), 'POST', '/prompts/decide', { moment: 'payment.completed' }),
        ),
      ),
    );
    const shown = decisions.filter(({ body }) => body.decision === 'show');
    expect(shown).toHaveLength(1);
    await replica.call(ann, 'POST', `/prompts/${shown[0]?.body.promptId}/response`, {
      response: 'dismissed',
    });
    await pay();
    expect((await decide(elsewhere())).suppressedBy).toContain('cool_down');
  });

  test('no prompt is opened by a decision that runs while the person enrolls', async () => {
    await pay();
    const others = Array.from({ length: 20 }, elsewhere);
    for (const who of others) await kit.call(who, 'GET', '/state');
    await Promise.all([enrollTotp(kit, ann), ...others.map((who) => decide(who))]);
    const { body } = await kit.call('service', 'GET', `/admin/prompts?identity=${ann.identityId}`);
    for (const { respondedAt } of body.prompts) expect(respondedAt).not.toBeNull();
  });

  test('a person can turn prompts off and on again, and reminders separately', async () => {
    const preferences = (body?: object) =>
      kit.call(ann, body ? 'PUT' : 'GET', '/prompts/preferences', body).then((answer) => answer.body);
    expect(await preferences()).toEqual({ neverAsk: false, reminders: true });
    expect(await preferences({ neverAsk: true })).toEqual({ neverAsk: true, reminders: true });
    await pay();
    expect((await decide()).suppressedBy).toEqual(['asked_never']);
    expect(await preferences({ neverAsk: false, reminders: false })).toEqual({
      neverAsk: false,
      reminders: false,
    });
    expect((await decide()).decision).toBe('show');
  });

  test('support can list the prompts of a person, where they were shown, and the answers', async () => {
    await pay();
    const { promptId } = await decide();
    await respond(promptId, { response: 'dismissed', reason: 'lockout_worry' });
    const { body } = await kit.call('service', 'GET', `/admin/prompts?identity=${ann.identityId}`);
    expect(body.prompts).toMatchObject([
      {
        promptId,
        kind: 'soft',
        moment: 'payment.completed',
        variant: 'first-payment',
        surface: 'modal',
        policyVersion: 1,
        response: 'dismissed',
        reason: 'lockout_worry',
      },
    ]);
    const [row] = body.prompts;
    expect(Date.parse(row.respondedAt)).toBeGreaterThanOrEqual(Date.parse(row.promptedAt));
    expect(Date.parse(row.nextEligibleAt)).toBeGreaterThan(Date.parse(row.respondedAt));
  });

  test('for any history, the explanation agrees with the decision that follows', async () => {
    const act = fc.oneof(
      fc.constantFrom('pay', 'wait', 'see', 'dismissed', 'later', 'closed', 'recovered', 'elevate'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        ann = { identityId: `history${++person}`, sessionId: 's0' };
        await kit.call('service', 'PUT', `/identities/${ann.identityId}`, {
          createdAt: new Date(kit.now().getTime() - 9 * day).toISOString(),
        });
        let open: string | undefined;
        for (const [index, happened] of acts.entries()) {
          if (happened === 'wait') await kit.advance(index * 3 * day);
          if (happened === 'recovered')
            await kit.call('service', 'POST', '/events', {
              identityId: ann.identityId,
              event: 'account.recovered',
            });
          if (happened === 'elevate')
            await kit.call('service', 'PUT', `/identities/${ann.identityId}`, { tier: 'elevated' });
          if (open !== undefined && happened === 'see')
            await kit.call(ann, 'POST', `/prompts/${open}/exposed`, {});
          if (open !== undefined && ['dismissed', 'later', 'closed'].includes(happened)) {
            await respond(open, { response: happened });
            open = undefined;
          }
          if (happened !== 'pay') continue;
          await pay();
          const who = elsewhere();
          // The session is stored before, as in a page that loads its state first.
          await kit.call(who, 'GET', '/state');
          const explained = await kit.call(
            'service',
            'GET',
            `/admin/prompts/explain?identity=${ann.identityId}&moment=payment.completed&session=${who.sessionId}`,
          );
          const { promptId, deadline, ...decided } = await decide(who);
          const { deadline: explainedDeadline, signals: _, nextStep: __, ...said } = explained.body;
          expect(decided).toEqual(said);
          // The clock advances between the two calls.
          if (deadline) expect(Date.parse(deadline) - Date.parse(explainedDeadline)).toBeLessThan(60_000);
          open = promptId ?? open;
        }
      }),
      { numRuns: 15 },
    );
  });
});
