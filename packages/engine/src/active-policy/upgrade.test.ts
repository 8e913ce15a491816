import { consumeGrant, enrollTotp, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../policy/check-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { previousPolicy } from './previous-policy.fixtures.ts';

describe('the document of the version before', () => {
  const types = new Set(['passkey', 'security_key', 'totp', 'sms', 'email', 'recovery_code']);

  test('can be used as it is, and needs no key that is new', () => {
    expect(previousPolicy.schemaVersion).toBe(1);
    expect(checkPolicy(previousPolicy, types)).toBeUndefined();
  });

  test('has every key of the default of today, so a replica of that version can still read it', () => {
    const known = keyPaths(previousPolicy);
    expect([...keyPaths(defaultPolicy)].filter((path) => !known.has(path))).toEqual([]);
  });

  test('can be used with nothing but the keys that were mandatory then', () => {
    const { schemaVersion, moments, signals, actions, enforcement, setupPrompt } = previousPolicy;
    const { firstSession: _, ...prompt } = previousPolicy.prompt;
    const { maxAuthAge, maxAuthAgeKnownDevice } = previousPolicy.firstEnrollment;
    const { allowed, maxPerIdentity } = previousPolicy.factors;
    const mandatory = {
      schemaVersion,
      moments,
      signals,
      actions,
      enforcement,
      setupPrompt,
      prompt,
      firstEnrollment: { maxAuthAge, maxAuthAgeKnownDevice },
      factors: { allowed, maxPerIdentity },
    };
    expect(checkPolicy(mandatory, types)).toBeUndefined();
  });
});

function keyPaths(value: unknown, path = ''): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => {
      // An entry of a list is compared as part of the list.
      const here = Array.isArray(value) ? `${path}[]` : `${path}.${key}`;
      return [here, ...keyPaths(inner, here)];
    }),
  );
}

describeEngine('a rolling upgrade', { config: { policy: previousPolicy } }, ({ kit, openReplica }) => {
  const before = kit;
  const after = openReplica({});
  const finance = {
    sessionId: 's',
    roles: ['finance'],
    traits: { phone: '+491520000001', phoneVerified: true },
  };
  const textMessages = async (replica: typeof kit, identityId: string, tenantId: string) => {
    const { body } = await replica.call({ ...finance, identityId, tenantId }, 'GET', '/state');
    return body.factorOptions.find(({ type }: { type: string }) => type === 'sms').state;
  };
  const policyOf = async (replica: typeof kit, tenantId: string) =>
    (await replica.call('service', 'GET', `/admin/policy?tenantId=${tenantId}`)).body;

  test('what begins on a replica of one version goes on on the other', async () => {
    const ann = { identityId: 'ann', sessionId: 's' };
    const totp = await enrollTotp(before, ann);
    await kit.advance(31_000);
    const payout = {
      action: 'transfer_money',
      resource: 'payee',
      context: { amount: 1500, currency: 'EUR' },
    };
    const opened = await after.call(ann, 'POST', '/challenges', { purpose: 'step_up', ...payout });
    const path = `/challenges/${opened.body.challengeId}`;
    const { factorId } = totp;
    expect((await before.call(ann, 'POST', `${path}/start`, { factorId })).status).toBe(200);
    const proof = { code: totpCode(totp.secret, kit.now()) };
    expect((await after.call(ann, 'POST', `${path}/verify`, { factorId, proof })).status).toBe(200);
    expect((await consumeGrant(before, ann, payout)).status).toBe(200);
    expect((await consumeGrant(after, ann, payout)).status).toBe(401);
  });

  test('both follow the document that was published last, so a default that nobody changed is the new one', async () => {
    const [first, second] = [await policyOf(before, 'new'), await policyOf(after, 'new')];
    expect(first).toEqual(second);
    expect(first.document).toEqual(defaultPolicy);
    expect(first.document.factors).not.toHaveProperty('highSecurityAccount');
    for (const replica of [before, after]) expect(await textMessages(replica, 'eve', 'new')).toBe('hidden');
  });

  test('a tenant’s own document is kept as it was written, and what it says wins over the new default', async () => {
    const tenantId = 'own';
    const factors = { ...defaultPolicy.factors, highSecurityAccount: 'tier == "vault"' };
    const document = { ...defaultPolicy, factors };
    await before.call('service', 'PUT', '/admin/policy', { tenantId, document });
    for (const replica of [before, after]) {
      expect((await policyOf(replica, tenantId)).document).toEqual(document);
      expect(await textMessages(replica, 'eve', tenantId)).toBe('available');
    }
  });

  test('a document with a key that a replica does not know denies there, and nobody else notices', async () => {
    const tenantId = 'ahead';
    const ahead = JSON.stringify({ ...defaultPolicy, keyOfTheNextVersion: true });
    await sql`insert into policies (tenant_id, document) values (${tenantId}, ${ahead}::json)`.execute(
      kit.db.database,
    );
    const ask = (tenant: string) =>
      before.call({ identityId: 'zoe', sessionId: 's', tenantId: tenant }, 'GET', '/state');
    const refused = await ask(tenantId);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect((await ask('another')).status).toBe(200);
    await after.call('service', 'PUT', '/admin/policy', { tenantId, document: defaultPolicy });
    expect((await ask(tenantId)).status).toBe(200);
  });
});
