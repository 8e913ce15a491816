import type { PolicyDocument } from '@kairos-mfa/protocol';
import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifiers } from '../challenges/candidates.fixtures.ts';
import { issueGrant, prepareGrant } from '../grants/grants.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { insertFactor, listFactors } from '../store/factors.ts';
import { activateSet, insertPendingSet } from '../store/recovery-codes.ts';
import { findSession, raiseAssurance, type SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { checkEnrollmentRight } from './may-enroll.ts';

const minute = 60_000;
const addFactor = { ...defaultPolicy.actions['factor.add'] };

describe.each(databaseKinds)('the right to add a factor, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  interface Situation {
    readonly changes?: Partial<PolicyDocument>;
    readonly minutesSinceSignIn?: number;
    readonly hoursOfDevice?: number;
    readonly place?: { readonly deviceId?: string };
    readonly type?: string;
    /** By default, the time of the database. */
    readonly now?: Date;
  }
  /** The code of the refusal; undefined for a session that may add a factor. */
  const refusal = async ({
    changes = {},
    minutesSinceSignIn = 0,
    hoursOfDevice = 0,
    place = {},
    type = 'totp',
    now: givenNow,
  }: Situation = {}) => {
    const now = givenNow ?? (await store.inSeconds(0));
    const session = await findSession(store.database, ann);
    if (!session) throw new Error('No session.');
    const resolved = {
      ...place,
      authTime: new Date(now.getTime() - minutesSinceSignIn * minute),
      deviceFirstSeenAt: new Date(now.getTime() - hoursOfDevice * 60 * minute),
    };
    const subject = { tenantId: 'default', ...ann };
    // SAFETY: no other part of the caller is read.
    const caller = { ref: ann, subject, now, resolved } as unknown as SessionContext;
    const policy = compilePolicy({ ...defaultPolicy, ...changes }, 1);
    return checkEnrollmentRight(store.database, { policy, verifiers }, caller, session, type, now);
  };
  const code = async (situation?: Situation) => (await refusal(situation))?.code;
  const bind = (type: string) =>
    insertFactor(store.database, {
      factor_id: randomId('fct'),
      identity_key: ann.identityKey,
      type,
      name: '',
      material: 'sealed',
      credential_id: null,
      last_claim: 0,
    });
  const keepCodes = async () => {
    const setId = randomId('rcs');
    await insertPendingSet(store.database, ann, { setId, keyId: 'k1', hashes: ['a'] });
    await activateSet(store.database, ann.identityKey, setId);
  };
  const prove = (enrolled: boolean) => raiseAssurance(store.database, ann, {}, ['otp'], enrolled);
  const grantFor = async (resource: string) => {
    const rule = compilePolicy(defaultPolicy, 1).ruleFor('factor.add');
    if (!rule) throw new Error('No such rule.');
    const now = await store.inSeconds(0);
    const proof = { strength: 'aal2', amr: ['otp'], createdAt: now } as const;
    const requested = { action: 'factor.add', resource, context: {} };
    const prepared = await prepareGrant(requested, rule, proof, now);
    await issueGrant(store.database, { tenantId: 'default', ...ann }, prepared);
  };
  const withRule = (changes: object) => ({
    changes: {
      actions: { ...defaultPolicy.actions, 'factor.add': { ...addFactor, ...changes } },
    } as Partial<PolicyDocument>,
  });

  test('of a person without a factor needs a recent sign-in, less recent on a known device', async () => {
    expect(await code({ minutesSinceSignIn: 9 })).toBeUndefined();
    expect(await refusal({ minutesSinceSignIn: 10 })).toEqual(problem('reauthentication_required'));
    expect(await code({ minutesSinceSignIn: 719, hoursOfDevice: 24 })).toBeUndefined();
    expect(await code({ minutesSinceSignIn: 720, hoursOfDevice: 24 })).toBe('reauthentication_required');
    expect(await code({ minutesSinceSignIn: 60, hoursOfDevice: 23 })).toBe('reauthentication_required');
  });

  test('of a person with recovery codes alone needs one of them, here', async () => {
    await keepCodes();
    expect(await refusal()).toMatchObject({
      code: 'step_up_required',
      details: { stepUp: { action: 'factor.add', resource: 'totp' } },
    });
    await prove(false);
    expect(await code()).toBeUndefined();
    expect(await code({ place: { deviceId: 'another' } })).toBe('step_up_required');
  });

  test('ends at the number of factors that the policy allows', async () => {
    const changes = { factors: { ...defaultPolicy.factors, maxPerIdentity: 1 } };
    expect(await code({ changes })).toBeUndefined();
    await bind('totp');
    expect(await refusal({ changes })).toEqual(problem('too_many_factors'));
  });

  test('is refused to everybody if the policy has no rule for it', async () => {
    const { 'factor.add': _rule, ...actions } = defaultPolicy.actions;
    expect(await refusal({ changes: { actions } })).toEqual(problem('unknown_action'));
  });

  test('of a person with a factor needs a proof of it, for a factor of this type', async () => {
    await bind('totp');
    expect(await code()).toBe('step_up_required');
    await prove(false);
    expect(await code()).toBe('step_up_required');
    await grantFor('totp');
    expect(await code()).toBeUndefined();
    expect(await code({ type: 'sms' })).toBe('step_up_required');
    expect(await code({ place: { deviceId: 'another' } })).toBe('step_up_required');
  });

  test('needs a session that has proven something, besides the grant', async () => {
    await bind('totp');
    await grantFor('totp');
    expect(await code()).toBe('step_up_required');
  });

  test('follows from a factor that was just enrolled in this session, if the rule accepts it, for five minutes', async () => {
    await bind('sms');
    await prove(true);
    expect(await code()).toBeUndefined();
    expect(await code(withRule({ strengths: ['aal2'] }))).toBe('step_up_required');
    expect(await code(withRule({ minFactorAge: 'PT1H' }))).toBe('step_up_required');
    await store.advance(5 * minute);
    expect(await code()).toBe('step_up_required');
  });

  test('ends five minutes after the enrollment of the factor in this session, to the millisecond', async () => {
    const enrolled = async () => (await findSession(store.database, ann))?.factor_enrolled_at?.getTime() ?? 0;
    const bound = async () =>
      (await listFactors(store.database, ann.identityKey))[0]?.created_at.getTime() ?? 0;
    const around = async (time: number) => [
      await code({ now: new Date(time + 5 * minute - 1) }),
      await code({ now: new Date(time + 5 * minute) }),
    ];
    await prove(true);
    await store.advance(1_000);
    await bind('totp');
    expect(await around(await enrolled())).toEqual([undefined, 'step_up_required']);
    ann = await store.newPerson();
    await bind('totp');
    await store.advance(1_000);
    await prove(true);
    expect(await around(await bound())).toEqual([undefined, 'step_up_required']);
  });

  test('does not last longer because another factor was enrolled meanwhile', async () => {
    await bind('totp');
    await prove(true);
    await store.advance(6 * minute);
    await bind('sms');
    await prove(true);
    expect(await code()).toBe('step_up_required');
  });

  test('does not follow from a factor whose type has no verifier, nor from an older one', async () => {
    await bind('palm');
    await prove(true);
    expect(await code()).toBe('step_up_required');
    ann = await store.newPerson();
    await bind('totp');
    await store.advance(6 * minute);
    await prove(true);
    expect(await code()).toBe('step_up_required');
    await bind('sms');
    expect(await code()).toBeUndefined();
    expect(await code(withRule({ strengths: ['aal2'] }))).toBe('step_up_required');
  });
});
