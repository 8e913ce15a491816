import { defaultPolicy } from '@kairos-mfa/engine';
import {
  enrollTotp,
  signInWithCode,
  signInWithTotp,
  stepUpWithTotp,
  type TestSession,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

describeEngine('recovery codes as a part of the set-up', {}, ({ kit }) => {
  let round = 0;
  let tenantId: string;
  let ann: TestSession;
  const at = (sessionId: string): TestSession => ({ ...ann, sessionId });

  beforeEach(() => {
    tenantId = `codes${++round}`;
    ann = { identityId: 'ann', sessionId: 's1', tenantId };
  });

  const put = (changes: object) =>
    kit.call('service', 'PUT', '/admin/policy', { tenantId, document: { ...defaultPolicy, ...changes } });
  const check = async (sessionId = 's1') => {
    const asked = { tenantId, identityId: 'ann', sessionId };
    const { signIn, enforcement } = (await kit.call('service', 'POST', '/sessions/check', asked)).body;
    return [signIn, enforcement.satisfied, enforcement.missing];
  };
  const acknowledge = (setId: string, sessionId = 's1') =>
    kit.call(at(sessionId), 'POST', `/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' });

  test('where a factor is required, a person is done when the codes are saved', async () => {
    await put({ enforcement: 'required' });
    const { recoveryCodes } = await enrollTotp(kit, ann, false);
    expect(await check()).toEqual(['enroll', false, 'recovery_codes']);
    await acknowledge(recoveryCodes.setId);
    expect(await check()).toEqual(['clear', true, undefined]);
  });

  test('who left before saving them makes new ones in the next session', async () => {
    await put({ enforcement: 'required' });
    const totp = await enrollTotp(kit, ann, false);
    expect(await check('s2')).toEqual(['challenge', false, 'recovery_codes']);
    await signInWithTotp(kit, at('s2'), totp);
    expect(await check('s2')).toEqual(['enroll', false, 'recovery_codes']);
    await stepUpWithTotp(kit, at('s2'), totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const made = await kit.call(at('s2'), 'POST', '/recovery-codes', {});
    await acknowledge(made.body.setId, 's2');
    expect(await check('s2')).toEqual(['clear', true, undefined]);
  });

  test.each([
    ['optional, where a factor is required', { enforcement: 'required', recoveryCodes: 'optional' }, 'clear'],
    ['mandatory, where a factor is optional', { recoveryCodes: 'mandatory' }, 'enroll'],
    ['not named, where a factor is optional', {}, 'clear'],
    [
      'mandatory for an organisation, and optional in the document',
      {
        enforcement: 'required',
        recoveryCodes: 'optional',
        organizations: { bank: { recoveryCodes: 'mandatory' } },
      },
      'enroll',
    ],
    [
      'optional for an organisation, which widens nothing',
      { enforcement: 'required', organizations: { bank: { recoveryCodes: 'optional' } } },
      'enroll',
    ],
  ])('%s', async (_name, changes, expected) => {
    await put(changes);
    await kit.call('service', 'PUT', '/identities/ann', { tenantId, organizationIds: ['bank'] });
    await enrollTotp(kit, ann, false);
    expect((await check())[0]).toBe(expected);
  });

  test('who has no codes at all is asked for them after the next challenge, and not before', async () => {
    const totp = await enrollTotp(kit, ann, false);
    await kit.db.database.updateTable('recovery_code_sets').set({ status: 'retired' }).execute();
    await kit.advance(1000);
    await put({ enforcement: 'required' });
    expect(await check()).toEqual(['clear', false, 'recovery_codes']);
    await signInWithTotp(kit, at('s2'), totp);
    expect(await check('s2')).toEqual(['enroll', false, 'recovery_codes']);
  });

  test('codes that are used up, or replaced by others that are not saved yet, are no gate', async () => {
    await put({ enforcement: 'required' });
    const totp = await enrollTotp(kit, ann);
    await stepUpWithTotp(kit, ann, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    await kit.call(ann, 'POST', '/recovery-codes', {});
    expect(await check()).toEqual(['clear', true, undefined]);
    await kit.db.database
      .updateTable('recovery_codes')
      .set({ used_at: kit.now() })
      .where('set_id', '=', totp.recoveryCodes.setId)
      .where('code_hash', 'is not', null)
      .execute();
    expect(await check()).toEqual(['clear', true, undefined]);
    expect(
      (await signInWithCode(kit, at('s2'), 'recovery_code', totp.recoveryCodes.codes[0])).status,
    ).not.toBe(200);
  });
});
