import { defaultPolicy } from '@kairos-mfa/engine';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followDefaultOfHighSecurity } from '../store/migrations/0017-setup-skipped.ts';

describeEngine('stored policies', {}, ({ kit }) => {
  const storedDocument = async (tenantId: string | null) => {
    const { rows } = await sql<{ document: object }>`
      select document from policies where tenant_id is not distinct from ${tenantId} order by version desc limit 1`.execute(
      kit.db.database,
    );
    return rows[0]?.document;
  };

  test('hold what was written, so that what was not written follows the default', async () => {
    const document = { ...defaultPolicy, actions: { ...defaultPolicy.actions, pay: { when: 'amount > 5' } } };
    const put = await kit.call('service', 'PUT', '/admin/policy', { tenantId: 'a', document });
    expect(put.body.document).toEqual(document);
    expect(await storedDocument('a')).toEqual(document);
    expect((await kit.call('service', 'GET', '/admin/policy?tenantId=a')).body.document).toEqual(document);
    // The document of the configuration too, which is what an editor starts with.
    expect(await storedDocument(null)).toEqual(defaultPolicy);
  });

  test.each([
    [{ colour: 'red' }, 'document'],
    [{ enforcement: 'maybe' }, 'document.enforcement'],
    [{ actions: { pay: { maxAge: 'soon' } } }, 'document.actions.pay.maxAge'],
    [
      { organizations: { bank: { actions: { pay: { maxAge: 5 } } } } },
      'organizations.bank.actions.pay.maxAge',
    ],
  ])('%j is refused, and the place is named', async (changes, place) => {
    const document = { ...defaultPolicy, ...changes };
    const refused = await kit.call('service', 'PUT', '/admin/policy', { tenantId: 'b', document });
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
    expect(refused.body.detail).toContain(place);
  });

  test('that were stored with the earlier default for high-security accounts follow the one of today', async () => {
    const earlier = 'tier in ["high", "high_security"]';
    const own = 'tier == "vault"';
    const store = (tenantId: string, highSecurityAccount: string, last: boolean) => {
      const { factors } = defaultPolicy;
      const document = {
        ...defaultPolicy,
        factors: last ? { ...factors, highSecurityAccount } : { highSecurityAccount, ...factors },
      };
      return sql`insert into policies (tenant_id, document) values (${tenantId}, ${JSON.stringify(document)}::json)`.execute(
        kit.db.database,
      );
    };
    await store('first', earlier, false);
    await store('last', earlier, true);
    await store('own', own, false);
    await sql.raw(followDefaultOfHighSecurity).execute(kit.db.database);
    expect([await storedDocument('first'), await storedDocument('last')]).toEqual([
      defaultPolicy,
      defaultPolicy,
    ]);
    expect(await storedDocument('own')).toMatchObject({ factors: { highSecurityAccount: own } });
  });
});
