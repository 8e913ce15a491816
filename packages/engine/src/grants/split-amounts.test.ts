import { consumeGrant, enrollTotp, stepUpWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const day = 24 * 3_600_000;

describeEngine('thresholds and deadlines', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let session = 0;

  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's0' };
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, {
      createdAt: new Date(kit.now().getTime() - 90 * day).toISOString(),
    });
  });

  const transfer = async (amount: number, currency = 'EUR') =>
    consumeGrant(kit, ann, {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount, currency },
    });
  const decide = async () => {
    await kit.call('service', 'POST', '/events', { identityId: ann.identityId, event: 'payment.completed' });
    const who = { ...ann, sessionId: `s${++session}` };
    const { body } = await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    return { ...body, who };
  };
  const respond = async (promptId: string, body: object) =>
    (await kit.call(ann, 'POST', `/prompts/${promptId}/response`, body)).body;
  /** Dismisses prompts until the escalation ends: `not_needed` counts double. */
  const refuseToTheEnd = async () => {
    await respond((await decide()).promptId, { response: 'dismissed', reason: 'not_needed' });
    await kit.advance(15 * day);
    await respond((await decide()).promptId, { response: 'dismissed' });
    await kit.advance(31 * day);
  };

  test('a large sum cannot be split into small ones without a proof, however its currency is spelled', async () => {
    expect((await transfer(600)).status).toBe(200);
    expect((await transfer(400, 'eur ')).status).toBe(200);
    const refused = await transfer(1);
    expect([refused.status, refused.body.code]).toEqual([403, 'enrollment_required']);
    expect((await transfer(1000, 'USD')).status).toBe(200);
    await kit.advance(day + 1000);
    expect((await transfer(1000)).status).toBe(200);
  });

  test('a proven amount is not added to the sum: later small transfers need no proof until they reach the threshold', async () => {
    const totp = await enrollTotp(kit, ann);
    const large = {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { amount: 5000, currency: 'EUR' },
    };
    await stepUpWithTotp(kit, ann, totp, large);
    expect((await transfer(5000)).body.grant).toMatchObject({ action: 'transfer_money' });
    expect((await transfer(600)).body).toEqual({ grant: null });
    expect((await transfer(400)).body).toEqual({ grant: null });
    expect((await transfer(1)).status).toBe(401);

    // A proof for one amount does not allow others.
    await stepUpWithTotp(kit, ann, totp, { ...large, context: { amount: 1, currency: 'EUR' } });
    expect((await transfer(2)).status).toBe(401);
    expect((await transfer(1)).status).toBe(200);
    expect((await transfer(1)).status).toBe(401);
  });

  test('concurrent small amounts are added up too', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => transfer(100)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  });

  test('a missing amount needs a proof', async () => {
    const answer = await consumeGrant(kit, ann, {
      action: 'transfer_money',
      resource: 'payee-1',
      context: { currency: 'EUR' },
    });
    expect(answer.status).toBe(403);
  });

  test('a person of the standard tier who keeps declining is not asked again until a security event', async () => {
    await refuseToTheEnd();
    expect((await decide()).suppressedBy).toContain('given_up');
    await kit.call('service', 'POST', '/events', { identityId: ann.identityId, event: 'account.recovered' });
    await kit.advance(60 * day);
    const woken = await decide();
    expect(woken.decision).toBe('show');
    await respond(woken.promptId, { response: 'closed' });
    await kit.advance(40 * day);
    expect((await decide()).suppressedBy).toContain('given_up');
  });

  test('a person of the elevated tier gets a notice with a deadline, one extension, and then required enrollment for the listed actions', async () => {
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, { tier: 'elevated' });
    await refuseToTheEnd();
    const notice = await decide();
    expect(notice).toMatchObject({ decision: 'show', kind: 'notice', surface: 'notice', laterOptions: [7] });
    expect(Date.parse(notice.deadline) - kit.now().getTime()).toBeGreaterThan(30 * day - 10_000);
    expect(Date.parse(notice.deadline) - kit.now().getTime()).toBeLessThanOrEqual(30 * day);

    const put = await respond(notice.promptId, { response: 'later' });
    expect(Date.parse(put.deadline)).toBe(Date.parse(notice.deadline) + 7 * day);
    await kit.advance(8 * day);
    const again = await decide();
    expect(again).toMatchObject({ kind: 'notice', deadline: put.deadline, laterOptions: [] });
    expect((await respond(again.promptId, { response: 'later' })).deadline).toBe(put.deadline);

    expect((await transfer(1)).status).toBe(200);
    await kit.advance(30 * day);
    const gated = await transfer(1);
    expect([gated.status, gated.body.code]).toEqual([403, 'enrollment_required']);
    const state = await kit.call(ann, 'GET', '/state');
    expect(state.body.enforcement).toMatchObject({ mode: 'optional', deadline: put.deadline });
    expect((await decide()).suppressedBy).toEqual(['deadline_passed']);
  });
});
