import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CompiledRule, compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { auditDetails, findGrant, hasLiveGrant, issueGrant, prepareGrant } from './grants.ts';

const { ruleFor } = compilePolicy(defaultPolicy, 1);
const requested = { action: 'export_data', resource: 'me', context: {} };

describe.each(databaseKinds)('a grant that was issued, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const rule = (changes: Partial<CompiledRule> = {}): CompiledRule => {
    const found = ruleFor(requested.action);
    if (!found) throw new Error('No such rule.');
    return { ...found, ...changes };
  };
  const issue = async (maxAge = 'PT1H') => {
    const now = await store.inSeconds(0);
    const proof = { strength: 'aal2', createdAt: now, amr: ['otp'] } as const;
    const prepared = await prepareGrant(requested, rule({ maxAge }), proof, now);
    await issueGrant(store.database, { tenantId: 'default', ...ann }, prepared);
  };
  const holds = async (changes: Partial<CompiledRule> = {}) => {
    const now = await store.inSeconds(0);
    const holder = { ...ann, place: {} };
    return [
      (await findGrant(store.database, holder, requested, rule(changes), now)) !== undefined,
      await hasLiveGrant(store.database, holder, requested, rule(changes), now),
    ];
  };
  const rows = () =>
    store.database.selectFrom('grants').selectAll().where('identity_key', '=', ann.identityKey).execute();
  const both = (held: boolean) => [held, held];

  test('meets the rule that it was issued under, and a stricter one at once no more (R42)', async () => {
    expect(await holds()).toEqual(both(false));
    await issue();
    expect(await holds()).toEqual(both(true));
    expect(await holds({ strengths: ['phishing_resistant'] })).toEqual(both(false));
    expect(await holds({ minFactorAge: 'PT24H' })).toEqual(both(false));
    await store.advance(120_000);
    expect(await holds({ maxAge: 'PT1M' })).toEqual(both(false));
    expect(await holds({ maxAge: 'PT5M' })).toEqual(both(true));
  });

  test('tells of a proof to the last millisecond of the age that the rule allows', async () => {
    await issue();
    const [row] = await rows();
    const issuedAt = row?.created_at.getTime() ?? 0;
    const provenAfter = (milliseconds: number) => {
      const now = new Date(issuedAt + milliseconds);
      return hasLiveGrant(store.database, { ...ann, place: {} }, requested, rule({ maxAge: 'PT1M' }), now);
    };
    expect([await provenAfter(59_999), await provenAfter(60_000)]).toEqual([true, false]);
  });

  test('keeps the strength and the methods of its proof, and the age of its factor', async () => {
    const createdAt = await store.inSeconds(-60);
    const now = await store.inSeconds(0);
    const proof = { strength: 'phishing_resistant', createdAt, amr: ['hwk', 'user'] } as const;
    const { amr, ...prepared } = await prepareGrant(requested, rule(), proof, now);
    expect(prepared).toMatchObject({ strength: 'phishing_resistant', factor_created_at: createdAt });
    await issueGrant(store.database, { tenantId: 'default', ...ann }, { ...prepared, amr });
    expect(await rows()).toMatchObject([{ ...prepared, amr: ['hwk', 'user'] }]);
  });

  test('tells of a proof by any one of those that were given', async () => {
    await issue();
    await store.advance(120_000);
    await issue();
    expect(await holds({ maxAge: 'PT1M' })).toEqual(both(true));
  });

  test('names its resource in the audit, but a person upon whom an administrator acts', async () => {
    await issue();
    const [row] = await rows();
    if (!row) throw new Error('No grant.');
    const { action, resource, grant_id: grantId } = row;
    expect(auditDetails(row)).toEqual({ action, resource, grantId });
    expect(auditDetails({ ...row, action: 'admin.reset' })).toEqual({ action: 'admin.reset', grantId });
  });
});
