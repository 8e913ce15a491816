import { defaultPolicy } from '@kairos-mfa/engine';
import { enrollTotp, sentCode, type TestAnswer, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const weak = { strengths: ['low' as const], maxAge: 'PT5M', minFactorAge: 'PT0S', oneShot: true };
const withEmail = {
  ...defaultPolicy,
  factors: { ...defaultPolicy.factors, allowed: ['passkey', 'totp', 'sms', 'email'] },
  actions: {
    ...defaultPolicy.actions,
    say_hello: weak,
  },
};

describeEngine('codes that we send', { config: { policy: withEmail } }, ({ kit }) => {
  let person = 0;
  let phone: string;
  let ann: TestSession;

  beforeEach(() => {
    phone = `+4915100000${String(++person).padStart(3, '0')}`;
    ann = {
      identityId: `ann${person}`,
      sessionId: 's1',
      traits: { phone, phoneVerified: true, email: `ann${person}@example.com`, emailVerified: true },
    };
  });

  const start = (who: TestSession, type = 'sms') => kit.call(who, 'POST', '/enrollments', { type });
  const verify = (who: TestSession, { body }: TestAnswer, code: string) =>
    kit.call(who, 'POST', `/enrollments/${body.enrollmentId}/verify`, { proof: { code } });
  const resend = (who: TestSession, { body }: TestAnswer) =>
    kit.call(who, 'POST', `/enrollments/${body.enrollmentId}/resend`, {});
  const enroll = async (who: TestSession): Promise<string> => {
    const started = await start(who);
    const { body } = await verify(who, started, sentCode(kit, phone));
    await kit.call(who, 'POST', `/recovery-codes/${body.recoveryCodes.setId}/acknowledge`, {
      evidence: 'copied',
    });
    await kit.advance(31_000);
    return body.factor.id;
  };
  const open = async (who: TestSession): Promise<string> =>
    (await kit.call(who, 'POST', '/challenges', { purpose: 'sign_in' })).body.challengeId;
  const send = (who: TestSession, challenge: string, factorId: string) =>
    kit.call(who, 'POST', `/challenges/${challenge}/start`, { factorId });
  const prove = (who: TestSession, challenge: string, factorId: string, code: string) =>
    kit.call(who, 'POST', `/challenges/${challenge}/verify`, { factorId, proof: { code } });

  test('a code is sent to the person’s own number, and enrolls the factor', async () => {
    const started = await start(ann);
    expect(started.body.options).toEqual({
      maskedDestination: expect.stringMatching(/^\+49 ••• \d\d$/),
      digits: 6,
      resendAt: expect.any(String),
    });
    expect(kit.sent.at(-1)).toMatchObject({ channel: 'text', to: phone });
    const finished = await verify(ann, started, sentCode(kit, phone));
    expect(finished.body).toMatchObject({
      factor: { type: 'sms', hint: started.body.options.maskedDestination },
    });
    const factor = finished.body.factor.id;
    await kit.advance(31_000);
    const challenge = await open({ ...ann, sessionId: 's2' });
    expect((await send({ ...ann, sessionId: 's2' }, challenge, factor)).status).toBe(200);
    const signedIn = await prove({ ...ann, sessionId: 's2' }, challenge, factor, sentCode(kit, phone));
    expect(signedIn.body.assurance).toMatchObject({ level: 'aal2', amr: ['pwd', 'sms', 'mfa'] });
  });

  test('a number that the browser names, or that is not verified, gets no message', async () => {
    const named = await kit.call(ann, 'POST', '/enrollments', { type: 'sms', phone: '+4915199999999' });
    expect(named.status).toBe(400);
    const unverified = { ...ann, identityId: `eve${person}`, traits: { phone } };
    expect((await start(unverified)).body.code).toBe('factor_not_allowed');
    const { body } = await kit.call(unverified, 'GET', '/state');
    expect(body.factorOptions).toContainEqual(
      expect.objectContaining({ type: 'sms', state: 'disabled', reason: 'no_phone', recommended: false }),
    );
  });

  test('a code is written in the language of the person, or else of the browser', async () => {
    const inPolish = { 'accept-language': 'pl,en;q=0.8' };
    const begin = (who: TestSession) => kit.call(who, 'POST', '/enrollments', { type: 'sms' }, inPolish);
    await begin(ann);
    expect(kit.sent.at(-1)?.locale).toBe('pl');
    await kit.advance(31_000);
    await begin({ ...ann, sessionId: 's2', traits: { ...ann.traits, locale: 'ja' } });
    expect(kit.sent.at(-1)?.locale).toBe('ja');
  });

  test('a new code replaces the one before it, and is sent after 30 seconds at the earliest', async () => {
    const started = await start(ann);
    const first = sentCode(kit, phone);
    const hasty = await resend(ann, started);
    expect([hasty.status, hasty.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(hasty.headers.get('retry-after'))).toBeGreaterThan(20);
    await kit.advance(31_000);
    expect((await resend(ann, started)).body.options.resendAt).toBeTruthy();
    const second = sentCode(kit, phone);
    // With a probability of one in a million both codes are equal, and nothing can be compared.
    if (first !== second) expect((await verify(ann, started, first)).body.code).toBe('invalid_code');
    expect((await verify(ann, started, second)).status).toBe(200);
  });

  test('many concurrent requests send one code', async () => {
    const before = kit.sent.length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(ann)));
    const started = answers.filter(({ status }) => status === 200);
    // One that looks before the first is stored is refused, as it would send another code.
    expect(new Set(started.map(({ body }) => body.enrollmentId)).size).toBe(1);
    expect(answers.every(({ status, body }) => status === 200 || body.code === 'rate_limited')).toBe(true);
    expect(kit.sent.length - before).toBe(1);
  });

  test('a number gets at most five codes an hour, from all sessions together', async () => {
    for (let count = 0; count < 5; count++) {
      expect((await start({ ...ann, sessionId: `s${count}` })).status).toBe(200);
      await kit.advance(31_000);
    }
    const other = { ...ann, identityId: `bob${person}` };
    const refused = await start(other);
    expect(refused.body.code).toBe('rate_limited');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    await kit.advance(3_600_000);
    expect((await start(other)).status).toBe(200);
  });

  test('a code expires after ten minutes', async () => {
    const started = await start(ann);
    await kit.advance(599_000);
    const code = sentCode(kit, phone);
    const late = { ...ann, authAge: 0 };
    expect((await verify(late, started, '000000')).body.code).toBe('invalid_code');
    await kit.advance(2_000);
    expect((await verify(late, started, code)).status).toBe(410);
  });

  test('the code of one challenge is refused in another', async () => {
    const factor = await enroll(ann);
    const [one, two] = [await open(ann), await open(ann)];
    await send(ann, one, factor);
    const code = sentCode(kit, phone);
    expect((await prove(ann, two, factor, code)).body.code).toBe('invalid_code');
    expect((await prove(ann, one, factor, code)).status).toBe(200);
    expect((await prove(ann, one, factor, code)).body.code).toBe('challenge_consumed');
  });

  test('one correct code submitted many times concurrently is accepted once', async () => {
    const factor = await enroll(ann);
    const challenge = await open(ann);
    await send(ann, challenge, factor);
    const code = sentCode(kit, phone);
    const answers = await Promise.all(Array.from({ length: 8 }, () => prove(ann, challenge, factor, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('new codes and new challenges do not reset the attempts: the factor is locked', async () => {
    const factor = await enroll(ann);
    const first = await open(ann);
    await send(ann, first, factor);
    const wrong = sentCode(kit, phone) === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 5; guess++) expect((await prove(ann, first, factor, wrong)).status).toBe(422);
    expect((await prove(ann, first, factor, sentCode(kit, phone))).body.code).toBe('attempts_exhausted');
    const second = await open(ann);
    await kit.advance(20_000);
    expect((await prove(ann, second, factor, wrong)).body.code).toBe('factor_locked');
  });

  test('a number that now belongs to another person gets no codes of the previous owner', async () => {
    const factor = await enroll(ann);
    const moved = { ...ann, traits: { ...ann.traits, phone: '+4915188888888' } };
    const before = kit.sent.length;
    expect((await send(moved, await open(moved), factor)).body.code).toBe('factor_not_accepted');
    expect(kit.sent).toHaveLength(before);
  });

  test('neither the database nor the audit nor a response contains a code or a whole number', async () => {
    const started = await start(ann);
    const code = sentCode(kit, phone);
    const tables = ['sent_codes', 'send_limits', 'enrollments', 'audit_events'] as const;
    const rows = await Promise.all(
      tables.map((table) => kit.db.database.selectFrom(table).selectAll().execute()),
    );
    const seen = JSON.stringify([rows, started.body]);
    expect(seen).not.toContain(phone);
    expect(JSON.stringify([rows[0], rows[3]])).not.toContain(code);
  });

  test('a text message is enough for a sign-in and too weak for a payout', async () => {
    const factor = await enroll(ann);
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 2000 } };
    const refused = await kit.call(ann, 'POST', '/challenges', { purpose: 'step_up', ...transfer });
    // Only the recovery codes are left to choose; the text message is not among them.
    expect(refused.body.factors?.map(({ id }: { id: string }) => id) ?? []).not.toContain(factor);
    const upgrade = await kit.call(ann, 'POST', '/challenges', {
      purpose: 'step_up',
      action: 'factor.add',
      resource: 'totp',
    });
    expect(upgrade.body.factors[0].id).toBe(factor);
  });

  test('a person with a stronger factor cannot choose the weaker one to change their factors', async () => {
    const totp = await enrollTotp(kit, ann);
    const started = await start(ann);
    const sms = (await verify(ann, started, sentCode(kit, phone))).body.factor.id;
    const factorsFor = async (action: string): Promise<string[]> => {
      const asked = { purpose: 'step_up', action, resource: totp.factorId };
      const { body } = await kit.call(ann, 'POST', '/challenges', asked);
      return body.factors.map(({ id }: { id: string }) => id);
    };
    expect(await factorsFor('factor.remove')).not.toContain(sms);
    expect(await factorsFor('say_hello')).toContain(sms);
  });

  test('a factor that is too weak for the action cannot be enrolled for it', async () => {
    const stepUp = { action: 'transfer_money', resource: 'p1', context: { amount: 2000 } };
    const refused = await kit.call(ann, 'POST', '/enrollments', { type: 'sms', stepUp });
    expect(refused.body.code).toBe('factor_not_accepted');
  });

  test('an e-mail code is accepted where the policy allows it', async () => {
    const started = await start(ann, 'email');
    expect(started.body.options.maskedDestination).toBe('a•••@example.com');
    const finished = await verify(ann, started, sentCode(kit, `ann${person}@example.com`));
    expect(finished.body.factor.type).toBe('email');
  });

  test('an account under high security is neither offered nor given text messages', async () => {
    const high = { ...ann, traits: { ...ann.traits, tier: 'high_security' } };
    const { body } = await kit.call(high, 'GET', '/state');
    expect(body.factorOptions).toContainEqual(
      expect.objectContaining({ type: 'sms', state: 'hidden', reason: 'high_security_account' }),
    );
    expect((await start(high)).body.code).toBe('factor_not_allowed');
    // One that was enrolled before the account got high security still signs in, and otherwise only allows adding a better factor.
    await enroll(ann);
    const asked = { purpose: 'step_up', action: 'say_hello', resource: 'x' };
    const { body: opened } = await kit.call(high, 'POST', '/challenges', asked);
    expect(opened.code).toBe('enrollment_required');
    expect(opened.next).toBe('enroll');
  });
});
