import { defaultPolicy } from '@kairos-mfa/engine';
import {
  consumeGrant,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

describeEngine('enforcement', {}, ({ kit, openReplica }) => {
  /** Another replica on the same database. */
  const replica = openReplica();
  let round = 0;
  let tenantId: string;
  let ann: TestSession;

  beforeEach(() => {
    tenantId = `t${++round}`;
    ann = { identityId: 'ann', sessionId: 's1', tenantId };
  });

  const put = (changes: object) =>
    kit.call('service', 'PUT', '/admin/policy', { tenantId, document: { ...defaultPolicy, ...changes } });
  const check = async (sessionId = 's1', by: TestKit = kit) => {
    const body = { tenantId, identityId: 'ann', sessionId };
    return (await by.call('service', 'POST', '/sessions/check', body)).body;
  };
  const state = async (who = ann, by: TestKit = kit) => (await by.call(who, 'GET', '/state')).body;

  test('where a second step is required, a person enrolls, saves the codes and is signed in; every later session is challenged', async () => {
    await put({ enforcement: 'required' });
    expect((await state()).signIn).toBe('enroll');
    expect(await check()).toMatchObject({
      signIn: 'enroll',
      enforcement: { mode: 'required', satisfied: false },
    });
    const totp = await enrollTotp(kit, ann);
    expect(await check()).toMatchObject({
      signIn: 'clear',
      assurance: { level: 'aal2' },
      enforcement: { satisfied: true },
    });
    expect((await check('s2')).signIn).toBe('challenge');
    await signInWithTotp(kit, { ...ann, sessionId: 's2' }, totp);
    expect((await check('s2')).signIn).toBe('clear');
  });

  test('a required prompt cannot be dismissed, postponed, closed or switched off', async () => {
    await put({ enforcement: 'required' });
    const decide = async () =>
      (await kit.call(ann, 'POST', '/prompts/decide', { moment: 'sign_in.offer' })).body;
    const first = await decide();
    expect(first).toMatchObject({ decision: 'show', kind: 'required', suppressedBy: [] });
    for (const answer of [
      { response: 'dismissed' },
      { response: 'dismissed', reason: 'not_needed', never: true },
      { response: 'later', remindInDays: 90 },
      { response: 'closed' },
    ]) {
      const refused = await kit.call(ann, 'POST', `/prompts/${first.promptId}/response`, answer);
      expect([refused.status, refused.body.code]).toEqual([409, 'not_dismissible']);
    }
    await kit.call(ann, 'PUT', '/prompts/preferences', { neverAsk: true });
    expect(await decide()).toMatchObject({ decision: 'show', kind: 'required', promptId: first.promptId });
  });

  test('required enrollment still needs a recent sign-in: a stolen cookie binds nothing', async () => {
    await put({ enforcement: 'required' });
    const refused = await kit.call({ ...ann, authAge: 601 }, 'POST', '/enrollments', { type: 'totp' });
    expect(refused.body.code).toBe('reauthentication_required');
    expect((await check()).signIn).toBe('enroll');
  });

  test('a change reaches live sessions at once, on every replica', async () => {
    await put({ enforcement: 'optional' });
    expect([(await check()).signIn, (await check('s1', replica)).signIn]).toEqual(['clear', 'clear']);
    await put({ enforcement: 'required' });
    expect([(await check()).signIn, (await check('s1', replica)).signIn]).toEqual(['enroll', 'enroll']);
    expect((await state(ann, replica)).enforcement).toEqual({
      mode: 'required',
      satisfied: false,
      missing: 'factor',
      requiredBy: 'service',
    });
    await put({ enforcement: 'off' });
    expect((await state(ann, replica)).enforcement.mode).toBe('off');
  });

  test('a stricter rule counts for grants that were given before it', async () => {
    const totp = await enrollTotp(kit, ann);
    const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
    await stepUpWithTotp(kit, ann, totp, transfer);
    const actions = { ...defaultPolicy.actions, transfer_money: { strengths: ['phishing_resistant'] } };
    await put({ actions });
    const spent = await consumeGrant(replica, ann, transfer);
    expect(spent.body.code).toBe('step_up_required');
    expect((await kit.call(ann, 'POST', '/challenges', { purpose: 'step_up', ...transfer })).body.code).toBe(
      'factor_not_accepted',
    );
  });

  test('a second step is required if an organisation or a role requires it, reported by the host or by a session', async () => {
    await put({
      organizations: { bank: { enforcement: 'required', factors: { allowed: ['passkey'] } } },
      roles: { owner: { enforcement: 'required' } },
    });
    await state();
    expect((await check()).signIn).toBe('clear');
    await kit.call('service', 'PUT', '/identities/ann', { tenantId, organizationIds: ['bank'] });
    expect((await check()).signIn).toBe('enroll');
    expect((await state()).factorOptions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'passkey', state: 'available', recommended: true }),
        expect.objectContaining({ type: 'totp', state: 'hidden', reason: 'organization_policy' }),
      ]),
    );
    expect((await kit.call(ann, 'POST', '/enrollments', { type: 'totp' })).body.code).toBe(
      'factor_not_allowed',
    );
    await kit.call('service', 'PUT', '/identities/ann', { tenantId, organizationIds: [] });
    expect((await check()).signIn).toBe('clear');
    // A role in the session assertion is stored for later session checks of the host.
    await state({ ...ann, roles: ['owner'] });
    expect((await check()).signIn).toBe('enroll');
  });

  test('a tier requires a second step of each person who matches its condition, from the moment that they match', async () => {
    const tiers = { busy: { when: 'actionsCount > 10', enforcement: 'required' } };
    await put({ tiers });
    expect([(await state()).enforcement.mode, (await check()).signIn]).toEqual(['optional', 'clear']);
    await kit.call('service', 'PUT', '/identities/ann', { tenantId, actionsCount: 11 });
    expect([(await state()).enforcement.mode, (await check()).signIn]).toEqual(['required', 'enroll']);
    expect((await check('s1', replica)).enforcement).toEqual({
      mode: 'required',
      satisfied: false,
      missing: 'factor',
      requiredBy: 'tier',
    });
  });

  test('the last factor cannot be removed while it is required, and after a reset enrollment is required again', async () => {
    await put({ enforcement: 'required' });
    const totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'factor.remove', resource: totp.factorId });
    const refused = await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'last_required_factor']);
    await put({ enforcement: 'optional' });
    expect((await kit.call(ann, 'DELETE', `/factors/${totp.factorId}`)).status).toBe(204);
    await put({ enforcement: 'required' });
    expect(await check()).toMatchObject({ signIn: 'enroll', assurance: { level: 'aal1' } });
    // No orphan codes: the recovery codes were removed with the factor (R33).
    expect((await state()).recoveryCodes).toBeNull();
  });

  test('a required second step without an enrolled factor never allows', async () => {
    const body = {
      tenantId,
      identityId: 'ann',
      sessionId: 's1',
      action: 'delete_account',
      resource: 'me',
    };
    const refused = await kit.call('service', 'POST', '/grants/consume', body);
    expect([refused.status, refused.body.code]).toEqual([403, 'enrollment_required']);
  });

  test('a policy that cannot be read denies', async () => {
    await put({ enforcement: 'required' });
    await kit.db.database
      .updateTable('policies')
      .set({ document: JSON.stringify({ schemaVersion: 99 }) })
      .where('tenant_id', '=', tenantId)
      .execute();
    // The replica has not compiled this version yet; one that has keeps it in its cache.
    expect((await check('s1', replica)).code).toBe('unavailable');
  });

  test('after enrollment every other session can be ended, and none of them has gained a level', async () => {
    const other = { ...ann, sessionId: 's2' };
    await state(other);
    await enrollTotp(kit, ann);
    expect((await check('s2')).signIn).toBe('challenge');
    expect((await state(other)).assurance.level).toBe('aal1');
    const body = { tenantId, identityId: 'ann' };
    const both = { ...body, sessionId: 's1', exceptSessionId: 's1' };
    expect((await kit.call('service', 'POST', '/sessions/end', both)).status).toBe(400);
    await kit.call('service', 'POST', '/sessions/end', { ...body, exceptSessionId: 's1' });
    expect((await kit.call(other, 'GET', '/state')).status).toBe(401);
    expect((await state()).assurance.level).toBe('aal2');
  });
});
