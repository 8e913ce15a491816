import { databaseKinds } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifiers } from '../challenges/candidates.fixtures.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { consumeEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import type { SessionRef } from '../store/sessions.ts';
import { openTestStore, type TestStore } from '../store/store.fixtures.ts';
import { verifiedFactor } from './activation.fixtures.ts';
import { findOpenEnrollment } from './find-open-enrollment.ts';

describe.each(databaseKinds)('an enrollment that still needs its proof, on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let enrollment: EnrollmentRow;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ann = await store.newPerson();
    ({ enrollment } = await verifiedFactor(store, ann));
  });

  const find = ({ ref = ann, now = enrollment.created_at, known = verifiers } = {}) => {
    // SAFETY: database and verifiers, and whose enrollment it is and when, are all that is read.
    const engine = { database: store.database, verifiers: known } as unknown as EngineContext;
    const caller = { ref, now } as unknown as SessionContext;
    return findOpenEnrollment(engine, caller, enrollment.enrollment_id);
  };

  test('is found by its session with the verifier of its type, and by no other session', async () => {
    expect(await find()).toEqual(ok({ enrollment, verifier: verifiers.get('totp') }));
    expect(await find({ ref: await store.newSession(ann) })).toEqual(problem('not_found'));
    expect(await find({ ref: await store.newPerson() })).toEqual(problem('not_found'));
    expect(await find({ known: new Map() })).toEqual(problem('not_found'));
  });

  test('is refused once it is finished, and from the moment that it expires', async () => {
    expect((await find({ now: new Date(enrollment.expires_at.getTime() - 1) })).ok).toBe(true);
    expect(await find({ now: enrollment.expires_at })).toEqual(problem('challenge_expired'));
    await consumeEnrollment(store.database, enrollment.enrollment_id);
    expect(await find()).toEqual(problem('challenge_consumed'));
  });
});
