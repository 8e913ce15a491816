import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { consumeEnrollment } from '../store/enrollments.ts';
import { listFactors } from '../store/factors.ts';
import { insertInvitation } from '../store/invitations.ts';
import { endSession, findSession, type SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { activate, type ActivationSituation, verifiedFactor } from './activation.fixtures.ts';

describe.each(databaseKinds)('a verified factor is not bound, on %s,', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const verified = (situation?: ActivationSituation) => verifiedFactor(store, ann, situation);
  const enroll = async (situation?: ActivationSituation) => activate(store, await verified(situation));
  const types = async () => (await listFactors(store.database, ann.identityKey)).map(({ type }) => type);

  test('if its session has ended, or may not add a factor', async () => {
    const late = await verified();
    await endSession(store.database, ann);
    expect(await activate(store, late)).toEqual(problem('unauthenticated'));
    ann = await store.newPerson();
    const second = await verified({ type: 'passkey' });
    await store.newFactor(ann);
    expect(await activate(store, second)).toMatchObject({ ok: false, code: 'step_up_required' });
    expect(await types()).toEqual(['totp']);
  });

  test('if its enrollment was used already, or has expired', async () => {
    const used = await verified();
    await consumeEnrollment(store.database, used.enrollment.enrollment_id);
    expect(await activate(store, used)).toEqual(problem('challenge_consumed'));
    const expired = await verified();
    await store.advance(600_000);
    expect(await activate(store, expired)).toEqual(problem('challenge_consumed'));
    expect(await types()).toEqual([]);
  });

  test('if its credential is bound, and then nothing else has changed', async () => {
    const passkey = { type: 'passkey', credentialId: ann.identityKey } as const;
    expect((await enroll(passkey)).ok).toBe(true);
    const again = await verified(passkey);
    const challengeId = await store.openChallenge(ann);
    const session = await findSession(store.database, ann);
    expect(await activate(store, again)).toEqual(problem('already_enrolled'));
    expect(await types()).toEqual(['passkey']);
    expect(await findSession(store.database, ann)).toEqual(session);
    expect((await store.answerChallenge(ann, challengeId)).status).toBe('done');
  });

  test('beyond the number of its type, towards which other types do not count', async () => {
    const factors = { maxPerType: { totp: 1 } };
    expect((await enroll({ type: 'passkey', factors })).ok).toBe(true);
    expect((await enroll({ factors })).ok).toBe(true);
    expect(await enroll({ factors })).toEqual(problem('already_enrolled'));
    expect(await types()).toEqual(['passkey', 'totp']);
  });

  test('without an invitation where its type needs one, and one is valid for one factor', async () => {
    const key = { type: 'security_key' } as const;
    expect(await enroll(key)).toEqual(problem('factor_not_allowed'));
    await insertInvitation(store.database, {
      ...key,
      invitation_id: randomId('inv'),
      identity_key: ann.identityKey,
      expires_at: await store.inSeconds(60),
    });
    expect((await enroll(key)).ok).toBe(true);
    expect(await enroll(key)).toEqual(problem('factor_not_allowed'));
    expect(await types()).toEqual(['security_key']);
  });

  test('before it is confirmed by mail where the policy demands that, unless its own code was mailed', async () => {
    const refused = problem('invalid_format', { detail: expect.stringContaining('/confirm') });
    const waiting = await verified({ confirm: 'always' });
    expect(await activate(store, waiting)).toEqual(refused);
    expect(await enroll({ type: 'email', confirm: 'always', isProven: false })).toEqual(refused);
    expect(await enroll({ type: 'sms', confirm: 'always' })).toEqual(refused);
    const enrollment = { ...waiting.enrollment, confirmed_at: await store.inSeconds(0) };
    expect((await activate(store, { ...waiting, enrollment })).ok).toBe(true);
    ann = await store.newPerson();
    expect((await enroll({ type: 'email', confirm: 'always' })).ok).toBe(true);
  });
});
