import { defaultPolicy } from '@kairos-mfa/engine';
import type { RememberedDevices } from '@kairos-mfa/protocol';
import {
  createTestKit,
  type EnrolledTotp,
  enrollTotp,
  signInWithCode,
  stepUpWithTotp,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const remembering = { ...defaultPolicy, signIn: { rememberDevice: 'P30D' } };

describeEngine('a remembered device', { config: { policy: remembering } }, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let totp: EnrolledTotp;
  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's1', deviceId: 'laptop' };
    totp = await enrollTotp(kit, ann);
    await kit.advance(30_000);
  });

  const session = (sessionId: string, deviceId = 'laptop'): TestSession => ({ ...ann, sessionId, deviceId });
  const signIn = async (who: TestSession, rememberDevice = true, factorId = totp.factorId, code?: string) => {
    const { body } = await kit.call(who, 'POST', '/challenges', { purpose: 'sign_in' });
    const proof = { code: code ?? totpCode(totp.secret, kit.now()) };
    const path = `/challenges/${body.challengeId}/verify`;
    const { status } = await kit.call(who, 'POST', path, { factorId, proof, rememberDevice });
    return { status, days: body.rememberDays };
  };
  const asked = async (who: TestSession): Promise<string> =>
    (await kit.call(who, 'GET', '/state')).body.signIn;

  test('completes the sign-in without a challenge and does not raise the session', async () => {
    expect(await signIn(session('s2'))).toEqual({ status: 200, days: 30 });
    const { body } = await kit.call(session('s3'), 'GET', '/state');
    expect([body.signIn, body.assurance.level]).toEqual(['clear', 'aal1']);
    const check = { identityId: ann.identityId, sessionId: 's4' };
    const told = await kit.call('service', 'POST', '/sessions/check', { ...check, deviceId: 'laptop' });
    expect(told.body.signIn).toBe('clear');
    expect((await kit.call('service', 'POST', '/sessions/check', check)).body.signIn).toBe('challenge');
    // A step-up still needs a proof.
    const removal = await kit.call(session('s3'), 'DELETE', `/factors/${totp.factorId}`);
    expect(removal.body.code).toBe('step_up_required');
  });

  test('is valid for one device of one person, for thirty days', async () => {
    await signIn(session('s2'));
    expect(await asked(session('s3', 'phone'))).toBe('challenge');
    const eve = { identityId: `eve${person}`, sessionId: 's1', deviceId: 'laptop' };
    await enrollTotp(kit, eve);
    expect(await asked({ ...eve, sessionId: 's2' })).toBe('challenge');
    await kit.advance(31 * 86_400_000);
    expect(await asked(session('s4'))).toBe('challenge');
  });

  test('expires sooner when the policy becomes stricter, and not before that', async () => {
    await signIn(session('s2'));
    await kit.advance(2 * 86_400_000);
    const oneDay = { ...remembering, signIn: { rememberDevice: 'P1D' } };
    const threeDays = { ...remembering, signIn: { rememberDevice: 'P3D' } };
    const tenantId = 'default';
    const put = (document: object) => kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
    try {
      await put(threeDays);
      expect(await asked(session('s3'))).toBe('clear');
      await put(oneDay);
      expect(await asked(session('s3'))).toBe('challenge');
      expect((await kit.call(session('s3'), 'GET', '/remembered-devices')).body.devices).toEqual([]);
      // Remembering it again starts the full period.
      await signIn(session('s4'));
      expect(await asked(session('s5'))).toBe('clear');
      const { body } = await kit.call(session('s5'), 'GET', '/remembered-devices');
      expect(Date.parse(body.devices[0].expiresAt) - kit.now().getTime()).toBeLessThanOrEqual(86_400_000);
    } finally {
      await put(remembering);
    }
  });

  test('is listed for its owner by browser and system, and can be forgotten alone', async () => {
    await signIn(session('s2'));
    await kit.advance(30_000);
    await signIn(session('s3', 'phone'));
    const listed = async (who: TestSession) =>
      (await kit.call(who, 'GET', '/remembered-devices')).body as RememberedDevices;
    const { days, devices } = await listed(session('s4'));
    expect(days).toBe(30);
    expect(devices.map(({ current }) => current)).toEqual([false, true]);
    const eve = { identityId: `eve${person}`, sessionId: 's1', deviceId: 'laptop' };
    expect((await listed(eve)).devices).toEqual([]);
    const theft = await kit.call(eve, 'DELETE', `/remembered-devices/${devices[0]?.id}`);
    expect(theft.body.code).toBe('not_found');
    const gone = await kit.call(session('s4'), 'DELETE', `/remembered-devices/${devices[0]?.id}`);
    expect(gone.status).toBe(204);
    expect(await asked(session('s5', 'phone'))).toBe('challenge');
    expect(await asked(session('s6'))).toBe('clear');
    const again = await kit.call(session('s4'), 'DELETE', `/remembered-devices/${devices[0]?.id}`);
    expect(again.status).toBe(404);
    await kit.advance(31 * 86_400_000);
    expect((await listed(session('s7'))).devices).toEqual([]);
  });

  test('the user agent header is neither stored nor shown', async () => {
    await signIn(session('s2'));
    const { body } = await kit.call(session('s3'), 'GET', '/remembered-devices');
    const [device] = (body as RememberedDevices).devices;
    expect([device?.browser, device?.system]).toEqual([null, null]);
    expect(JSON.stringify(body)).not.toContain('laptop');
  });

  test('a recovery code remembers no device, and forgets those that are remembered', async () => {
    const [code] = totp.recoveryCodes.codes;
    await signIn(session('s2'));
    expect((await signIn(session('s3', 'phone'), true, 'recovery_code', code)).status).toBe(200);
    expect(await asked(session('s4', 'phone'))).toBe('challenge');
    expect(await asked(session('s5'))).toBe('challenge');
  });

  test('a device is remembered only on request', async () => {
    await signIn(session('s2'), false);
    expect(await asked(session('s3'))).toBe('challenge');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a new factor', () => enrollTotp(kit, session('s1'))],
    [
      'a removed factor',
      async () => {
        const second = await enrollTotp(kit, session('s1'));
        await kit.advance(30_000);
        await signIn(session('s2b'));
        const removal = { action: 'factor.remove', resource: second.factorId };
        await stepUpWithTotp(kit, session('s1'), totp, removal);
        expect((await kit.call(session('s1'), 'DELETE', `/factors/${second.factorId}`)).status).toBe(204);
      },
    ],
    [
      'a changed password',
      () => kit.call('service', 'POST', '/events', { identityId: ann.identityId, event: 'password.changed' }),
    ],
    [
      'a sign-out everywhere',
      () => kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId }),
    ],
    ['a request of its owner', () => kit.call(session('s2'), 'DELETE', '/remembered-devices')],
  ])('is forgotten after %s', async (_, change) => {
    await signIn(session('s2'));
    expect(await asked(session('s3'))).toBe('clear');
    await change();
    expect(await asked(session('s9'))).toBe('challenge');
  });
});

