import type { Envelope } from '@kairos-mfa/engine';
import { sessionHeaders, type TestSession, testOrigin } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const phone = '+4915112345678';
const ann: TestSession = { identityId: 'ann', sessionId: 's1', traits: { phone, phoneVerified: true } };

let tried: Envelope[];
let carry: (envelope: Envelope) => Promise<void>;
const senders = {
  async text(envelope: Envelope) {
    tried.push(envelope);
    await carry(envelope);
  },
};

describeEngine('a message carrier', { senders, perTest: true }, ({ kit }) => {
  beforeEach(async () => {
    tried = [];
    carry = async () => undefined;
  });

  const refuse = async (): Promise<void> => {
    throw new Error('The carrier is down.');
  };
  const codesTried = () => tried.flatMap(({ message }) => (message.kind === 'code' ? [message.code] : []));
  const waiting = () => kit.db.database.selectFrom('outbox').selectAll().execute();
  const start = () => kit.call(ann, 'POST', '/enrollments', { type: 'sms' });

  test('that hangs delays no request, and got the code at once', async () => {
    const given = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    carry = () => {
      given.resolve();
      return taken.promise;
    };
    const headers = { ...sessionHeaders(ann), 'content-type': 'application/json' };
    const request = new Request(`${testOrigin}/mfa/v1/enrollments`, {
      method: 'POST',
      headers,
      body: '{"type":"sms"}',
    });
    // The engine's own response, which unlike `kit.call` does not wait for the message.
    const answer = await kit.engine.handler(request);
    expect([answer.status, (await answer.json()).options.digits]).toEqual([200, 6]);
    await given.promise;
    expect(await waiting()).toHaveLength(1);
    taken.resolve();
    await kit.engine.settled();
    expect(await waiting()).toEqual([]);
  });

  test('that refuses gets the code again, and the database never contains it in plain text', async () => {
    carry = refuse;
    expect((await start()).status).toBe(200);
    const [code = ''] = codesTried();
    expect(code).toMatch(/^\d{6}$/);
    const rows = JSON.stringify([await waiting(), kit.failures.map(String)]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(phone);
    carry = async () => undefined;
    await kit.engine.tick();
    expect(tried).toHaveLength(1);
    await kit.advance(31_000);
    await kit.engine.tick();
    expect(codesTried()).toEqual([code, code]);
    expect(await waiting()).toEqual([]);
  });

  test('gets no code that was replaced or has expired', async () => {
    carry = refuse;
    const { body } = await start();
    await kit.advance(31_000);
    await kit.call(ann, 'POST', `/enrollments/${body.enrollmentId}/resend`, {});
    const [, newest] = codesTried();
    expect(await waiting()).toHaveLength(1);
    await kit.advance(31_000);
    await kit.engine.tick();
    expect(codesTried().slice(2)).toEqual([newest]);
    await kit.advance(600_000);
    await kit.engine.tick();
    expect(tried).toHaveLength(3);
    expect(await waiting()).toEqual([]);
  });

  test('gets no message that was copied to another row of the outbox', async () => {
    carry = refuse;
    await start();
    await kit.db.database.updateTable('outbox').set({ message_id: 'msg_copied' }).execute();
    carry = async () => undefined;
    await kit.advance(31_000);
    await kit.engine.tick();
    expect(tried).toHaveLength(1);
    expect(String(kit.failures.at(-1))).toContain('belongs to another row');
  });
});
