import { parseKeyRing } from '@kairos-mfa/engine';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { answerBinding, claimedElsewhere, idempotentRequest } from '../idempotency/idempotent-request.ts';
import { type CompiledRule, compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { randomId } from '../secrets/random.ts';
import { unseal } from '../secrets/seal.ts';
import { claimRequest, findRequest } from '../store/idempotent-answers.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { consumeGrantOnce, consumeMatchingGrant, issueGrant, prepareGrant } from './grants.ts';

const requested = { action: 'export_data', resource: 'me', context: {} };

describe.each(databaseKinds)('a grant that is used, on %s', (kind) => {
  let store: TestStore;
  let keys: EngineContext['keys'];
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
    keys = await parseKeyRing(testKeyRing);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const ruleWith = (changes: Partial<CompiledRule> = {}): CompiledRule => {
    const rule = compilePolicy(defaultPolicy, 1).ruleFor(requested.action);
    if (!rule) throw new Error('No such rule.');
    return { ...rule, oneShot: true, ...changes };
  };
  const issue = async (rule = ruleWith()) => {
    const now = await store.inSeconds(0);
    const proof = { strength: 'aal2', createdAt: now, amr: ['otp'] } as const;
    const prepared = await prepareGrant(requested, rule, proof, now);
    const { id } = await issueGrant(store.database, { tenantId: 'default', ...ann }, prepared);
    await store.advance(1_000);
    return id;
  };
  const holder = () => ({ tenantId: 'default', ...ann, place: {} });
  const use = async (extra: Parameters<typeof consumeGrantOnce>[5] = {}, rule = ruleWith()) => {
    const now = await store.inSeconds(0);
    const used = await consumeGrantOnce(store.database, holder(), requested, rule, now, extra);
    return used.ok ? used.value?.id : used;
  };
  const rows = () =>
    store.database
      .selectFrom('grants')
      .selectAll()
      .where('identity_key', '=', ann.identityKey)
      .orderBy('created_at')
      .execute();
  const requestOnce = async () => {
    const request = await idempotentRequest({ keys }, randomId('req'), { identityKey: 'k', body: {} });
    return { ...request, markClaimed: () => undefined, release: () => Promise.resolve() };
  };

  test('once is consumed, the oldest first, and the use is audited', async () => {
    const ids = [await issue(), await issue()];
    expect([await use(), await use(), await use()]).toEqual([...ids, undefined]);
    const events = await store.database
      .selectFrom('audit_events')
      .select('details')
      .where('identity_key', '=', ann.identityKey)
      .where('type', '=', 'mfa.grant_consumed')
      .orderBy('event_id')
      .execute();
    const { action, resource } = requested;
    expect(events).toEqual(ids.map((grantId) => ({ details: { action, resource, grantId } })));
  });

  test('for a while is given again as long as it is valid', async () => {
    const rule = ruleWith({ oneShot: false });
    const id = await issue(rule);
    expect([await use({}, rule), await use({}, rule)]).toEqual([id, id]);
  });

  test('that was read with the session is used, or another one if it was used meanwhile', async () => {
    const first = await issue();
    const read = await rows();
    expect(await use({ live: read })).toBe(first);
    expect(await use({ live: read })).toBeUndefined();
    const later = await issue();
    expect(await use({ live: read })).toBe(later);
    await issue();
    expect(await use({ live: [] })).toBeUndefined();
  });

  test('is none that does not meet the rule by now', async () => {
    const id = await issue();
    const strict = ruleWith({ strengths: ['phishing_resistant'] });
    expect(await use({}, strict)).toBeUndefined();
    expect(await use({ live: await rows() }, strict)).toBeUndefined();
    expect(await use()).toBe(id);
  });

  test('by a repeated request is used once, and its response is stored with it', async () => {
    const id = await issue();
    const once = await requestOnce();
    expect(await use({ once })).toBe(id);
    const { requestId } = once.claim;
    const stored = (await findRequest(store.database, requestId))?.answer ?? '';
    expect(await unseal(keys, answerBinding(requestId), stored)).toMatchObject({ grant: { id } });
    const other = await issue();
    expect(await use({ once })).toBe(claimedElsewhere);
    const running = await requestOnce();
    await claimRequest(store.database, running.claim);
    expect(await use({ once: running })).toBe(claimedElsewhere);
    expect(await use()).toBe(other);
  });

  test('by an administrator is the grant itself, or none', async () => {
    const id = await issue();
    const now = await store.inSeconds(0);
    const consume = () => consumeMatchingGrant(store.database, holder(), requested, ruleWith(), now);
    expect(await consume()).toEqual({
      id,
      action: 'export_data',
      resource: 'me',
      oneShot: true,
      expiresAt: expect.any(String),
    });
    expect(await consume()).toBeUndefined();
  });
});
