import { createTestKit, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeAll, expect, test } from 'vitest';

const day = 24 * 3_600_000;

const statements: string[] = [];
const onStatement = (text: string) => {
  if (!text.includes('kairos.clock_offset')) statements.push(text);
};

describeEngine('a decision about a prompt', { onStatement }, ({ kit }) => {
  const ann: TestSession = { identityId: 'ann', sessionId: 's0', authTime: new Date().toISOString() };

  beforeAll(async () => {
    await kit.call('service', 'PUT', '/identities/ann', {
      createdAt: new Date(kit.now().getTime() - 9 * day).toISOString(),
    });
    await kit.call(ann, 'GET', '/state');
  });

  const decide = async () => {
    statements.length = 0;
    const { body } = await kit.call(ann, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    return { decision: body.decision, roundTrips: statements.length };
  };
  const pay = () => kit.call('service', 'POST', '/events', { identityId: 'ann', event: 'payment.completed' });

  test('that shows none takes one round trip, also with a history', async () => {
    expect(await decide()).toEqual({ decision: 'hold', roundTrips: 1 });
  });

  test('that shows one takes two round trips, and the next hold takes one again', async () => {
    await pay();
    expect(await decide()).toEqual({ decision: 'show', roundTrips: 2 });
    expect(await decide()).toEqual({ decision: 'hold', roundTrips: 1 });
  });
});

test('for a person in the holdout is recorded in the ledger, and the response does not reveal that', async () => {
  const { defaultPolicy } = await import('../policy/default-policy.ts');
  const kit = await createTestKit({
    config: { policy: { ...defaultPolicy, prompt: { ...defaultPolicy.prompt, holdout: 1 } } },
  });
  const ann = { identityId: 'ann', sessionId: 's' };
  await kit.call('service', 'PUT', '/identities/ann', {
    createdAt: new Date(kit.now().getTime() - 9 * day).toISOString(),
  });
  await kit.call('service', 'POST', '/events', { identityId: 'ann', event: 'payment.completed' });
  const ask = () => kit.call(ann, 'POST', '/prompts/decide', { moment: 'payment.completed' });
  expect((await ask()).body).toMatchObject({ decision: 'hold', suppressedBy: ['holdout'] });
  expect((await ask()).body.suppressedBy).toContain('session_cap');
  const { body } = await kit.call('service', 'GET', '/admin/prompts?identity=ann');
  expect(body.prompts).toMatchObject([{ kind: 'ghost', moment: 'payment.completed', exposedAt: null }]);
  expect((await kit.call('service', 'GET', '/admin/audit?identity=ann')).body.events).toEqual([]);
  expect(
    (await kit.call(ann, 'POST', `/prompts/${body.prompts[0].promptId}/response`, { response: 'later' }))
      .status,
  ).toBe(404);
  await kit.close();
});
