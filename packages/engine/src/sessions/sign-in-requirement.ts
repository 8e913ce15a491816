import { codesState } from '../codes/recovery-codes-response.ts';
import type { EngineContext } from '../engine-context.ts';
import { needsStrongerFactor } from '../enrollment/needs-stronger-factor.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { decideSignIn, type SignIn } from '../policy/decide-sign-in.ts';
import { readFacts } from '../policy/facts.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import type { AccountSetup } from '../policy/missing-requirement.ts';
import { accountOf, type StoredSession } from '../store/session-snapshot.ts';
import { isOwnSession } from '../store/sessions.ts';
import { hasPassedSecondStep } from './second-step-passed.ts';

/** What a person has set up, from what was read with their session. */
export function accountSetupOf(
  engine: Pick<EngineContext, 'verifiers'>,
  policy: Policy,
  stored: StoredSession,
): AccountSetup {
  const { factors, codeSet, pendingCodes } = accountOf(stored);
  const { identity, session, now } = stored;
  const facts = readFacts(identity?.traits ?? {}, identity?.facts ?? {}, identity?.created_at ?? now);
  // An identity provider that the policy trusts has asked for a second step, so nothing is missing here.
  if (trustedProvider(policy, facts, session, now))
    return { enrolled: true, needsStronger: false, codes: 'saved' };
  return {
    enrolled: factors.length > 0,
    needsStronger: needsStrongerFactor(engine, policy, factors, facts, now),
    codes: codesState(codeSet, pendingCodes),
  };
}

/** What is missing to complete the sign-in of this session; the browser and the host get the same result. */
export function signInRequirement(
  engine: Pick<EngineContext, 'verifiers'>,
  policy: Policy,
  stored: StoredSession,
): SignIn {
  const { identity, session, now } = stored;
  // Whoever acts for a person has signed in elsewhere; a second step could only be that of the wrong one.
  if (session && !isOwnSession(session)) return 'clear';
  const facts = readFacts(identity?.traits ?? {}, identity?.facts ?? {}, identity?.created_at ?? now);
  if (trustedProvider(policy, facts, session, now)) return 'clear';
  const { codeSet, remembered, hadEarlierSession } = accountOf(stored);
  return decideSignIn(
    {
      ...accountSetupOf(engine, policy, stored),
      codesLeft: (codeSet?.remaining ?? 0) > 0,
      proven: hasPassedSecondStep(policy.document, { session, remembered, now }),
      provenAt: session?.mfa_at ?? undefined,
      neverAsk: (identity?.never_ask_at ?? null) !== null,
      skipped: (identity?.setup_skipped_at ?? null) !== null,
      createdAt: facts.createdAt,
      session: { startedAt: session?.created_at ?? now, isFirst: !hadEarlierSession },
    },
    policy,
  );
}
