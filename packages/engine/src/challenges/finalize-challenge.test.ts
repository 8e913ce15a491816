import { parseKeyRing } from '@kairos-mfa/engine';
import type { PolicyDocument } from '@kairos-mfa/protocol';
import { databaseKinds, testKeyRing } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerBinding, idempotentRequest } from '../idempotency/idempotent-request.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { readFacts } from '../policy/facts.ts';
import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { unseal } from '../secrets/seal.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { reserveAttempt } from '../store/attempt-budgets.ts';
import { claimRequest, findRequest } from '../store/idempotent-answers.ts';
import { activateSet, insertPendingSet } from '../store/recovery-codes.ts';
import { listRemembered } from '../store/remembered-devices.ts';
import { endSession, findSession, type SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { candidateOf } from './candidates.fixtures.ts';
import { finalizeChallenge, type ProofToFinalize } from './finalize-challenge.ts';

const anyFactor = { strengths: ['low' as const], maxAge: 'PT5M', minFactorAge: 'PT0S', oneShot: true };
const policyWith = (changes: Partial<PolicyDocument> = {}) =>
  compilePolicy(
    {
      ...defaultPolicy,
      signIn: { rememberDevice: 'P30D' },
      actions: { ...defaultPolicy.actions, read_report: anyFactor },
      ...changes,
    },
    1,
  );
const laptop = { hash: 'laptop', browser: null, system: null };
const report = { purpose: 'step_up', action: 'read_report', resource: 'all' } as const;

describe.each(databaseKinds)('the effect of a proof, on %s', (kind) => {
  let store: TestStore;
  let keys: Awaited<ReturnType<typeof parseKeyRing>>;
  let ann: SessionRef;
  let setId: string;
  beforeAll(async () => {
    store = await openTestStore(kind);
    keys = await parseKeyRing(testKeyRing);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    setId = randomId('rcs');
    await insertPendingSet(store.database, ann, { setId, keyId: 'k', hashes: ['a', 'b', 'c'] });
    await activateSet(store.database, ann.identityKey, setId);
  });

  /** A challenge of this person with these values; the proof of an authenticator app answers it. */
  const proofOf = async (
    challenge: Partial<ProofToFinalize['challenge']> = {},
    changes: Partial<ProofToFinalize> = {},
  ): Promise<ProofToFinalize> => {
    const now = await store.inSeconds(0);
    const row = await store.database
      .selectFrom('challenges')
      .selectAll()
      .where('challenge_id', '=', await store.openChallenge(ann))
      .executeTakeFirstOrThrow();
    const facts = readFacts({ email: 'ann@example.com', emailVerified: true }, {}, now);
    const resolved = { deviceId: 'laptop', country: 'DE' };
    const subject = { tenantId: 'default', ...ann };
    // SAFETY: that there is a sender decides; nothing is sent here.
    const senders = { email: () => Promise.resolve() } as unknown as NonNullable<
      ProofToFinalize['engine']['senders']
    >;
    return {
      engine: { database: store.database, senders },
      policy: policyWith(),
      // SAFETY: no other part of the caller is read.
      caller: { ref: ann, subject, now, facts, resolved } as unknown as SessionContext,
      challenge: { ...row, ...challenge },
      candidate: candidateOf('totp', { id: await store.newFactor(ann), createdAt: now }),
      proven: { claim: { kind: 'rise', to: 1 }, audit: { step: 7 } },
      remember: undefined,
      token: undefined,
      once: undefined,
      ...changes,
    };
  };
  const bySms = async () => ({ candidate: candidateOf('sms', { id: await store.newFactor(ann, 'sms') }) });
  const byCode = (codeHash = 'a') => ({
    candidate: candidateOf('recovery_code'),
    proven: { claim: { kind: 'spend_code', setId, codeHash } as const },
  });
  const give = async (...given: Parameters<typeof proofOf>) => finalizeChallenge(await proofOf(...given));
  const audited = async () =>
    (
      await store.database
        .selectFrom('audit_events')
        .select(['type', 'details'])
        .where('identity_key', '=', ann.identityKey)
        .orderBy('event_id')
        .execute()
    ).map(({ type, details }) => ({ type, details }));
  const notices = async () =>
    (
      await store.database
        .selectFrom('outbox')
        .select('envelope')
        .where('identity_key', '=', ann.identityKey)
        .execute()
    ).map(({ envelope }) => envelope);
  const session = () => findSession(store.database, ann);
  const remembered = async () => (await listRemembered(store.database, ann.identityKey)).length;
  const grant = { action: 'read_report', resource: 'all', oneShot: true };
  const raised = { assurance: expect.objectContaining({ level: 'aal2', amr: ['pwd', 'otp', 'mfa'] }) };

  test('at a sign-in is a raised session, at the location of the proof, and no grant', async () => {
    expect(await give()).toEqual(ok(raised));
    expect(await session()).toMatchObject({ mfa_amr: ['otp'], device_id: 'laptop', country: 'DE' });
    const details = { step: 7, factor: 'totp', purpose: 'sign_in' };
    expect(await audited()).toEqual([{ type: 'user.mfa_succeeded', details }]);
    expect(await notices()).toEqual([]);
  });

  test('before an action is a grant for exactly this action, which is audited', async () => {
    const given = await give(report);
    expect(given).toMatchObject(ok({ grant }));
    expect(await audited()).toEqual([
      { type: 'user.mfa_succeeded', details: { step: 7, factor: 'totp', purpose: 'step_up' } },
      {
        type: 'mfa.grant_issued',
        details: { action: 'read_report', resource: 'all', grantId: expect.any(String) },
      },
    ]);
  });

  test('is no grant at a sign-in, nor where the action or what it acts on is unknown', async () => {
    for (const challenge of [{ purpose: 'sign_in' }, { action: null }, { resource: null }] as const)
      expect(await give({ ...report, ...challenge })).toEqual(
        ok({ assurance: expect.objectContaining({ authTime: expect.any(String) }) }),
      );
    expect((await audited()).map(({ type }) => type)).toEqual(Array(3).fill('user.mfa_succeeded'));
  });

  test('of a restricted factor raises the session at a sign-in and before changes of factors alone', async () => {
    const mfaAt = async () => (await session())?.mfa_at;
    await give(report, await bySms());
    expect(await mfaAt()).toBeNull();
    await give({ ...report, action: 'factor.add' }, await bySms());
    expect(await mfaAt()).toBeInstanceOf(Date);
    ann = await store.newSession(ann);
    await give({}, await bySms());
    expect(await mfaAt()).toBeInstanceOf(Date);
    ann = await store.newSession(ann);
    await give(report);
    expect(await mfaAt()).toBeInstanceOf(Date);
  });

  test('is none where the policy demands more by now: the challenge stays open', async () => {
    const proof = await proofOf(report);
    const { read_report: _removed, ...actions } = policyWith().document.actions;
    const strict = (changes: object) => ({ ...actions, read_report: { ...anyFactor, ...changes } });
    const under = (document: PolicyDocument['actions']) =>
      finalizeChallenge({ ...proof, policy: policyWith({ actions: document }) });
    expect(await under(actions)).toEqual(problem('unknown_action'));
    expect(await under(strict({ strengths: ['phishing_resistant'] }))).toEqual(
      problem('factor_not_accepted'),
    );
    expect(await under(strict({ minFactorAge: 'PT1H' }))).toMatchObject({ code: 'factor_too_new' });
    expect(await audited()).toEqual([]);
    expect(await finalizeChallenge(proof)).toMatchObject(ok({ grant }));
  });

  test.each([{}, report])(
    'is none in a session that has ended, nor twice, nor of a used code (%j)',
    async (asked) => {
      const proof = await proofOf(asked);
      expect((await finalizeChallenge(proof)).ok).toBe(true);
      expect(await finalizeChallenge(proof)).toEqual(problem('challenge_consumed'));
      const { candidate } = proof;
      expect(await give(asked, { candidate })).toEqual(problem('invalid_code'));
      const last = await proofOf(asked);
      await endSession(store.database, ann);
      expect(await finalizeChallenge(last)).toEqual(problem('unauthenticated'));
    },
  );

  test('of a recovery code is a notice with the number of codes left, also before an action (R09)', async () => {
    expect(await give({}, byCode('a'))).toEqual(
      ok({ assurance: expect.objectContaining({ level: 'aal2' }), recoveryCodes: { remaining: 2 } }),
    );
    expect(await give(report, byCode('b'))).toMatchObject(ok({ grant, recoveryCodes: { remaining: 1 } }));
    const notice = (codesLeft: number) => ({
      to: 'ann@example.com',
      message: { kind: 'notice', notice: { kind: 'recovery_code_used', codesLeft } },
    });
    expect(await notices()).toMatchObject([notice(2), notice(1)]);
    expect(await give(report, byCode('b'))).toEqual(problem('invalid_code'));
    expect(await notices()).toHaveLength(2);
  });

  test('at a sign-in remembers the device if the person asked for it and the policy allows it', async () => {
    await give();
    await give({}, { remember: laptop, policy: policyWith({ signIn: {} }) });
    await give(report, { remember: laptop });
    await give({ ...report, action: null }, { remember: laptop });
    await give({}, { ...byCode(), remember: laptop });
    expect(await remembered()).toBe(0);
    await give({}, { remember: laptop });
    const [device] = await listRemembered(store.database, ann.identityKey);
    expect(device).toMatchObject({ device_hash: 'laptop' });
    const days = ((device?.expires_at.getTime() ?? 0) - (await store.inSeconds(0)).getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const events = (await audited()).map(({ type }) => type);
    expect(events.filter((type) => type === 'mfa.device_remembered')).toHaveLength(1);
    expect(events.at(-1)).toBe('mfa.device_remembered');
  });

  test.each([
    ['a sign-in', {}, undefined],
    ['an action', report, undefined],
    ['an action, by a recovery code', report, byCode],
  ])('is stored with the response of its request, for a repeat: %s', async (_name, asked, by) => {
    const requestId = randomId('req');
    const request = await idempotentRequest({ keys }, requestId, { identityKey: ann.identityKey, body: {} });
    await claimRequest(store.database, request.claim);
    const once = { ...request, markClaimed: () => undefined, release: () => Promise.resolve() };
    const given = await give(asked, { ...by?.(), once });
    const stored = (await findRequest(store.database, requestId))?.answer ?? '';
    expect(ok(await unseal(keys, answerBinding(requestId), stored))).toEqual(given);
  });

  test('takes back the failure that was counted for it, and no other', async () => {
    const first = await reserveAttempt(store.database, ann.identityKey);
    // A token is a time of the database clock, which on PGlite has milliseconds.
    await store.advance(5);
    await reserveAttempt(store.database, ann.identityKey);
    await give({}, { token: first });
    const { failed_at } = await store.database
      .selectFrom('guess_budgets')
      .select('failed_at')
      .where('identity_key', '=', ann.identityKey)
      .executeTakeFirstOrThrow();
    expect(failed_at).toHaveLength(1);
  });
});
