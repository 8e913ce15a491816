import { defaultPolicy } from '@kairos-mfa/engine';
import { sentCode, type TestAnswer, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const { factors } = defaultPolicy;
const under = (changes: object) => ({ ...defaultPolicy, factors: { ...factors, ...changes } });

const policy = under({ textBudget: { perCountry: 4, countries: { LV: 6, CU: 0 }, perPrefix: 3 } });

describeEngine('SMS pumping', { config: { policy } }, ({ kit, openReplica }) => {
  /** Another replica on the same database. */
  const replica = openReplica();
  let round = 0;
  let tenantId: string;

  beforeEach(() => {
    tenantId = `t${++round}`;
  });

  const at = (phone: string, tenant = tenantId): TestSession => ({
    identityId: btoa(phone),
    sessionId: 's1',
    tenantId: tenant,
    traits: { phone, phoneVerified: true },
  });
  const ask = (phone: string, by = kit, tenant = tenantId): Promise<TestAnswer> =>
    by.call(at(phone, tenant), 'POST', '/enrollments', { type: 'sms' });
  const askAll = (phones: readonly string[]): Promise<TestAnswer[]> =>
    Promise.all(phones.map((phone, index) => ask(phone, index % 2 ? kit : replica)));
  const sent = (answers: readonly TestAnswer[]) => answers.filter(({ status }) => status === 200).length;
  // A number has a limit of its own too, so each test uses its own numbers, which end in its round.
  const german = (place: number): string => `+4915${place}2345${10 + round}`;
  const latvian = (place: number): string => `+3712${place}45${10 + round}`;
  const germans = (count: number) => Array.from({ length: count }, (_, index) => german(100 + index));
  const latvians = (count: number) => Array.from({ length: count }, (_, index) => latvian(100 + index));

  test('the daily budget of a country holds for concurrent requests on two replicas', async () => {
    const before = kit.sent.length + replica.sent.length;
    expect(sent(await askAll(germans(12)))).toBe(4);
    expect(kit.sent.length + replica.sent.length - before).toBe(4);
    // A country with its own budget, another tenant and another day are not affected.
    expect(sent(await askAll(latvians(10)))).toBe(6);
    expect((await ask(german(999), kit, `other${round}`)).status).toBe(200);
    await kit.advance(86_400_000);
    expect((await ask(german(999))).status).toBe(200);
  });

  test('a block of numbers has a smaller budget than a country, also for concurrent requests on two replicas', async () => {
    const row = Array.from({ length: 10 }, (_, index) => `+49151222${round}1${index}`);
    expect(sent(await askAll(row))).toBe(3);
    expect((await ask(german(155))).status).toBe(200);
  });

  test('a refusal says when to retry, and the administrator sees it without the phone number', async () => {
    await askAll(germans(4));
    const [refused] = await askAll([german(188)]);
    expect([refused?.status, refused?.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(86_000);
    const path = `/admin/audit?tenantId=${tenantId}&type=mfa.code_withheld`;
    const { events } = (await kit.call('service', 'GET', path)).body;
    expect(events).toMatchObject([{ details: { channel: 'text', limit: 'country' } }]);
    expect(JSON.stringify([events, refused?.body])).not.toContain('2345');
  });

  test('a country with a budget of zero gets no messages', async () => {
    expect((await ask('+5351234567')).body.code).toBe('rate_limited');
  });

  test('a resent code counts as another message', async () => {
    const { body } = await ask(german(100));
    const again = () => kit.call(at(german(100)), 'POST', `/enrollments/${body.enrollmentId}/resend`, {});
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) {
      await kit.advance(31_000);
      statuses.push((await again()).status);
    }
    // The prefix has three, and the number itself would have five.
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('a country that the policy removes gets no more messages, also for existing factors', async () => {
    const ann = at(german(100));
    const { body } = await ask(german(100));
    const proof = { proof: { code: sentCode(kit, german(100)) } };
    const { factor } = (await kit.call(ann, 'POST', `/enrollments/${body.enrollmentId}/verify`, proof)).body;
    await kit.advance(31_000);
    const document = under({ textCountries: ['LV'] });
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document });
    const opened = (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body;
    const start = { factorId: factor.id };
    const refused = await kit.call(ann, 'POST', `/challenges/${opened.challengeId}/start`, start);
    expect([refused.status, refused.body.code]).toEqual([403, 'factor_not_allowed']);
    expect((await ask(german(101))).body.code).toBe('factor_not_allowed');
    expect((await ask(latvian(100))).status).toBe(200);
  });

  test('codes have eight digits where the policy requires it, and the options tell the page', async () => {
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document: under({ codeDigits: 8 }) });
    const phone = latvian(100);
    const { body } = await ask(phone);
    expect(body.options.digits).toBe(8);
    const code = sentCode(kit, phone);
    expect(code).toMatch(/^\d{8}$/);
    const finish = (given: string) =>
      kit.call(at(phone), 'POST', `/enrollments/${body.enrollmentId}/verify`, { proof: { code: given } });
    expect((await finish(code.slice(0, 7))).body.code).toBe('invalid_format');
    expect((await finish(code.slice(0, 6))).body.code).toBe('invalid_code');
    // A code that was sent before the policy changed back is still valid.
    await kit.call('service', 'PUT', '/admin/policy', { tenantId, document: defaultPolicy });
    expect((await finish(code)).status).toBe(200);
  });
});
