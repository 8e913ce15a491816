import { type EnrolledTotp, enrollTotp, stepUpWithTotp, type TestAnswer } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';
import { untilWaiting } from '../store/store.fixtures.ts';

// Only where many connections meet is there anything to wait for.
const kinds = ['postgres'] as const;

describeEngine('a change of a person while one of their sessions verifies a proof', { kinds }, ({ kit }) => {
  let round = 0;
  let ann = { identityId: '', sessionId: 's1' };
  let totp: EnrolledTotp;

  beforeEach(async () => {
    ann = { identityId: `ann${++round}`, sessionId: 's1' };
    totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
  });

  const reset = () =>
    kit.call('service', 'POST', `/admin/identities/${ann.identityId}/reset`, {
      reason: 'The phone is lost.',
      recoveryCodes: 'keep',
    });
  const erase = () => kit.call('service', 'DELETE', `/admin/identities/${ann.identityId}`);
  const end = () => kit.call('service', 'POST', '/sessions/end', { identityId: ann.identityId });
  const remove = () => kit.call(ann, 'DELETE', `/factors/${totp.factorId}`);

  /** Locks the rows that a verification in another session locks, in this order, and lets the change run into the first. */
  async function changeDuring(
    change: () => Promise<TestAnswer>,
    [first, ...others]: readonly ['sessions' | 'challenges', ...('challenges' | 'factors')[]],
  ): Promise<TestAnswer> {
    const { database } = kit.db;
    await kit.call({ ...ann, sessionId: 's2' }, 'POST', '/challenges', { purpose: 'sign_in' });
    const { identity_key: key } = await database
      .selectFrom('identities')
      .selectAll()
      .where('identity_id', '=', ann.identityId)
      .executeTakeFirstOrThrow();
    const { answer } = await database.transaction().execute(async (trx) => {
      const rowsOf = (table: 'identities' | 'sessions' | 'challenges' | 'factors') =>
        trx.selectFrom(table).select('identity_key').where('identity_key', '=', key);
      await rowsOf(first).where('session_id', '=', 's2').forUpdate().execute();
      const changing = change();
      await untilWaiting(database, 1);
      // It would be a deadlock if the change held one of these.
      for (const table of others) await rowsOf(table).forUpdate().noWait().execute();
      // As a change of factors, which has locked the sessions too, or else as the foreign key of a row that is inserted.
      const person = rowsOf('identities').noWait();
      await (first === 'sessions' ? person.forNoKeyUpdate() : person.forKeyShare()).execute();
      return { answer: changing };
    });
    return answer;
  }

  test.each([
    ['an administrator’s reset', reset],
    ['the removal of a factor', remove],
    ['an erasure', erase],
    ['the end of all sessions', end],
  ])('%s waits for the session before it locks anything that a verification locks', async (_, change) => {
    const answer = await changeDuring(change, ['sessions', 'challenges', 'factors']);
    expect(answer.status).toBe(204);
  });

  test('an erasure waits for an attempt at a challenge before it locks the person or a factor', async () => {
    expect((await changeDuring(erase, ['challenges', 'factors'])).status).toBe(204);
  });
});
