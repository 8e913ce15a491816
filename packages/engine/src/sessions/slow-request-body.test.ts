import {
  createTestKit,
  enrollTotp,
  sessionHeaders,
  stepUpWithTotp,
  type TestKit,
  testOrigin,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('a request with a delayed body', () => {
  let kit: TestKit;
  beforeAll(async () => {
    kit = await createTestKit();
  });
  afterAll(() => kit.close());

  /** Sends the head of a request, and its body when asked to. */
  const holdBack = async (who: TestSession, path: string, sent: object) => {
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const init = {
      method: 'POST',
      headers: { ...sessionHeaders(who), 'content-type': 'application/json' },
      body: body.readable,
      // Node requires `duplex`, and the browser's types do not have it.
      duplex: 'half',
    };
    const answer = kit.fetch(`${testOrigin}/mfa/v1${path}`, init);
    // Enough time to process the part that has arrived.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return async (): Promise<{ code?: string }> => {
      const writer = body.writable.getWriter();
      await writer.write(new TextEncoder().encode(JSON.stringify(sent)));
      await writer.close();
      return (await answer).json();
    };
  };
  const person = async (identityId: string) => {
    const session = {
      identityId,
      sessionId: 's1',
      deviceId: 'laptop',
      authTime: kit.now().toISOString(),
    } satisfies TestSession;
    return { session, totp: await enrollTotp(kit, session) };
  };

  test('does not give an attacker the proof that the owner gives meanwhile', async () => {
    const { session, totp } = await person('ann');
    const release = await holdBack({ ...session, deviceId: 'thiefs' }, '/recovery-codes', {});
    await stepUpWithTotp(kit, session, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    expect((await release()).code).toBe('step_up_required');
  });

  test('does not extend the validity of its code', async () => {
    const { session, totp } = await person('bob');
    await kit.advance(60_000);
    const { body } = await kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' });
    const release = await holdBack(session, `/challenges/${body.challengeId}/verify`, {
      factorId: totp.factorId,
      proof: { code: totpCode(totp.secret, kit.now()) },
    });
    await kit.advance(240_000);
    expect((await release()).code).toBe('invalid_code');
  });

  test('is refused when its session has ended meanwhile', async () => {
    const { session } = await person('cleo');
    const release = await holdBack(session, '/challenges', { purpose: 'sign_in' });
    await kit.call('service', 'POST', '/sessions/end', { identityId: 'cleo', sessionId: 's1' });
    expect((await release()).code).toBe('unauthenticated');
  });
});
