import { defaultPolicy } from '@kairos-mfa/engine';
import { enrollTotp, signInWithCode, signInWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const newPerson = {};

describeEngine('the offer of a sign-in to set up a factor', {}, ({ kit, openReplica }) => {
  const replica = openReplica();
  let round = 0;
  let tenantId: string;
  let ann: TestSession;
  const at = (sessionId: string): TestSession => ({ ...ann, sessionId });

  beforeEach(() => {
    tenantId = `setup${++round}`;
    ann = { identityId: 'ann', sessionId: 's1', tenantId };
  });

  const put = (changes: object) =>
    kit.call('service', 'PUT', '/admin/policy', { tenantId, document: { ...defaultPolicy, ...changes } });
  const signIn = async (sessionId: string) => {
    const { body } = await kit.call(at(sessionId), 'GET', '/state');
    const asked = { tenantId, identityId: 'ann', sessionId };
    const checked = await replica.call('service', 'POST', '/sessions/check', asked);
    expect(checked.body.signIn).toBe(body.signIn);
    return body.signIn;
  };
  const skip = (sessionId: string) => kit.call(at(sessionId), 'POST', '/setup/skip', {});
  const existing = { createdAt: '2020-01-01T00:00:00Z' };

  test.each([
    ['never', newPerson, ['clear', 'clear']],
    ['just_in_time', newPerson, ['clear', 'clear']],
    ['at_registration', newPerson, ['offer', 'offer']],
    ['next_sign_in', newPerson, ['clear', 'offer']],
    ['never', existing, ['clear', 'clear']],
    ['just_in_time', existing, ['clear', 'clear']],
    ['at_registration', existing, ['offer', 'offer']],
    ['next_sign_in', existing, ['offer', 'offer']],
  ])(
    '%s: a person of %j gets %j in the first and the second session',
    async (setupPrompt, facts, expected) => {
      await put({ setupPrompt });
      await kit.call('service', 'PUT', '/identities/ann', { tenantId, ...facts });
      const first = await signIn('s1');
      await kit.advance(60_000);
      expect([first, await signIn('s2')]).toEqual(expected);
    },
  );

  test.each(['at_registration', 'next_sign_in'])(
    '%s does not interrupt the session that a person is in, and is offered at their next sign-in',
    async (setupPrompt) => {
      await kit.call('service', 'PUT', '/identities/ann', { tenantId, ...existing });
      expect(await signIn('s1')).toBe('clear');
      await put({ setupPrompt });
      expect([await signIn('s1'), await signIn('s2')]).toEqual(['clear', 'offer']);
    },
  );

  const check = async (sessionId: string) => {
    const body = { tenantId, identityId: 'ann', sessionId };
    return (await replica.call('service', 'POST', '/sessions/check', body)).body;
  };

  test('a first session counts where the host alone has asked about it, also many times at once', async () => {
    await put({ setupPrompt: 'next_sign_in' });
    const atOnce = await Promise.all(Array.from({ length: 5 }, () => check('s1')));
    expect(atOnce.map((answer) => answer.signIn)).toEqual(Array.from({ length: 5 }, () => 'clear'));
    await kit.advance(60_000);
    expect([(await check('s1')).signIn, (await check('s2')).signIn]).toEqual(['clear', 'offer']);
    // The browser of the second session is offered the same.
    expect(await signIn('s2')).toBe('offer');
  });

  test('a session that only the host has named has no known sign-in, until its browser calls', async () => {
    await put({ setupPrompt: 'next_sign_in' });
    await check('s1');
    const { assurance } = await check('s1');
    expect(assurance).toMatchObject({ level: 'aal1', amr: [] });
    expect(kit.now().getTime() - Date.parse(assurance.authTime)).toBeLessThan(60_000);
    const sessions = async () =>
      (await kit.call('service', 'GET', `/admin/identities/ann?tenantId=${tenantId}`)).body.sessions;
    expect(await sessions()).toEqual([]);
    await kit.call({ ...at('s1'), amr: ['pwd'] }, 'GET', '/state');
    expect((await check('s1')).assurance.amr).toEqual(['pwd']);
    expect(await sessions()).toMatchObject([{ id: 's1', level: 'aal1' }]);
  });

  test('a check stores nobody where no mode asks at the second sign-in, and nobody who was erased', async () => {
    const known = async () =>
      (await kit.call('service', 'GET', `/admin/identities/ann?tenantId=${tenantId}`)).status;
    await put({ setupPrompt: 'at_registration' });
    await check('s1');
    expect(await known()).toBe(404);
    await put({ setupPrompt: 'next_sign_in' });
    await check('s1');
    expect(await known()).toBe(200);
    await kit.call('service', 'DELETE', `/admin/identities/ann?tenantId=${tenantId}`);
    await check('s1');
    expect(await known()).toBe(404);
  });

  test('a skip holds on every device, replica and later day, and is audited once', async () => {
    await put({ setupPrompt: 'at_registration' });
    expect(await signIn('s1')).toBe('offer');
    const answers = await Promise.all(Array.from({ length: 5 }, () => skip('s1')));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect([await signIn('s1'), await signIn('s2')]).toEqual(['clear', 'clear']);
    await kit.advance(400 * 86_400_000);
    expect(await signIn('s3')).toBe('clear');
    await put({ setupPrompt: 'next_sign_in' });
    expect(await signIn('s4')).toBe('clear');
    const audited = await kit.call(
      'service',
      'GET',
      `/admin/audit?tenantId=${tenantId}&type=mfa.setup_skipped`,
    );
    expect(audited.body.events).toHaveLength(1);
  });

  test('who has skipped it is not asked by a prompt either, unless the policy asks at the right moment', async () => {
    await put({ setupPrompt: 'next_sign_in' });
    await kit.call('service', 'PUT', '/identities/ann', {
      tenantId,
      ...existing,
      lastPaymentAt: existing.createdAt,
    });
    const suppressedBy = async () => {
      const moment = 'settings.security_interest';
      return (await kit.call(at('s1'), 'POST', '/prompts/decide', { moment })).body.suppressedBy;
    };
    await signIn('s1');
    await skip('s1');
    expect(await suppressedBy()).toEqual(['setup_skipped']);
    await put({ setupPrompt: 'just_in_time' });
    expect(await suppressedBy()).toEqual([]);
  });

  test('nothing but an offer can be skipped', async () => {
    await put({ setupPrompt: 'at_registration', enforcement: 'required' });
    const refused = await skip('s1');
    expect([refused.status, refused.body.code]).toEqual([409, 'not_dismissible']);
    await put({ setupPrompt: 'just_in_time' });
    expect((await skip('s1')).status).toBe(204);
    await put({ setupPrompt: 'at_registration' });
    // That skip was of nothing, and has skipped nothing.
    expect(await signIn('s2')).toBe('offer');
    expect((await kit.call(undefined, 'POST', '/setup/skip', {})).status).toBe(401);
  });

  test('where a factor is required later, an earlier skip counts for nothing', async () => {
    await put({ setupPrompt: 'at_registration' });
    await signIn('s1');
    await skip('s1');
    await put({ setupPrompt: 'at_registration', enforcement: 'required' });
    expect(await signIn('s1')).toBe('enroll');
    expect((await skip('s1')).status).toBe(409);
  });

  test('after a reset that keeps the codes, a code comes first, and then another factor is offered', async () => {
    await put({ setupPrompt: 'just_in_time' });
    const { recoveryCodes } = await enrollTotp(kit, ann);
    const reset = { tenantId, reason: 'Lost the phone' };
    await kit.call('service', 'POST', '/admin/identities/ann/reset', reset);
    expect([await signIn('s1'), await signIn('s2')]).toEqual(['challenge', 'challenge']);
    expect((await skip('s2')).body.code).toBe('not_dismissible');
    await signInWithCode(kit, at('s2'), 'recovery_code', recoveryCodes.codes[0]);
    expect(await signIn('s2')).toBe('offer');
    await skip('s2');
    expect(await signIn('s2')).toBe('clear');
    // Each reset offers it again: the person had wanted a second factor.
    await kit.call('service', 'POST', '/admin/identities/ann/reset', reset);
    await signInWithCode(kit, at('s3'), 'recovery_code', recoveryCodes.codes[1]);
    expect(await signIn('s3')).toBe('offer');
    const totp = await enrollTotp(kit, at('s3'));
    expect(await signIn('s3')).toBe('clear');
    await signInWithTotp(kit, at('s4'), totp);
    expect(await signIn('s4')).toBe('clear');
  });
});