test('where the policy remembers no devices, that is not offered and nothing is stored', async () => {
  const kit = await createTestKit();
  const ann = { identityId: 'ann', sessionId: 's1', deviceId: 'laptop' };
  const totp = await enrollTotp(kit, ann);
  await kit.advance(30_000);
  const { body } = await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' });
  expect(body.rememberDays).toBeUndefined();
  const proof = { code: totpCode(totp.secret, kit.now()) };
  const given = { factorId: totp.factorId, proof, rememberDevice: true };
  expect((await kit.call(ann, 'POST', `/challenges/${body.challengeId}/verify`, given)).status).toBe(200);
  const kept = await kit.db.database.selectFrom('remembered_devices').selectAll().execute();
  expect(kept).toEqual([]);
  await kit.close();
});

test('a policy can require the second step again within a session', async () => {
  const kit = await createTestKit({
    config: { policy: { ...defaultPolicy, signIn: { mfaMaxAge: 'PT8H' } } },
  });
  const ann = { identityId: 'ann', sessionId: 's1' };
  await enrollTotp(kit, ann);
  expect((await kit.call(ann, 'GET', '/state')).body.signIn).toBe('clear');
  await kit.advance(8 * 3_600_000);
  expect((await kit.call(ann, 'GET', '/state')).body.signIn).toBe('challenge');
  await kit.close();
});

test('after a recovery code the response says how many are left', async () => {
  const kit = await createTestKit();
  const ann = { identityId: 'ann', sessionId: 's1' };
  const totp = await enrollTotp(kit, ann);
  const proven = await signInWithCode(kit, ann, 'recovery_code', totp.recoveryCodes.codes[0]);
  expect(proven.body.recoveryCodes).toEqual({ remaining: 9 });
  await kit.close();
});
