import { defaultPolicy } from '@kairos-mfa/engine';
import {
  createTestKit,
  databaseKinds,
  enrollTotp,
  type EnrolledTotp,
  signInWithTotp,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { untilWaiting } from '../store/store.fixtures.ts';

// Two removals can only run concurrently on several connections.
test.runIf(databaseKinds.includes('postgres'))(
  'where a second step is required, removing two factors concurrently in two sessions keeps one',
  async () => {
    const kit = await createTestKit({
      kind: 'postgres',
      config: { policy: { ...defaultPolicy, enforcement: 'required' } },
    });
    const sessions: TestSession[] = ['s1', 's2'].map((sessionId) => ({ identityId: 'ann', sessionId }));
    const [one = { identityId: '', sessionId: '' }, two = one] = sessions;
    const factors: EnrolledTotp[] = [await enrollTotp(kit, one), await enrollTotp(kit, one)];
    const [first = factors[0], second = first] = factors;
    if (!first || !second) throw new Error('Not enrolled.');
    await signInWithTotp(kit, two, second);
    const prove = (session: TestSession, totp: EnrolledTotp) =>
      stepUpWithTotp(kit, session, totp, { action: 'factor.remove', resource: totp.factorId });
    await prove(one, first);
    await prove(two, second);

    let removals: Promise<{ status: number }[]> = Promise.resolve([]);
    await kit.db.database.transaction().execute(async (trx) => {
      // Both can read the factors now, and neither can delete one.
      await sql`lock table factors in exclusive mode`.execute(trx);
      removals = Promise.all([
        kit.call(one, 'DELETE', `/factors/${first.factorId}`),
        kit.call(two, 'DELETE', `/factors/${second.factorId}`),
      ]);
      await untilWaiting(kit.db.database, 2);
    });
    const statuses = (await removals).map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(204);
    expect(statuses[1]).toBeGreaterThanOrEqual(400);
    expect((await kit.call(one, 'GET', '/state')).body.factors).toHaveLength(1);
    await kit.close();
  },
);
