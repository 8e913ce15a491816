import { defaultPolicy } from '@kairos-mfa/engine';
import type { PolicyDocument } from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import { enrollTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { compilePolicy } from './compile-policy.ts';
import { provesAction, trustedProvider } from './identity-provider.ts';

const enforced = { ...defaultPolicy, enforcement: 'required' as const };
const trusting = (provider: object): PolicyDocument =>
  policyDocument.parse({ ...enforced, identityProviders: [provider] });
const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000, currency: 'EUR' } };

describeEngine('people of an identity provider', { config: { policy: enforced } }, ({ kit }) => {
  let round = 0;
  let ann: TestSession;

  beforeAll(async () => {
    const policies = {
      'sign-in': trusting({ amr: ['mfa'], acr: ['urn:example:loa:3'], when: 'ssoManaged' }),
      actions: trusting({ amr: ['mfa'], counts: 'protected_actions' }),
    };
    for (const [tenantId, document] of Object.entries(policies))
      expect((await kit.call('service', 'PUT', '/admin/policy', { tenantId, document })).status).toBe(200);
  });
  beforeEach(() => {
    ann = {
      identityId: `ann${++round}`,
      sessionId: 's1',
      tenantId: 'sign-in',
      authTime: kit.now().toISOString(),
      amr: ['pwd', 'mfa'],
    };
  });

  const manage = (who: TestSession, ssoManaged = true) =>
    kit.call('service', 'PUT', `/identities/${who.identityId}`, { tenantId: who.tenantId, ssoManaged });
  const check = async ({ identityId, sessionId, tenantId }: TestSession) =>
    (await kit.call('service', 'POST', '/sessions/check', { identityId, sessionId, tenantId })).body;
  const state = async (who: TestSession) => (await kit.call(who, 'GET', '/state')).body;
  const decide = async (who: TestSession) =>
    (await kit.call(who, 'POST', '/prompts/decide', { moment: 'payment.completed' })).body;
  const consume = ({ identityId, sessionId, tenantId }: TestSession, act: object = transfer) =>
    kit.call('service', 'POST', '/grants/consume', { identityId, sessionId, tenantId, ...act });

  test('are trusted by nobody unless the policy says so', async () => {
    const person = { ...ann, tenantId: 'default', acr: 'urn:example:loa:3' };
    await manage(person);
    expect((await state(person)).signIn).toBe('enroll');
    expect((await check(person)).enforcement.satisfied).toBe(false);
    expect((await decide(person)).decision).toBe('show');
  });

  test('pass the sign-in, the enforcement and every prompt with its second step', async () => {
    await manage(ann);
    for (const who of [ann, { ...ann, sessionId: 's2', amr: ['pwd'], acr: 'urn:example:loa:3' }]) {
      expect(await state(who)).toMatchObject({ signIn: 'clear', enforcement: { satisfied: true } });
      expect(await check(who)).toMatchObject({ signIn: 'clear', enforcement: { satisfied: true } });
      expect(await decide(who)).toMatchObject({ decision: 'hold', suppressedBy: ['sso_managed'] });
    }
    // A factor of their own is not asked for either.
    await enrollTotp(kit, ann);
    expect((await state({ ...ann, sessionId: 's3' })).signIn).toBe('clear');
  });

  test('are asked like everybody else without its values, and where the condition is not met', async () => {
    await manage(ann);
    expect((await state({ ...ann, amr: ['pwd'], acr: 'urn:example:loa:1' })).signIn).toBe('enroll');
    const outside = { ...ann, identityId: `bob${round}` };
    await manage(outside, false);
    expect((await state(outside)).signIn).toBe('enroll');
    expect((await decide(outside)).decision).toBe('show');
  });

  test('lose its second step with a later sign-in that has had none', async () => {
    await manage(ann);
    expect((await state(ann)).signIn).toBe('clear');
    await kit.advance(1_000);
    const later = { ...ann, amr: ['pwd'], authTime: kit.now().toISOString() };
    expect((await state(later)).signIn).toBe('enroll');
    expect((await check(ann)).signIn).toBe('enroll');
  });

  test('prove no protected action with it, unless the policy says that too', async () => {
    await manage(ann);
    await state(ann);
    expect((await consume(ann)).body.code).toBe('enrollment_required');
    const trusted = { ...ann, tenantId: 'actions' };
    await state(trusted);
    expect((await consume(trusted)).body).toEqual({ grant: null });
  });

  test('prove an action with it only as long as a proof counts, and then sign in there again', async () => {
    const who = { ...ann, tenantId: 'actions' };
    await state(who);
    await kit.advance(301_000);
    const late = await consume(who);
    expect([late.status, late.body.code, late.body.next]).toEqual([
      401,
      'reauthentication_required',
      'reauthenticate',
    ]);
    await state({ ...who, authTime: kit.now().toISOString() });
    expect((await consume(who)).status).toBe(200);
  });

  test('prove nothing with a sign-in from before their location became unusual', async () => {
    const who = { ...ann, tenantId: 'actions', deviceId: 'laptop', country: 'DE' };
    await state(who);
    const from = { deviceId: 'laptop', country: 'DE' };
    expect((await consume(who, { ...transfer, from })).status).toBe(200);
    const { identityId, sessionId, tenantId } = who;
    await kit.db.database
      .updateTable('sessions')
      .set({ unusual_at: kit.now() })
      .where('session_id', '=', sessionId)
      .where('identity_key', 'in', (query) =>
        query
          .selectFrom('identities')
          .select('identity_key')
          .where('identity_id', '=', identityId)
          .where('tenant_id', '=', tenantId),
      )
      .execute();
    expect((await consume({ ...who }, { ...transfer, resource: 'p2' })).body.code).toBe(
      'reauthentication_required',
    );
  });
});

test.each([
  ['without a value', {}],
  ['with empty lists', { amr: [], acr: [] }],
  ['with an unknown use', { amr: ['mfa'], counts: 'everything' }],
  ['with an unknown field', { amr: ['mfa'], iss: 'https://idp.example' }],
])('an identity provider %s is refused in a policy', (_name, provider) => {
  expect(policyDocument.safeParse({ ...enforced, identityProviders: [provider] }).success).toBe(false);
});

test('an identity provider whose condition names an unknown fact is refused in a policy', () => {
  expect(() => compilePolicy(trusting({ amr: ['mfa'], when: 'isEmployee' }), 1)).toThrow(
    'identity provider 1',
  );
});

test('a rule that demands more than the second step of a provider is not met by it', () => {
  const policy = compilePolicy(trusting({ amr: ['mfa'], counts: 'protected_actions' }), 1);
  const now = new Date('2026-01-01T00:00:00Z');
  const session = { amr: ['mfa'], acr: null, auth_time: now, unusual_at: null };
  // SAFETY: the provider has no condition, so no fact is read.
  const provider = trustedProvider(policy, {} as never, session, now);
  const rule = policy.ruleFor('transfer_money');
  if (!rule) throw new Error('The built-in policy has this action.');
  const proves = (changes: object) => provesAction(provider, { ...rule, ...changes }, session, now);
  expect([
    proves({}),
    proves({ strengths: ['phishing_resistant'] }),
    proves({ minFactorAge: 'P1D' }),
    provesAction(undefined, rule, session, now),
  ]).toEqual([true, false, false, false]);
});
