import { generateSync } from 'otplib';
import type { TestAnswer, TestKit, TestSession } from './test-kit.ts';

/** The code that an authenticator app shows at this time; `steps` later or earlier if asked. */
export function totpCode(secret: string, at: Date, steps = 0): string {
  return generateSync({ strategy: 'totp', secret, epoch: Math.floor(at.getTime() / 1000) + steps * 30 });
}

/** A person with an authenticator app. */
export interface EnrolledTotp {
  readonly factorId: string;
  readonly secret: string;
  readonly recoveryCodes: { readonly setId: string; readonly codes: readonly string[] };
}

/** Enrolls an authenticator app through the API, and acknowledges the recovery codes. */
export async function enrollTotp(
  kit: TestKit,
  session: TestSession,
  acknowledge = true,
): Promise<EnrolledTotp> {
  const started = await expectOk(kit.call(session, 'POST', '/enrollments', { type: 'totp' }));
  const { secret } = started.body.options;
  const finished = await expectOk(
    kit.call(session, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, {
      proof: { code: totpCode(secret, kit.now()) },
    }),
  );
  const { factor, recoveryCodes } = finished.body;
  if (acknowledge && recoveryCodes)
    await expectOk(
      kit.call(session, 'POST', `/recovery-codes/${recoveryCodes.setId}/acknowledge`, { evidence: 'copied' }),
    );
  return { factorId: factor.id, secret, recoveryCodes };
}

/** The newest code that was sent to this destination. */
export function sentCode(kit: TestKit, to: string): string {
  const newest = kit.sent.findLast((envelope) => envelope.to === to && envelope.message.kind === 'code');
  if (newest?.message.kind !== 'code') throw new Error('No code was sent there.');
  return newest.message.code;
}

/** Proves one action with the authenticator app; advances to the next time step first, so that the code is unused. */
export async function stepUpWithTotp(
  kit: TestKit,
  session: TestSession,
  totp: EnrolledTotp,
  requested: { action: string; resource: string; context?: Record<string, unknown> },
): Promise<TestAnswer> {
  await kit.advance(30_000);
  const opened = await expectOk(
    kit.call(session, 'POST', '/challenges', { purpose: 'step_up', ...requested }),
  );
  return kit.call(session, 'POST', `/challenges/${opened.body.challengeId}/verify`, {
    factorId: totp.factorId,
    proof: { code: totpCode(totp.secret, kit.now()) },
  });
}

/** Proves a sign-in with the authenticator app; advances the clock like `stepUpWithTotp`. */
export async function signInWithTotp(
  kit: TestKit,
  session: TestSession,
  totp: EnrolledTotp,
): Promise<TestAnswer> {
  await kit.advance(30_000);
  return signInWithCode(kit, session, totp.factorId, totpCode(totp.secret, kit.now()));
}

/** Opens the challenge of a sign-in and answers it with this code; `recovery_code` is a factor too. */
export async function signInWithCode(
  kit: TestKit,
  session: TestSession,
  factorId: string,
  code: string | undefined,
): Promise<TestAnswer> {
  const opened = await expectOk(kit.call(session, 'POST', '/challenges', { purpose: 'sign_in' }));
  return kit.call(session, 'POST', `/challenges/${opened.body.challengeId}/verify`, {
    factorId,
    proof: { code },
  });
}

/** Consumes a grant as the host, as it does before every protected action. */
export function consumeGrant(kit: TestKit, session: TestSession, act: object): Promise<TestAnswer> {
  const { tenantId, identityId, sessionId } = session;
  return kit.call('service', 'POST', '/grants/consume', { tenantId, identityId, sessionId, ...act });
}

async function expectOk(answer: Promise<TestAnswer>): Promise<TestAnswer> {
  const settled = await answer;
  if (settled.status >= 300)
    throw new Error(`Expected success, got ${settled.status}: ${JSON.stringify(settled.body)}`);
  return settled;
}
