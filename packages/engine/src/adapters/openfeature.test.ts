import { createTestKit, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { OpenFeature, type EvaluationContext, type Provider } from '@openfeature/server-sdk';
import { afterEach, expect, test } from 'vitest';
import { openFeatureChooser } from './openfeature.ts';

const day = 24 * 3_600_000;
const variants = [
  { id: 'first-payment', weight: 1 },
  { id: 'only-you', weight: 1 },
  { id: 'spare-key', weight: 1 },
];

interface Asked {
  readonly flag: string;
  readonly context: EvaluationContext;
}
let kit: TestKit;
let asked: Asked[] = [];
let tracked: unknown[] = [];
afterEach(async () => {
  await OpenFeature.clearProviders();
  await kit.close();
  [asked, tracked] = [[], []];
});

/** A running experiment whose variants this provider chooses. */
async function open(answer: () => Promise<string>) {
  const value = async (flag: string, context: EvaluationContext) => {
    asked.push({ flag, context });
    return { value: await answer() };
  };
  const provider: Provider = {
    metadata: { name: 'test' },
    runsOn: 'server',
    resolveStringEvaluation: (flag, _fallback, context) => value(flag, context),
    resolveBooleanEvaluation: async (_flag, fallback) => ({ value: fallback }),
    resolveNumberEvaluation: async (_flag, fallback) => ({ value: fallback }),
    resolveObjectEvaluation: async (_flag, fallback) => ({ value: fallback }),
    track: (event, context, details) => void tracked.push({ event, context, details }),
  };
  await OpenFeature.setProviderAndWait(provider);
  kit = await createTestKit({ ports: { variantChooser: openFeatureChooser(OpenFeature.getClient()) } });
  const { body } = await kit.call('service', 'POST', '/admin/experiments', {
    name: 'A',
    moment: 'payment.completed',
    variants,
  });
  await kit.call('service', 'PATCH', `/admin/experiments/${body.id}`, { version: 1, status: 'running' });
  return body.id as string;
}
const person = (identityId: string): TestSession => ({
  identityId,
  sessionId: 's',
  authTime: kit.now().toISOString(),
});
const decide = async (identityId: string) => {
  const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
  await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt });
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
  return (await kit.call(person(identityId), 'POST', '/prompts/decide', { moment: 'payment.completed' }))
    .body;
};
const shownTo = async (count: number) => {
  const words = new Set<string>();
  for (let index = 0; index < count; index += 1) words.add((await decide(`p${index}`)).variant);
  return [...words];
};

test('the provider chooses the variant, and is told once when the prompt was seen, by whichever request says so first', async () => {
  const id = await open(async () => 'spare-key');
  const shown = await decide('ann');
  expect(shown.variant).toBe('spare-key');
  expect(asked).toMatchObject([
    { flag: id, context: { targetingKey: 'ann', moment: 'payment.completed', tenantId: 'default' } },
  ]);
  expect(tracked).toEqual([]);
  for (const _ of [1, 2]) await kit.call(person('ann'), 'POST', `/prompts/${shown.promptId}/exposed`, {});
  await kit.call(person('ann'), 'POST', `/prompts/${shown.promptId}/response`, { response: 'closed' });
  const eve = await decide('eve');
  await kit.call(person('eve'), 'POST', `/prompts/${eve.promptId}/response`, { response: 'closed' });
  const zoe = await decide('zoe');
  await kit.call(person('zoe'), 'POST', '/enrollments', { type: 'totp', promptId: zoe.promptId });
  await kit.engine.settled();
  const exposure = (targetingKey: string, promptId: string) => ({
    event: 'kairos.prompt_exposed',
    context: { targetingKey, tenantId: 'default', moment: 'payment.completed' },
    details: { flagKey: id, variant: 'spare-key', promptId },
  });
  expect(tracked).toMatchObject([
    exposure('ann', shown.promptId),
    exposure('eve', eve.promptId),
    exposure('zoe', zoe.promptId),
  ]);
});

test('who has seen a prompt keeps its words, whatever the provider says later, and a hold asks it nothing', async () => {
  let answer = 'spare-key';
  await open(async () => answer);
  const shown = await decide('ann');
  await kit.call(person('ann'), 'POST', `/prompts/${shown.promptId}/exposed`, {});
  await kit.call(person('ann'), 'POST', `/prompts/${shown.promptId}/response`, { response: 'closed' });
  answer = 'only-you';
  await kit.call(person('ann'), 'POST', '/prompts/decide', { moment: 'payment.completed' });
  expect(asked).toHaveLength(1);
  await kit.advance(8 * day);
  const again = { ...person('ann'), sessionId: 's2' };
  await kit.call('service', 'POST', '/events', { identityId: 'ann', event: 'payment.completed' });
  expect(
    (await kit.call(again, 'POST', '/prompts/decide', { moment: 'payment.completed' })).body.variant,
  ).toBe('spare-key');
  expect(asked).toHaveLength(1);
});

test.each<[string, () => Promise<string>]>([
  ['throws', () => Promise.reject(new Error('ann is unknown'))],
  ['never answers', () => new Promise<string>(() => undefined)],
  ['answers no variant of the experiment', async () => 'new-device'],
])('a provider that %s gives everybody the original', async (_name, answer) => {
  await open(answer);
  expect(await shownTo(4)).toEqual(['first-payment']);
  expect(kit.failures.map(String).join(' ')).not.toContain('ann');
});

test('a stopped variant is not chosen, and where no experiment runs the provider is asked nothing', async () => {
  const id = await open(async () => 'spare-key');
  await kit.db.database
    .updateTable('experiments')
    .set({
      stopped_variants: JSON.stringify([{ id: 'spare-key', guardRail: 'left', at: kit.now().toISOString() }]),
    })
    .execute();
  expect((await shownTo(8)).includes('spare-key')).toBe(false);
  const { body } = await kit.call('service', 'GET', `/admin/experiments/${id}`);
  await kit.call('service', 'PATCH', `/admin/experiments/${id}`, { version: body.version, killSwitch: true });
  asked = [];
  expect((await decide('late')).decision).toBe('show');
  expect(asked).toEqual([]);
});

test('the explanation says the words that the provider would choose', async () => {
  const id = await open(async () => 'spare-key');
  await decide('ann');
  await kit.advance(8 * day);
  await kit.call('service', 'POST', '/events', { identityId: 'ann', event: 'payment.completed' });
  const { body } = await kit.call(
    'service',
    'GET',
    '/admin/prompts/explain?identity=ann&moment=payment.completed',
  );
  expect(body).toMatchObject({
    decision: 'show',
    variant: 'spare-key',
    experiment: { id, variant: 'spare-key' },
  });
});
