import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueGrant, prepareGrant } from '../grants/grants.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { ok } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { reserveAttempt } from '../store/attempt-budgets.ts';
import { listFactors } from '../store/factors.ts';
import { activateSet, insertPendingSet } from '../store/recovery-codes.ts';
import { listRemembered, rememberDevice } from '../store/remembered-devices.ts';
import { findSession, raiseAssurance, type SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { activate, type ActivationSituation, verifiedFactor } from './activation.fixtures.ts';

const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 2000 } };

describe.each(databaseKinds)('a new factor, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const enroll = async (situation?: ActivationSituation) =>
    activate(store, await verifiedFactor(store, ann, situation));
  /** The rows of this person, as they are stored. */
  const rows = (table: 'audit_events' | 'challenges' | 'grants' | 'outbox' | 'guess_budgets', of = ann) =>
    store.database.selectFrom(table).selectAll().where('identity_key', '=', of.identityKey).execute();
  const codeSets = (of = ann) =>
    store.database
      .selectFrom('recovery_code_sets')
      .select(['set_id', 'status'])
      .where('identity_key', '=', of.identityKey)
      .orderBy('created_at')
      .execute();

  test('is bound and raises its session; the person gets recovery codes and a notice, and it is audited', async () => {
    const activation = await verifiedFactor(store, ann);
    const { factor, codes } = activation;
    expect(await activate(store, activation)).toMatchObject(
      ok({
        factor: { id: factor.factor_id, type: 'totp', name: 'Mine' },
        recoveryCodes: codes.answer,
        next: 'acknowledge_recovery_codes',
      }),
    );
    expect(await listFactors(store.database, ann.identityKey)).toMatchObject([
      { type: 'totp', name: 'Mine' },
    ]);
    const session = await findSession(store.database, ann);
    expect(session).toMatchObject({ mfa_amr: ['otp'], country: 'DE', mfa_at: session?.factor_enrolled_at });
    expect(session?.mfa_at).toBeInstanceOf(Date);
    const details = { step: 7, factor: 'totp', factorId: factor.factor_id };
    expect(await rows('audit_events')).toMatchObject([{ type: 'mfa.factor_enrolled', details }]);
    const notice = { kind: 'factor_added', factor: { type: 'totp', name: 'Mine' } };
    expect(await rows('outbox')).toMatchObject([
      { envelope: { to: 'ann@example.com', message: { kind: 'notice', notice } } },
    ]);
    expect(await codeSets()).toEqual([{ set_id: codes.answer.setId, status: 'pending' }]);
  });

  test('for which only the host vouches raises no session, and gives no grant', async () => {
    const done = await enroll({ type: 'email', isProven: false, stepUp: transfer });
    expect(done).toMatchObject(ok({ factor: { type: 'email' } }));
    expect(await findSession(store.database, ann)).toMatchObject({ mfa_at: null, factor_enrolled_at: null });
    const weak = { strengths: ['low' as const], maxAge: 'PT5M', minFactorAge: 'PT0S', oneShot: true };
    const actions = { ...defaultPolicy.actions, read_report: weak };
    const stepUp = { ...transfer, action: 'read_report' };
    for (const isProven of [false, true]) {
      ann = await store.newPerson();
      const activation = await verifiedFactor(store, ann, { type: 'sms', isProven, stepUp });
      const policy = compilePolicy({ ...defaultPolicy, actions }, 1);
      const { ok: bound } = await activate(store, { ...activation, policy });
      expect([bound, (await rows('grants')).length]).toEqual([true, isProven ? 1 : 0]);
    }
  });

  test('of a person who has saved recovery codes brings no new ones', async () => {
    const setId = randomId('rcs');
    await insertPendingSet(store.database, ann, { setId, keyId: 'k', hashes: ['a'] });
    await activateSet(store.database, ann.identityKey, setId);
    await raiseAssurance(store.database, ann, { country: 'DE' }, ['otp'], false);
    expect(await enroll()).toMatchObject(ok({ recoveryCodes: null, next: 'done' }));
    expect(await codeSets()).toEqual([{ set_id: setId, status: 'active' }]);
  });

  test('ends challenges, grants, remembered devices and unsaved codes from before it, of this person (R24)', async () => {
    const eve = await store.newPerson();
    const now = await store.inSeconds(0);
    const rule = compilePolicy(defaultPolicy, 1).ruleFor('export_data');
    if (!rule) throw new Error('No such rule.');
    for (const ref of [ann, eve]) {
      await store.openChallenge(ref);
      const proof = { strength: 'aal2', amr: ['otp'], createdAt: now } as const;
      const requested = { action: 'export_data', resource: 'me', context: {} };
      const grant = await prepareGrant(requested, rule, proof, now);
      await issueGrant(store.database, { tenantId: 'default', ...ref }, grant);
      const device = { hash: 'laptop', browser: null, system: null };
      await rememberDevice(store.database, ref.identityKey, device, await store.inSeconds(600));
      await insertPendingSet(store.database, ref, { setId: ref.identityKey, keyId: 'k', hashes: ['a'] });
    }
    const valid = async (of: SessionRef) => {
      const at = await store.inSeconds(0);
      const [challenge] = await rows('challenges', of);
      const [grant] = await rows('grants', of);
      const [set] = await codeSets(of);
      return {
        challenge:
          challenge !== undefined && 'expires_at' in challenge && Number(challenge.expires_at) > Number(at),
        grant: grant !== undefined && 'revoked_at' in grant && grant.revoked_at === null,
        devices: (await listRemembered(store.database, of.identityKey)).length,
        codes: set?.status,
      };
    };
    const all = { challenge: true, grant: true, devices: 1, codes: 'pending' };
    expect(await valid(ann)).toEqual(all);
    expect((await enroll()).ok).toBe(true);
    expect(await valid(ann)).toEqual({ challenge: false, grant: false, devices: 0, codes: 'retired' });
    expect(await valid(eve)).toEqual(all);
  });

  test('takes back the failure that was counted for its proof, and no other', async () => {
    const failures = async () => {
      const [budget] = await rows('guess_budgets');
      return budget && 'failed_at' in budget ? budget.failed_at : [];
    };
    await reserveAttempt(store.database, ann.identityKey);
    expect((await enroll()).ok).toBe(true);
    expect(await failures()).toHaveLength(1);
    // A token is a time of the database clock, which on PGlite has milliseconds.
    await store.advance(5);
    const token = await reserveAttempt(store.database, ann.identityKey);
    expect(await failures()).toHaveLength(2);
    expect((await enroll({ type: 'passkey', token })).ok).toBe(true);
    expect(await failures()).toHaveLength(1);
  });

  test('grants the action that it was enrolled for, if the rule accepts a factor so new and so strong', async () => {
    const grant = { action: 'transfer_money', resource: 'p1' };
    expect(await enroll({ stepUp: transfer })).toMatchObject(ok({ grant }));
    expect(await rows('grants')).toMatchObject([{ ...grant, session_id: ann.sessionId, strength: 'aal2' }]);
    const without = async (situation: ActivationSituation) => {
      ann = await store.newPerson();
      const done = await enroll(situation);
      return done.ok && done.value.grant === undefined && (await rows('grants')).length === 0;
    };
    // Too new; changes of factors need one that existed before (R30); an action without a rule; too weak.
    for (const action of ['payout.change_destination', 'factor.add', 'recovery_codes.regenerate', 'nothing'])
      expect([action, await without({ stepUp: { ...transfer, action } })]).toEqual([action, true]);
    expect(await without({ type: 'sms', stepUp: transfer })).toBe(true);
    expect(await without({})).toBe(true);
  });
});
