import {
  consumeGrant,
  createTestKit,
  type EnrolledTotp,
  enrollTotp,
  signInWithCode,
  stepUpWithTotp,
  type TestKit,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { expect, test } from 'vitest';

const small = { action: 'transfer_money', resource: 'payee', context: { amount: 10, currency: 'EUR' } };
const ann = { identityId: 'ann', sessionId: 's1', deviceId: 'laptop', country: 'DE' };

describeEngine('a session at an unusual location', { perTest: true }, ({ kit, kind }) => {
  const pay = (from: TestKit = kit) => consumeGrant(from, ann, small);
  const turnUp = (where: object, at: TestKit = kit) => at.call({ ...ann, ...where }, 'GET', '/state');
  const enrolAtHome = async (): Promise<EnrolledTotp> => {
    const totp = await enrollTotp(kit, ann);
    await kit.advance(1_000);
    return totp;
  };

  test.each([
    ['another country', { country: 'BR' }],
    ['another device', { deviceId: 'somebody-elses' }],
  ])('%s in mid-session makes actions below the threshold need a proof', async (_, where) => {
    const totp = await enrolAtHome();
    expect((await pay()).body).toEqual({ grant: null });
    await turnUp(where);
    const asked = await pay();
    expect([asked.status, asked.body.code]).toEqual([401, 'step_up_required']);

    // An ordinary step-up; after the proof the session is no longer unusual.
    await stepUpWithTotp(kit, { ...ann, ...where }, totp, small);
    expect((await pay()).body).toEqual({ grant: null });
  });

  test('nothing that the browser sends afterwards lowers the risk', async () => {
    await enrolAtHome();
    await turnUp({ country: 'BR' });
    await turnUp({});
    expect((await pay()).status).toBe(401);
  });

  test('a recent enrollment does not let an attacker bind a factor of their own', async () => {
    await enrolAtHome();
    await turnUp({ country: 'BR' });
    const rogue = await kit.call({ ...ann, country: 'BR' }, 'POST', '/enrollments', { type: 'passkey' });
    expect([rogue.status, rogue.body.code]).toEqual([401, 'step_up_required']);
  });

  test('… nor rename a factor, until the owner has given another proof', async () => {
    const totp = await enrolAtHome();
    const rename = (where: object) =>
      kit.call({ ...ann, ...where }, 'PATCH', `/factors/${totp.factorId}`, { name: 'Old phone, remove me' });
    expect((await rename({ country: 'BR' })).body.code).toBe('step_up_required');
    expect((await rename({})).body.code).toBe('step_up_required');
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.add', resource: 'totp' });
    expect((await rename({})).status).toBe(200);
  });

  test('a recovery code that the owner gave after a reset does not let an attacker enroll a factor', async () => {
    const { codes } = (await enrolAtHome()).recoveryCodes;
    await kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: 'lost phone' });
    const prove = async (code: string | undefined) => {
      await signInWithCode(kit, ann, 'recovery_code', code);
      await kit.advance(1_000);
    };
    const start = async (where: object) =>
      (await kit.call({ ...ann, ...where }, 'POST', '/enrollments', { type: 'totp' })).status;
    await prove(codes[0]);
    expect(await start({ deviceId: 'somebody-elses' })).toBe(401);
    // The session was at another location, so its owner must give another proof.
    expect(await start({})).toBe(401);
    await prove(codes[1]);
    expect(await start({})).toBe(200);
  });

  test('a proof in one country does not count in another', async () => {
    const totp = await enrolAtHome();
    const admin = { action: 'admin_access', resource: 'studio' };
    await stepUpWithTotp(kit, ann, totp, admin);
    await kit.advance(1_000);
    await turnUp({ country: 'BR' });
    const consumed = await consumeGrant(kit, ann, admin);
    expect(consumed.status).toBe(401);
  });

  test('a risk engine that fails counts as a risk', async () => {
    let asked = 0;
    const failing = await createTestKit({
      kind,
      risk: {
        isUnusual: async () => {
          asked += 1;
          if (asked > 1) throw new Error('down');
          return false;
        },
      },
    });
    await enrollTotp(failing, ann);
    await failing.advance(1_000);
    expect((await turnUp({ country: 'BR' }, failing)).status).toBe(200);
    expect((await pay(failing)).status).toBe(401);
    await failing.close();
  });

  test('a person without a factor is not forced to enroll', async () => {
    await turnUp({});
    await turnUp({ country: 'BR' });
    expect((await pay()).body).toEqual({ grant: null });
  });

  test('the answer of a risk engine of the host decides', async () => {
    const trusting = await createTestKit({ kind, risk: { isUnusual: async () => false } });
    await enrollTotp(trusting, ann);
    await turnUp({ country: 'BR' }, trusting);
    expect((await pay(trusting)).body).toEqual({ grant: null });
    await trusting.close();
  });
});
