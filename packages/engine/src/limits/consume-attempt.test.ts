import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { candidateOf } from '../challenges/candidates.fixtures.ts';
import type { EngineContext } from '../engine-context.ts';
import { claimedElsewhere } from '../idempotency/idempotent-request.ts';
import { ok, problem, type Result } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { reserveAttempt } from '../store/attempt-budgets.ts';
import { maxChallengeAttempts } from '../store/challenges.ts';
import { findEnrollment, insertEnrollment, maxEnrollmentAttempts } from '../store/enrollments.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { type ConsumedAttempt, consumeAttempt } from './consume-attempt.ts';
import { consumeEnrollmentAttempt } from './consume-enrollment-attempt.ts';

const perDay = 20;
const exhausted = problem('attempts_exhausted', { retryAfter: 1 });

describe.each(databaseKinds)('an attempt that is counted before it is verified, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
  });

  const found = <Row>(row: Row | undefined): Row => {
    if (!row) throw new Error('Not stored.');
    return row;
  };
  const owner = () => ({ identity_key: ann.identityKey, session_id: ann.sessionId });
  const findChallenge = async (id: string) =>
    store.database
      .selectFrom('challenges')
      .selectAll()
      .where('challenge_id', '=', id)
      .executeTakeFirstOrThrow();
  const openChallenge = async () => findChallenge(await store.openChallenge(ann));
  const openEnrollment = async () => {
    const id = randomId('enr');
    await insertEnrollment(store.database, {
      ...owner(),
      enrollment_id: id,
      type: 'totp',
      pending: '',
      prompt_id: null,
      step_up: JSON.stringify(null),
      expires_at: await store.inSeconds(600),
    });
    return found(await findEnrollment(store.database, id, ann));
  };
  const bindTotp = async () => {
    return candidateOf('totp', { id: await store.newFactor(ann) });
  };
  const times = async <Answer>(count: number, work: () => Promise<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let done = 0; done < count; done += 1) answers.push(await work());
    return answers;
  };
  const left = (answers: readonly Result<ConsumedAttempt>[]) =>
    answers.map((answer) => (answer.ok ? answer.value.left : answer.code));
  const spendDay = () => times(perDay, () => reserveAttempt(store.database, ann.identityKey));
  const attemptEnrollment = async (guessable = true) => {
    const enrollment = await openEnrollment();
    // SAFETY: the database of the engine, and who calls, are all that is read.
    const engine = { database: store.database } as unknown as EngineContext;
    const caller = { subject: { tenantId: 'default', ...ann }, ref: ann } as unknown as SessionContext;
    return () => consumeEnrollmentAttempt(engine, caller, enrollment, guessable);
  };
  const audited = async () => {
    const rows = await store.database
      .selectFrom('audit_events')
      .select(['type', 'details'])
      .where('identity_key', '=', ann.identityKey)
      .execute();
    return rows.map(({ type, details }) => ({ type, details }));
  };

  test('leaves the smaller number of those of its challenge and of its factor, and a token', async () => {
    const totp = await bindTotp();
    const first = await openChallenge();
    expect(left(await times(2, () => consumeAttempt(store.database, first, totp)))).toEqual([4, 3]);
    const second = await openChallenge();
    expect(await consumeAttempt(store.database, second, totp)).toEqual(
      ok({ token: expect.any(String), left: 2 }),
    );
    const another = await bindTotp();
    expect(left(await times(2, () => consumeAttempt(store.database, second, another)))).toEqual([3, 2]);
  });

  test('is refused when its challenge has none left, also for a proof that cannot be guessed', async () => {
    const challenge = await openChallenge();
    const codes = candidateOf('recovery_code');
    const attempt = () => consumeAttempt(store.database, challenge, codes);
    const free = await times(maxChallengeAttempts, attempt);
    expect(free[0]).toStrictEqual(ok({ token: undefined }));
    expect(await attempt()).toEqual(exhausted);
    expect(await consumeAttempt(store.database, challenge, await bindTotp())).toEqual(exhausted);
  });

  test('is refused at a challenge that was answered or has expired, and then no later attempt can succeed', async () => {
    const [answered, expired] = [await openChallenge(), await openChallenge()];
    await store.answerChallenge(ann, answered.challenge_id);
    const totp = await bindTotp();
    const attempt = (challenge: typeof answered) => consumeAttempt(store.database, challenge, totp);
    expect(await attempt(answered)).toStrictEqual(problem('challenge_consumed'));
    await store.advance(300_000);
    expect(await attempt(expired)).toStrictEqual(problem('challenge_expired'));
  });

  test('is not counted for a request that runs elsewhere', async () => {
    const claim = { requestId: randomId('req'), keyId: 'k', bodyHash: 'b' };
    const challenge = await openChallenge();
    const attempt = async () => consumeAttempt(store.database, challenge, await bindTotp(), claim);
    expect((await attempt()).ok).toBe(true);
    expect(await attempt()).toBe(claimedElsewhere);
    expect((await findChallenge(challenge.challenge_id)).attempts).toBe(1);
  });

  test('is refused while its factor is locked, with the seconds left, and is not counted then', async () => {
    const totp = await bindTotp();
    const first = await openChallenge();
    await times(5, () => consumeAttempt(store.database, first, totp));
    const second = await openChallenge();
    await store.advance(10_000);
    const refused = await consumeAttempt(store.database, second, totp);
    expect(refused).toMatchObject({ ok: false, code: 'factor_locked' });
    const seconds = refused.ok ? 0 : (refused.details.retryAfter ?? 0);
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThanOrEqual(20);
    expect((await findChallenge(second.challenge_id)).attempts).toBe(0);
  });

  test('is refused when the account has none left today, with the seconds left', async () => {
    await spendDay();
    const refused = [
      await consumeAttempt(store.database, await openChallenge(), await bindTotp()),
      await (await attemptEnrollment())(),
    ];
    for (const refusal of refused) {
      expect(refusal).toMatchObject({ ok: false, code: 'factor_locked' });
      expect(refusal.ok ? 0 : refusal.details.retryAfter).toBeGreaterThan(80_000);
    }
    expect(await audited()).toEqual([
      { type: 'user.mfa_failed', details: { factor: 'totp', purpose: 'enroll', code: 'factor_locked' } },
    ]);
  });

  test('at an enrollment is counted against it and the account, and the refusal is audited', async () => {
    const attempt = await attemptEnrollment();
    const answers = await times(maxEnrollmentAttempts, attempt);
    expect(answers[0]).toEqual(ok({ token: expect.any(String), left: 4 }));
    expect(left(answers)).toEqual([4, 3, 2, 1, 0]);
    expect(await audited()).toEqual([]);
    expect(await attempt()).toEqual(exhausted);
    const code = 'attempts_exhausted';
    expect(await audited()).toEqual([
      { type: 'user.mfa_failed', details: { factor: 'totp', purpose: 'enroll', code } },
    ]);
  });

  test('at an enrollment that cannot be guessed is not counted against the account', async () => {
    await spendDay();
    expect(await (await attemptEnrollment(false))()).toStrictEqual(ok({ token: undefined }));
  });
});
