import { createSoftPasskey, enrollTotp, testOrigin, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

describeEngine('security keys by invitation', {}, ({ kit }) => {
  let person = 0;
  let ann: TestSession;
  beforeEach(async () => {
    ann = { identityId: `ann${++person}`, sessionId: 's1' };
    await enrollTotp(kit, ann);
  });

  const invite = (who: TestSession | 'service' = 'service') =>
    kit.call(who, 'POST', `/admin/identities/${ann.identityId}/security-key-invitations`, {});
  const start = () => kit.call(ann, 'POST', '/enrollments', { type: 'security_key' });
  const bind = async () => {
    const { status, body } = await start();
    if (status !== 200) return { status, body };
    const key = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
    const proof = key.create(body.options);
    return kit.call(ann, 'POST', `/enrollments/${body.enrollmentId}/verify`, { proof });
  };
  const option = async () => {
    const { body } = await kit.call(ann, 'GET', '/state');
    return body.factorOptions.find(({ type }: { type: string }) => type === 'security_key');
  };

  test('cannot be enrolled without an invitation', async () => {
    expect(await option()).toMatchObject({ state: 'hidden', reason: 'admin_only', recommended: false });
    expect((await start()).body.code).toBe('factor_not_allowed');
    expect((await invite(ann)).status).toBe(404);
  });

  test('an invitation enrolls one roaming security key, and no second one', async () => {
    expect((await invite()).status).toBe(200);
    expect((await option()).state).toBe('available');
    const { body } = await start();
    expect(body.options).toMatchObject({
      authenticatorSelection: { authenticatorAttachment: 'cross-platform', userVerification: 'required' },
      hints: ['security-key'],
    });
    expect((await bind()).body.factor).toMatchObject({ type: 'security_key' });
    expect((await bind()).body.code).toBe('factor_not_allowed');
    expect((await option()).state).toBe('enrolled');
  });

  test('one invitation in several tabs binds one key', async () => {
    await invite();
    const answers = await Promise.all([bind(), bind(), bind()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('an invitation expires after two weeks', async () => {
    await invite();
    await kit.advance(15 * 86_400_000);
    expect((await option()).state).toBe('hidden');
  });

  test('an unknown person cannot be invited', async () => {
    const nobody = await kit.call('service', 'POST', '/admin/identities/nobody/security-key-invitations', {});
    expect(nobody.status).toBe(404);
  });
});
