import type { PolicyDocument } from '@kairos-mfa/protocol';
import { verifiers } from '../challenges/candidates.fixtures.ts';
import { builtInVerifiers } from '../factors/index.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { readFacts } from '../policy/facts.ts';
import type { Result } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { type EnrollmentRow, insertEnrollment } from '../store/enrollments.ts';
import type { SessionRef } from '../store/sessions.ts';
import type { TestStore } from '../store/store.fixtures.ts';
import { transact } from '../store/transact.ts';
import { type Activation, activateFactor } from './activate-factor.ts';

/** What differs from an authenticator app that its owner has just proven. */
export interface ActivationSituation extends Partial<Pick<Activation, 'token' | 'isProven'>> {
  readonly type?: keyof typeof builtInVerifiers;
  readonly stepUp?: EnrollmentRow['step_up'];
  readonly factors?: Partial<PolicyDocument['factors']>;
  readonly confirm?: 'always' | 'never';
  readonly credentialId?: string;
}

/** An enrollment of this session that is stored, and its verified factor, which is not bound yet. */
export async function verifiedFactor(
  store: TestStore,
  ref: SessionRef,
  situation: ActivationSituation = {},
): Promise<Activation> {
  const { type = 'totp', stepUp = null, factors = {}, confirm = 'never', isProven = true } = situation;
  const now = await store.inSeconds(0);
  const enrollmentId = randomId('enr');
  await insertEnrollment(store.database, {
    enrollment_id: enrollmentId,
    identity_key: ref.identityKey,
    session_id: ref.sessionId,
    type,
    pending: '',
    prompt_id: null,
    step_up: JSON.stringify(stepUp),
    expires_at: await store.inSeconds(600),
  });
  const enrollment = await store.database
    .selectFrom('enrollments')
    .selectAll()
    .where('enrollment_id', '=', enrollmentId)
    .executeTakeFirstOrThrow();
  const document = {
    ...defaultPolicy,
    factors: { ...defaultPolicy.factors, ...factors },
    firstEnrollment: { ...defaultPolicy.firstEnrollment, confirm },
  };
  const caller = {
    ref,
    subject: { tenantId: 'default', ...ref },
    now,
    facts: readFacts({ email: 'ann@example.com', emailVerified: true }, {}, now),
    resolved: { authTime: now, country: 'DE' },
  };
  const setId = randomId('rcs');
  return {
    // SAFETY: that there is a sender decides; nothing is sent here.
    engine: { senders: { email: () => Promise.resolve() } } as unknown as Activation['engine'],
    policy: compilePolicy(document, 1),
    // SAFETY: no other part of the caller is read.
    caller: caller as unknown as SessionContext,
    enrollment,
    verifier: builtInVerifiers[type],
    verifiers,
    codes: { answer: { setId, codes: ['c'] }, stored: { setId, keyId: 'k', hashes: ['h'] } },
    token: situation.token,
    factor: {
      factor_id: randomId('fct'),
      identity_key: ref.identityKey,
      type,
      name: 'Mine',
      material: 'sealed',
      credential_id: situation.credentialId ?? null,
      last_claim: 0,
    },
    isProven,
    facts: { step: 7 },
  };
}

/** Binds a factor as a request does: in a transaction that a refusal rolls back. */
export function activate(
  { database }: TestStore,
  activation: Activation,
): Promise<Result<{ readonly grant?: unknown }>> {
  return transact(database, (trx) => activateFactor(trx, activation));
}
