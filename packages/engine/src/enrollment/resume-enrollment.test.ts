import { createSoftPasskey, enrollTotp, sentCode, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

describeEngine('an enrollment that is started again', {}, ({ kit, openReplica }) => {
  const replica = openReplica();
  let round = 0;
  let ann: TestSession;

  beforeEach(() => {
    round += 1;
    const authTime = kit.now().toISOString();
    const traits = { phone: phoneOf(round), phoneVerified: true, email: `ann${round}@example.com` };
    ann = { identityId: `ann${round}`, sessionId: 's1', deviceId: 'laptop', country: 'DE', authTime, traits };
  });

  const phoneOf = (number: number) => `+49151${String(10_000_000 + number)}`;
  const start = async (type = 'totp', by = ann, extra: object = {}, on = kit) =>
    (await on.call(by, 'POST', '/enrollments', { type, ...extra })).body;
  const finish = (
    { enrollmentId, options }: { enrollmentId: string; options: { secret: string } },
    by = ann,
  ) =>
    kit.call(by, 'POST', `/enrollments/${enrollmentId}/verify`, {
      proof: { code: totpCode(options.secret, kit.now()) },
    });

  test('is the same one, with the same secret, for five minutes', async () => {
    const first = await start();
    expect(await start()).toEqual(first);
    await kit.advance(299_000);
    expect(await start('totp', ann, {}, replica)).toEqual(first);
    await kit.advance(1_000);
    const later = await start();
    expect([later.enrollmentId, later.options.secret]).not.toEqual([
      first.enrollmentId,
      first.options.secret,
    ]);
    // The first one can still be finished in the page that shows it.
    expect((await finish(first)).status).toBe(200);
  });

  test('has the same challenge for a passkey, which is then accepted', async () => {
    const passkey = createSoftPasskey({ rpId: 'app.example.com', origin: 'https://app.example.com' });
    const first = await start('passkey');
    const again = await start('passkey');
    expect(again).toEqual(first);
    const proof = passkey.create(again.options);
    const verified = await kit.call(ann, 'POST', `/enrollments/${again.enrollmentId}/verify`, { proof });
    expect(verified.status).toBe(200);
  });

  test('sends no second code, and tells a new number from the old one', async () => {
    const before = kit.sent.length;
    const first = await start('sms');
    expect(await start('sms')).toEqual(first);
    expect(kit.sent.length).toBe(before + 1);
    const moved = { ...ann, traits: { ...ann.traits, phone: phoneOf(round + 500) } };
    const second = await start('sms', moved);
    expect(second.enrollmentId).not.toBe(first.enrollmentId);
    const code = sentCode(kit, phoneOf(round + 500));
    const path = `/enrollments/${second.enrollmentId}/verify`;
    expect((await kit.call(moved, 'POST', path, { proof: { code } })).status).toBe(200);
  });

  test('after another code was sent, has the time of the next one', async () => {
    const first = await start('sms');
    await kit.advance(120_000);
    const resent = await kit.call(ann, 'POST', `/enrollments/${first.enrollmentId}/resend`, {});
    expect(resent.status).toBe(200);
    const again = await start('sms');
    expect(again.options.resendAt).toBe(resent.body.options.resendAt);
    expect(again.options.resendAt).not.toBe(first.options.resendAt);
    // What did not change is still there, and the code that was sent last is accepted.
    expect(again).toEqual({ ...first, options: { ...first.options, resendAt: again.options.resendAt } });
    const proof = { code: sentCode(kit, phoneOf(round)) };
    const verified = await kit.call(ann, 'POST', `/enrollments/${again.enrollmentId}/verify`, { proof });
    expect(verified.status).toBe(200);
  });

  test('is another one in another session, on another device and in another country', async () => {
    const first = await start();
    for (const other of [{ sessionId: 's2' }, { deviceId: 'phone' }, { country: 'FR' }]) {
      const { enrollmentId, options } = await start('totp', { ...ann, ...other });
      expect([enrollmentId, options?.secret]).not.toContain(first.options.secret);
      expect(enrollmentId).not.toBe(first.enrollmentId);
    }
  });

  test('is another one for another action, so that no action is approved unseen', async () => {
    const stepUp = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
    const first = await start('totp', ann, { stepUp });
    expect((await start()).enrollmentId).not.toBe(first.enrollmentId);
    expect((await start('totp', ann, { stepUp })).enrollmentId).toBe(first.enrollmentId);
    const dearer = { ...stepUp, context: { amount: 6000 } };
    expect((await start('totp', ann, { stepUp: dearer })).enrollmentId).not.toBe(first.enrollmentId);
  });

  test('is never one that was cancelled, verified, or has no attempts left', async () => {
    const cancelled = await start();
    await kit.call(ann, 'DELETE', `/enrollments/${cancelled.enrollmentId}`);
    const spent = await start();
    expect(spent.options.secret).not.toBe(cancelled.options.secret);
    for (let attempt = 0; attempt < 5; attempt++)
      await kit.call(ann, 'POST', `/enrollments/${spent.enrollmentId}/verify`, { proof: { code: '000000' } });
    const verified = await start();
    expect(verified.options.secret).not.toBe(spent.options.secret);
    expect((await finish(verified)).status).toBe(200);
    const next = await start();
    expect(next.options.secret).not.toBe(verified.options.secret);
  });

  test('is one, however many tabs start at once, and is audited once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, tab) => start('totp', ann, {}, tab % 2 ? kit : replica)),
    );
    expect(new Set(answers.map(({ enrollmentId }) => enrollmentId)).size).toBe(1);
    expect(new Set(answers.map(({ options }) => options.secret)).size).toBe(1);
    const audit = await kit.call('service', 'GET', '/admin/audit?type=mfa.enrollment_started');
    expect(
      audit.body.events.filter(({ identityId }: { identityId: string }) => identityId === ann.identityId),
    ).toHaveLength(1);
  });

  test('is repeated to a key while it is open, and its secret to nobody afterwards', async () => {
    const keyed = { 'idempotency-key': 'k1' };
    const begin = () => kit.call(ann, 'POST', '/enrollments', { type: 'totp' }, keyed);
    const first = (await begin()).body;
    expect((await begin()).body).toEqual(first);
    const thief = { ...ann, deviceId: 'another' };
    const stolen = await kit.call(thief, 'POST', '/enrollments', { type: 'totp' }, keyed);
    expect(JSON.stringify(stolen.body)).not.toContain(first.options.secret);
    expect((await finish(first)).status).toBe(200);
    const late = await begin();
    expect([late.status, late.body.code]).toEqual([409, 'challenge_consumed']);
  });

  test('offers recovery codes that nobody saved again without a second proof, for a while and to nobody else', async () => {
    const totp = await enrollTotp(kit, ann, false);
    const again = await kit.call(ann, 'POST', '/recovery-codes', {});
    expect(again.status).toBe(200);
    expect(again.body.codes).not.toContain(totp.recoveryCodes.codes[0]);
    expect((await kit.call({ ...ann, sessionId: 's2' }, 'POST', '/recovery-codes', {})).status).toBe(401);
    expect((await kit.call({ ...ann, deviceId: 'another' }, 'POST', '/recovery-codes', {})).status).toBe(401);
    const acknowledged = await kit.call(ann, 'POST', `/recovery-codes/${again.body.setId}/acknowledge`, {
      evidence: 'copied',
    });
    expect(acknowledged.status).toBe(204);
    expect((await kit.call(ann, 'POST', '/recovery-codes', {})).status).toBe(401);
  });

  test('needs a proof for new recovery codes once the enrollment is no longer recent', async () => {
    await enrollTotp(kit, ann, false);
    await kit.advance(3_600_000);
    expect((await kit.call(ann, 'POST', '/recovery-codes', {})).status).toBe(401);
  });
});
