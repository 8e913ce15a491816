import {
  createSoftPasskey,
  enrollTotp,
  type EnrolledTotp,
  sessionHeaders,
  testOrigin,
  testServiceKey,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const bookkeeping = /^(begin|commit|rollback|start transaction|select set_config|insert into rate_limits)/i;
let statements: string[] | undefined;

/** What a request costs: each statement is a round trip to the database. */
describeEngine(
  'round trips of a request',
  // Besides these, a transaction has its begin and commit, and replicas share their request counts once a second.
  { onStatement: (text) => void (bookkeeping.test(text.trim()) || statements?.push(text)) },
  ({ kit }) => {
    let round = 0;
    let ann: TestSession;
    let totp: EnrolledTotp;
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000, currency: 'EUR' } };

    beforeEach(async () => {
      const authTime = kit.now().toISOString();
      ann = { identityId: `ann${++round}`, sessionId: 's1', deviceId: 'laptop', country: 'DE', authTime };
      totp = await enrollTotp(kit, ann);
      await kit.advance(120_000);
      // The first request of a day is noted.
      await kit.call(ann, 'GET', '/state');
    });

    /** Sends a request as a browser or a host does, and returns its response and the statements that it ran. */
    const send = async (method: string, path: string, body?: object, who: TestSession | 'service' = ann) => {
      const headers = {
        ...(who === 'service' ? { authorization: `Bearer ${testServiceKey}` } : sessionHeaders(who)),
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      };
      const request = new Request(`${testOrigin}/mfa/v1${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      statements = [];
      const response = await kit.engine.handler(request, { clientAddress: '203.0.113.7' });
      const count = statements.length;
      statements = undefined;
      await kit.engine.settled();
      return { count, status: response.status, body: await response.json() };
    };
    const open = (purpose: object = { purpose: 'step_up', ...transfer }) =>
      send('POST', '/challenges', purpose);
    const prove = async (code: string, factorId = totp.factorId, purpose?: object) => {
      const { body } = await open(purpose);
      return send('POST', `/challenges/${body.challengeId}/verify`, { factorId, proof: { code } });
    };
    const right = (): string => totpCode(totp.secret, kit.now());
    const named = (extra: object = {}) => ({
      identityId: ann.identityId,
      sessionId: ann.sessionId,
      ...extra,
    });

    test('to verify a code of an authenticator app: three', async () => {
      expect(await prove(right())).toMatchObject({ status: 200, count: 3 });
    });

    test('to verify it for a sign-in: four', async () => {
      const proven = await prove(right(), totp.factorId, { purpose: 'sign_in' });
      expect(proven).toMatchObject({ status: 200, count: 4 });
    });

    test('to refuse a wrong code: three', async () => {
      expect(await prove(right() === '000000' ? '000001' : '000000')).toMatchObject({
        status: 422,
        count: 3,
      });
    });

    test('to verify a recovery code, of which the person is notified: at most six', async () => {
      const [code = ''] = totp.recoveryCodes.codes;
      const proven = await prove(code, 'recovery_code');
      expect(proven.status).toBe(200);
      expect(proven.count).toBeLessThanOrEqual(6);
    });

    test('to verify a passkey: three; to start it: one', async () => {
      const passkey = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
      const bob = { ...ann, identityId: `bob${round}` };
      const begun = await send('POST', '/enrollments', { type: 'passkey' }, bob);
      const proof = passkey.create(begun.body.options);
      const enrolled = await send('POST', `/enrollments/${begun.body.enrollmentId}/verify`, { proof }, bob);
      const factorId = enrolled.body.factor.id;
      const opened = await send('POST', '/challenges', { purpose: 'step_up', ...transfer }, bob);
      const path = `/challenges/${opened.body.challengeId}`;
      const started = await send('POST', `${path}/start`, { factorId }, bob);
      expect(started).toMatchObject({ status: 200, count: 1 });
      const answer = { factorId, proof: passkey.get(started.body.options) };
      expect(await send('POST', `${path}/verify`, answer, bob)).toMatchObject({ status: 200, count: 3 });
    });

    test('to open a challenge: two', async () => {
      expect(await open()).toMatchObject({ status: 200, count: 2 });
      expect(await open({ purpose: 'sign_in' })).toMatchObject({ status: 200, count: 2 });
    });

    test('to show the state: one', async () => {
      expect(await send('GET', '/state')).toMatchObject({ status: 200, count: 1 });
    });

    test('to decide to show no prompt: one', async () => {
      const decided = await send('POST', '/prompts/decide', { moment: 'payment.completed' });
      expect(decided).toMatchObject({ status: 200, count: 1, body: { decision: 'hold' } });
    });

    test('to check a session for the host: one', async () => {
      const checked = await send('POST', '/sessions/check', named({ deviceId: 'laptop' }), 'service');
      expect(checked).toMatchObject({ status: 200, count: 1 });
    });

    test('to consume a grant: two; one to refuse for want of it', async () => {
      const erase = { action: 'delete_account', resource: 'me', context: {} };
      const consume = () => send('POST', '/grants/consume', named(erase), 'service');
      expect(await consume()).toMatchObject({ status: 401, count: 1 });
      await prove(right(), totp.factorId, { purpose: 'step_up', ...erase });
      expect(await consume()).toMatchObject({ status: 200, count: 2 });
    });

    test('to consume a grant for an amount that adds up: three, of which one reads the sum', async () => {
      const consume = () => send('POST', '/grants/consume', named(transfer), 'service');
      expect(await consume()).toMatchObject({ status: 401, count: 2 });
      await prove(right());
      expect(await consume()).toMatchObject({ status: 200, count: 3 });
    });

    test('to allow an action that needs no grant: two', async () => {
      const policy = await send('GET', '/admin/policy', undefined, 'service');
      const actions = { ...policy.body.document.actions, read_mail: { when: 'amount > 100' } };
      const body = { document: { ...policy.body.document, actions } };
      expect((await send('PUT', '/admin/policy', body, 'service')).status).toBe(200);
      const small = { action: 'read_mail', resource: 'me', context: { amount: 1 } };
      const allowed = () => send('POST', '/grants/consume', named(small), 'service');
      // The first one reads the new policy.
      await allowed();
      expect(await allowed()).toMatchObject({ status: 200, count: 2, body: { grant: null } });
    });
  },
);
