import { policyDocument } from '@kairos-mfa/protocol/schemas';
import {
  createSoftPasskey,
  createTestKit,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  testOrigin,
  type TestKit,
  type TestSession,
} from '@kairos-mfa/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';

let kit: TestKit;
beforeEach(async () => {
  kit = await createTestKit();
});
afterEach(() => kit.close());

/** The owner's session, and one of an attacker. */
const home: TestSession = { identityId: 'ada', sessionId: 'home' };
const thief: TestSession = { identityId: 'ada', sessionId: 'thief' };

async function addPasskey(who: TestSession, stepUp?: { action: string; resource: string }) {
  const started = await kit.call(who, 'POST', '/enrollments', { type: 'passkey', ...(stepUp && { stepUp }) });
  if (started.status !== 200) return started;
  const device = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
  return kit.call(who, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
    proof: device.create(started.body.options),
  });
}

async function withPolicy(actions: object): Promise<void> {
  await kit.close();
  const policy = policyDocument.parse({
    ...defaultPolicy,
    actions: { ...defaultPolicy.actions, ...actions },
  });
  kit = await createTestKit({ config: { policy } });
}

describe('a set of recovery codes that was never saved', () => {
  test('is deleted when another set is acknowledged', async () => {
    const totp = await enrollTotp(kit, thief, false);
    await signInWithTotp(kit, home, totp);
    await stepUpWithTotp(kit, home, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const fresh = (await kit.call(home, 'POST', '/recovery-codes', {})).body;
    await kit.call(home, 'POST', `/recovery-codes/${fresh.setId}/acknowledge`, { evidence: 'copied' });
    const late = await kit.call(thief, 'POST', `/recovery-codes/${totp.recoveryCodes.setId}/acknowledge`, {
      evidence: 'copied',
    });
    expect(late.status).toBe(404);
  });

  test('is deleted when a factor is removed', async () => {
    const totp = await enrollTotp(kit, home, false);
    await signInWithTotp(kit, thief, totp);
    await stepUpWithTotp(kit, thief, totp, { action: 'recovery_codes.regenerate', resource: 'me' });
    const pending = (await kit.call(thief, 'POST', '/recovery-codes', {})).body;
    await stepUpWithTotp(kit, home, totp, { action: 'factor.add', resource: 'passkey' });
    const added = (await addPasskey(home)).body.factor.id;
    await stepUpWithTotp(kit, home, totp, { action: 'factor.remove', resource: added });
    expect((await kit.call(home, 'DELETE', `/factors/${added}`)).status).toBe(204);
    const late = await kit.call(thief, 'POST', `/recovery-codes/${pending.setId}/acknowledge`, {
      evidence: 'copied',
    });
    expect(late.status).toBe(404);
  });

  test('expires after an hour', async () => {
    const totp = await enrollTotp(kit, home, false);
    await kit.advance(3_600_000);
    const late = await kit.call(home, 'POST', `/recovery-codes/${totp.recoveryCodes.setId}/acknowledge`, {
      evidence: 'copied',
    });
    expect(late.status).toBe(404);
  });
});

describe('removing a factor', () => {
  test('revokes what it proved in other sessions', async () => {
    const totp = await enrollTotp(kit, home);
    await signInWithTotp(kit, thief, totp);
    await stepUpWithTotp(kit, thief, totp, { action: 'factor.add', resource: 'passkey' });
    const rogue = (await addPasskey(thief)).body.factor.id;
    await stepUpWithTotp(kit, home, totp, { action: 'factor.remove', resource: rogue });
    expect((await kit.call(home, 'DELETE', `/factors/${rogue}`)).status).toBe(204);
    const again = await addPasskey(thief);
    const check = await kit.call('service', 'POST', '/sessions/check', {
      identityId: 'ada',
      sessionId: 'thief',
    });
    expect({ again: again.status, signIn: check.body.signIn }).toEqual({ again: 401, signIn: 'challenge' });
  });
});

describe('ending all sessions', () => {
  test('ends the sessions that have not made a request yet', async () => {
    await kit.call(home, 'GET', '/state');
    await kit.call('service', 'POST', '/sessions/end', { identityId: 'ada' });
    expect((await kit.call({ ...thief, authAge: 60 }, 'GET', '/state')).status).toBe(401);
  });

  test('does not end a session that signs in afterwards', async () => {
    await kit.call('service', 'POST', '/sessions/end', { identityId: 'ada' });
    await kit.advance(1_000);
    expect((await kit.call(home, 'GET', '/state')).status).toBe(200);
  });
});

describe('adding another factor', () => {
  test('follows the rule of factor.add right after an enrollment too', async () => {
    await withPolicy({ 'factor.add': { strengths: ['phishing_resistant'], minFactorAge: 'PT24H' } });
    await enrollTotp(kit, home);
    expect((await addPasskey(home)).status).toBe(401);
  });

  test('needs a proof for this type', async () => {
    const totp = await enrollTotp(kit, home);
    await kit.advance(600_000);
    await stepUpWithTotp(kit, home, totp, { action: 'factor.add', resource: 'totp' });
    expect((await addPasskey(home)).status).toBe(401);
  });

  test('repeatedly does not extend the time in which no new proof is needed', async () => {
    await enrollTotp(kit, home);
    await kit.advance(240_000);
    expect((await addPasskey(home)).status).toBe(200);
    await kit.advance(240_000);
    expect((await addPasskey(home)).status).toBe(401);
  });

  test('gives no grant to remove the old one', async () => {
    const totp = await enrollTotp(kit, home);
    const added = await addPasskey(home, { action: 'factor.remove', resource: totp.factorId });
    expect(added.status).toBe(200);
    expect(added.body.grant).toBeUndefined();
  });
});

test('attempts beyond the limit are audited too', async () => {
  const totp = await enrollTotp(kit, home);
  const opened = await kit.call(thief, 'POST', '/challenges', { purpose: 'sign_in' });
  for (let guess = 0; guess < 6; guess += 1)
    await kit.call(thief, 'POST', `/challenges/${opened.body.challengeId}/verify`, {
      factorId: totp.factorId,
      proof: { code: '000000' },
    });
  const audit = await kit.call('service', 'GET', '/admin/audit?identity=ada&type=user.mfa_failed');
  expect(audit.body.events).toHaveLength(6);
});

test('property names that every object inherits are not accepted as events or moments', async () => {
  const event = await kit.call('service', 'POST', '/events', { identityId: 'ada', event: 'constructor' });
  const moment = await kit.call(home, 'POST', '/prompts/decide', { moment: 'constructor' });
  expect([event.status, moment.status]).toEqual([400, 400]);
});

test('an event dated in the year zero is refused with 400', async () => {
  const at = '0000-01-01T00:00:00Z';
  const event = await kit.call('service', 'POST', '/events', { identityId: 'ada', event: 'invite.sent', at });
  expect(event.status).toBe(400);
});
