import {
  createTestKit,
  enrollTotp,
  type SentMessage,
  signInWithCode,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, describe, expect, test } from 'vitest';

describeEngine('notices', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  let address: string;
  beforeEach(() => {
    address = `ann${++person}@example.com`;
    ann = { identityId: `ann${person}`, sessionId: 's1', traits: { email: address, emailVerified: true } };
  });

  const noticesTo = async (to: string): Promise<SentMessage['message'][]> => {
    await kit.engine.tick();
    return kit.sent
      .filter((sent) => sent.to === to && sent.message.kind === 'notice')
      .map(({ message }) => message);
  };
  const kinds = async (to: string): Promise<string[]> =>
    (await noticesTo(to)).flatMap((message) => (message.kind === 'notice' ? [message.notice.kind] : []));

  test('an attacker with a stolen session cannot choose the language of the notice', async () => {
    const totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
    const inJapanese = { 'accept-language': 'ja' };
    const removed = await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`, undefined, inJapanese);
    expect(removed.status).toBe(204);
    await kit.engine.tick();
    expect(kit.sent.filter(({ to }) => to === address).map(({ locale }) => locale)).toEqual(['en', 'en']);
  });

  test('every change sends a notice: a factor added or removed, a code used, codes replaced', async () => {
    const totp = await enrollTotp(kit, ann);
    await signInWithCode(kit, ann, 'recovery_code', totp.recoveryCodes.codes[0]);
    await stepUpWithTotp(kit, ann, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const fresh = await kit.call(ann, 'POST', '/recovery-codes', {});
    await kit.call(ann, 'POST', `/recovery-codes/${fresh.body.setId}/acknowledge`, { evidence: 'copied' });
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
    expect((await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`)).status).toBe(204);
    expect(await kinds(address)).toEqual([
      'factor_added',
      'recovery_code_used',
      'recovery_codes_replaced',
      'factor_removed',
    ]);
    const told = await noticesTo(address);
    expect(told[1]).toMatchObject({ notice: { codesLeft: 9 } });
    const secrets = [totp.secret, ...totp.recoveryCodes.codes, ...fresh.body.codes];
    expect(secrets.filter((secret) => JSON.stringify(told).includes(secret))).toEqual([]);
  });

  test('an attacker who changes the address first does not stop the notice to the owner', async () => {
    await kit.call(ann, 'GET', '/state');
    const stolen = { ...ann, traits: { email: `eve${person}@example.com`, emailVerified: true } };
    await enrollTotp(kit, stolen);
    expect(await kinds(address)).toEqual(['factor_added']);
    expect(await kinds(`eve${person}@example.com`)).toEqual(['factor_added']);
  });

  test('an address that the host replaced gets notices for another month', async () => {
    const put = (email: string) => kit.call('service', 'PUT', `/identities/${ann.identityId}`, { email });
    await put(address);
    await put(`new${person}@example.com`);
    await enrollTotp(kit, ann);
    expect(await kinds(address)).toEqual(['factor_added']);
    expect(await kinds(`new${person}@example.com`)).toEqual(['factor_added']);
  });

  describe('a phone number', () => {
    const put = async (facts: object) =>
      expect((await kit.call('service', 'PUT', `/identities/${ann.identityId}`, facts)).status).toBe(204);
    const thiefs = '+4915112345678';

    test('that a stolen session adds next to a second step sends the owner one notice, without the number', async () => {
      await enrollTotp(kit, ann);
      await put({ phone: thiefs });
      await put({ phone: thiefs, actionsCount: 1 });
      expect(await kinds(address)).toEqual(['factor_added', 'phone_changed']);
      expect(JSON.stringify(await noticesTo(address))).not.toContain('5678');
    });

    test('that is replaced sends a notice, also to a person without a second step', async () => {
      await put({ email: address, phone: '+4915112345600' });
      expect(await kinds(address)).toEqual([]);
      await put({ phone: thiefs });
      expect(await kinds(address)).toEqual(['phone_changed']);
    });

    test('that changes together with the address sends a notice to the previous address', async () => {
      await put({ email: address, phone: '+4915112345600' });
      await put({ email: `eve${person}@example.com`, phone: thiefs });
      expect(await kinds(address)).toEqual(['phone_changed']);
    });

    test('that the host first reports for a person without a second step sends no notice', async () => {
      await put({ email: address });
      await put({ phone: thiefs });
      expect(await kinds(address)).toEqual([]);
    });

    test('that two servers report concurrently sends one notice', async () => {
      await enrollTotp(kit, ann);
      await Promise.all([put({ phone: thiefs }), put({ phone: thiefs }), put({ phone: thiefs })]);
      expect(await kinds(address)).toEqual(['factor_added', 'phone_changed']);
    });
  });

  test('an address that is not verified gets no notice', async () => {
    await enrollTotp(kit, { ...ann, traits: { email: address } });
    expect(await kinds(address)).toEqual([]);
  });

  test('a change that was rolled back sends no notice', async () => {
    const totp = await enrollTotp(kit, ann);
    await kinds(address);
    expect((await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`)).body.code).toBe('step_up_required');
    expect(await kinds(address)).toEqual(['factor_added']);
  });

  test('several workers together send each message once', async () => {
    await enrollTotp(kit, ann);
    await Promise.all([kit.engine.tick(), kit.engine.tick(), kit.engine.tick()]);
    expect(await kinds(address)).toEqual(['factor_added']);
  });
});

test('a notice is sent later when the mail server is down, and the change is kept', async () => {
  let isDown = true;
  const taken: string[] = [];
  const kit = await createTestKit({
    senders: {
      email: async ({ to }) => {
        if (isDown) throw new Error(`550 no such user ${to}`);
        taken.push(to);
      },
    },
  });
  const ann = {
    identityId: 'ann',
    sessionId: 's1',
    traits: { email: 'ann@example.com', emailVerified: true },
  };
  await enrollTotp(kit, ann);
  await kit.engine.tick();
  expect(JSON.stringify(kit.failures.map(String))).not.toContain('ann@example.com');
  isDown = false;
  await kit.engine.tick();
  expect(taken).toEqual([]);
  await kit.advance(31_000);
  await kit.engine.tick();
  await kit.advance(3_600_000);
  await kit.engine.tick();
  expect(taken).toEqual(['ann@example.com']);
  await kit.close();
});
