import { parseKeyRing } from '@kairos-mfa/engine';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { Callers } from '../sessions/session-context.ts';
import { activateSet, insertPendingSet } from '../store/recovery-codes.ts';
import { endSession, type SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { repeatAnswer, withoutSecrets } from './replay-response.ts';

const regenerated = { setId: 'rcs_1', codes: [] };
const enrolled = { factor: { id: 'fct_1' }, recoveryCodes: regenerated, next: 'acknowledge_recovery_codes' };
const fresh = {
  setId: expect.any(String),
  codes: expect.any(Array),
  issuer: 'Example',
  account: 'ann@example.com',
};

test('a response is stored without recovery codes, wherever they are in it (R08)', () => {
  const codes = { setId: 'rcs_1', codes: ['a', 'b'] };
  expect(withoutSecrets(codes)).toEqual(regenerated);
  expect(withoutSecrets({ ...enrolled, recoveryCodes: codes })).toEqual(enrolled);
  const others = [
    { grant: { id: 'g' } },
    { recoveryCodes: { remaining: 9 } },
    { recoveryCodes: null },
    { recoveryCodes: undefined },
    { setId: 'x' },
  ];
  expect(others.map(withoutSecrets)).toEqual(others);
});

describe.each(databaseKinds)('a response that is repeated, on %s', (kind) => {
  let store: TestStore;
  let engine: EngineContext;
  let ann: SessionRef;
  let setId: string;
  beforeAll(async () => {
    store = await openTestStore(kind);
    const keys = await parseKeyRing(testKeyRing);
    const party = { issuer: 'Example' };
    // SAFETY: these parts of the engine are all that is read.
    engine = { database: store.database, keys, party } as unknown as EngineContext;
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    setId = randomId('rcs');
    await insertPendingSet(store.database, ann, { setId, keyId: 'k', hashes: ['a'] });
  });

  // SAFETY: no other part of the caller is read.
  const annsSession = () =>
    ({
      kind: 'session',
      ref: ann,
      facts: { email: 'ann@example.com' },
      identity: {},
    }) as unknown as Callers['session'];
  const repeat = (kept: object, caller = annsSession()) => repeatAnswer(engine, caller, kept);
  const sets = async () =>
    (
      await store.database
        .selectFrom('recovery_code_sets')
        .select(['set_id', 'status'])
        .where('identity_key', '=', ann.identityKey)
        .execute()
    ).map(({ set_id, status }) => [set_id === setId ? 'first' : 'new', status]);

  test('has new recovery codes in the place of those that were not saved', async () => {
    expect(await repeat(regenerated)).toEqual(ok(fresh));
    expect(await sets()).toContainEqual(['new', 'pending']);
    const again = await repeat(enrolled);
    expect(again).toEqual(ok({ ...enrolled, recoveryCodes: fresh }));
    expect((await sets()).filter(([, status]) => status === 'pending')).toHaveLength(1);
  });

  test('has no codes once they were saved', async () => {
    await activateSet(store.database, ann.identityKey, setId);
    expect(await repeat(enrolled)).toEqual(ok({ ...enrolled, recoveryCodes: null, next: 'done' }));
    expect(await repeat(regenerated)).toEqual(problem('challenge_consumed'));
    expect(await sets()).toEqual([['first', 'active']]);
  });

  test('is refused to a session that has ended, if it had codes', async () => {
    await endSession(store.database, ann);
    expect(await repeat(enrolled)).toEqual(problem('unauthenticated'));
    expect(await repeat(regenerated)).toEqual(problem('unauthenticated'));
    expect(await repeat({ grant: { id: 'g' } })).toEqual(ok({ grant: { id: 'g' } }));
    expect(await sets()).toEqual([['first', 'pending']]);
  });

  test('that only tells how many codes are left, or that there are none, is given as it was stored', async () => {
    for (const recoveryCodes of [{ remaining: 9 }, null])
      expect(await repeat({ recoveryCodes })).toEqual(ok({ recoveryCodes }));
    expect(await sets()).toEqual([['first', 'pending']]);
  });

  test('is given to a host as it was stored', async () => {
    const service = { kind: 'service' } as unknown as Callers['session'];
    expect(await repeat(regenerated, service)).toEqual(ok(regenerated));
    expect(await sets()).toEqual([['first', 'pending']]);
  });
});
