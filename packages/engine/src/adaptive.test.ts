import {
  createTestKit,
  databaseKinds,
  enrollTotp,
  stepUpWithTotp,
  type EnrolledTotp,
  type TestKit,
} from '@kairos-mfa/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const small = { action: 'transfer_money', resource: 'payee', context: { amount: 10, currency: 'EUR' } };
const ann = { identityId: 'ann', sessionId: 's1', deviceId: 'laptop', country: 'DE' };

describe.each(databaseKinds)('a session that turns up somewhere unusual, on %s', (kind) => {
  let kit: TestKit;
  beforeEach(async () => {
    kit = await createTestKit({ kind });
  });
  afterEach(() => kit.close());

  const pay = (from: TestKit = kit) =>
    from.call('service', 'POST', '/grants/consume', { identityId: 'ann', sessionId: 's1', ...small });
  const turnUp = (where: object, at: TestKit = kit) => at.call({ ...ann, ...where }, 'GET', '/state');
  const enrolAtHome = async (): Promise<EnrolledTotp> => {
    const totp = await enrollTotp(kit, ann);
    await kit.advance(1_000);
    return totp;
  };

  test.each([
    ['another country', { country: 'BR' }],
    ['another device', { deviceId: 'somebody-elses' }],
  ])('in mid-session, %s: what was free before asks for a proof', async (_, where) => {
    const totp = await enrolAtHome();
    expect((await pay()).body).toEqual({ grant: null });
    await turnUp(where);
    const asked = await pay();
    expect([asked.status, asked.body.code]).toEqual([401, 'step_up_required']);

    // The same path as any step-up; once proven, the session is itself again.
    await stepUpWithTotp(kit, { ...ann, ...where }, totp, small);
    expect((await pay()).body).toEqual({ grant: null });
  });

  test('nothing a browser says afterwards talks it down', async () => {
    await enrolAtHome();
    await turnUp({ country: 'BR' });
    await turnUp({});
    expect((await pay()).status).toBe(401);
  });

  test('whoever has nothing to prove with is not forced to set up', async () => {
    await turnUp({});
    await turnUp({ country: 'BR' });
    expect((await pay()).body).toEqual({ grant: null });
  });

  test('a risk engine of the host’s own has the say', async () => {
    const trusting = await createTestKit({ kind, risk: { isUnusual: async () => false } });
    await enrollTotp(trusting, ann);
    await turnUp({ country: 'BR' }, trusting);
    expect((await pay(trusting)).body).toEqual({ grant: null });
    await trusting.close();
  });
});
