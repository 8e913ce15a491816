import { defaultPolicy } from '@kairos-mfa/engine';
import { createTestKit, type TestKit } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approvalCodeVerifier } from './approval-code.fixtures.ts';

const asked: string[] = [];
const desk = {
  ask: async (nonce: string) => void asked.push(nonce),
  confirm: async (nonce: string, code: string) =>
    asked.includes(nonce) && code === 'AB12CD34' ? 'Mila of the desk' : undefined,
};
const ann = { identityId: 'ann', sessionId: 's1' };
let kit: TestKit;
beforeAll(async () => {
  const { factors } = defaultPolicy;
  kit = await createTestKit({
    config: {
      factors: [approvalCodeVerifier(desk, 'Berlin')],
      policy: { ...defaultPolicy, factors: { ...factors, allowed: [...factors.allowed, 'approval_code'] } },
    },
  });
});
afterAll(() => kit.close());

test('a custom factor of the host is offered, enrolled, verified and audited like a built-in one', async () => {
  const { body: state } = await kit.call(ann, 'GET', '/state');
  expect(state.factorOptions).toContainEqual({
    type: 'approval_code',
    state: 'available',
    strength: 'aal2',
    recommended: false,
  });
  const started = await kit.call(ann, 'POST', '/enrollments', { type: 'approval_code' });
  expect(started.body.options).toEqual({ desk: 'Berlin' });
  const verify = (code: string) =>
    kit.call(ann, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, { proof: { code } });
  expect((await verify('lower')).body.code).toBe('invalid_format');
  expect((await verify('ZZZZZZZZ')).body.code).toBe('invalid_code');
  const { body } = await verify('AB12CD34');
  expect(body.next).toBe('acknowledge_recovery_codes');

  const opened = await kit.call(ann, 'POST', '/challenges', {
    purpose: 'step_up',
    action: 'export_data',
    resource: 'all',
  });
  const factorId = body.factor.id;
  const path = `/challenges/${opened.body.challengeId}`;
  expect((await kit.call(ann, 'POST', `${path}/start`, { factorId })).body.options).toEqual({
    desk: 'Berlin',
  });
  const proven = await kit.call(ann, 'POST', `${path}/verify`, { factorId, proof: { code: 'AB12CD34' } });
  expect(proven.body.grant).toMatchObject({ action: 'export_data' });

  const { body: log } = await kit.call('service', 'GET', '/admin/audit?type=user.mfa_succeeded');
  expect(log.events[0].details).toMatchObject({ factor: 'approval_code', approvedBy: 'Mila of the desk' });
  const seen = await kit.db.database.selectFrom('audit_events').selectAll().execute();
  expect(JSON.stringify(seen)).not.toContain('AB12CD34');
});

test('an engine with two verifiers of one type does not start', async () => {
  const twice = approvalCodeVerifier(desk, 'Berlin');
  await expect(createTestKit({ config: { factors: [twice, twice] }, db: kit.db })).rejects.toThrow(
    'Two factors have the same type',
  );
});
