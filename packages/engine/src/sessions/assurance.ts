import type { Assurance, State } from '@kairos-mfa/protocol';
import type { Policy } from '../policy/compile-policy.ts';
import { type AccountSetup, missingRequirement } from '../policy/missing-requirement.ts';
import type { SessionRow } from '../store/sessions.ts';

/** The assurance of a session. */
export function assuranceOf(
  session: Pick<SessionRow, 'auth_time' | 'amr' | 'mfa_at' | 'mfa_amr'>,
): Assurance {
  const proven = session.mfa_at !== null;
  return {
    level: proven ? 'aal2' : 'aal1',
    amr: proven ? [...new Set([...session.amr, ...session.mfa_amr, 'mfa'])] : session.amr,
    authTime: (session.mfa_at !== null && session.mfa_at > session.auth_time
      ? session.mfa_at
      : session.auth_time
    ).toISOString(),
  };
}

/** Whether MFA is required of this person, by whom and from when on, and whether they have it. */
export function enforcementOf(
  policy: Policy,
  account: AccountSetup,
  /** The deadline of a dated notice, if there is one. */
  noticed: Date | undefined,
): State['enforcement'] {
  const missing = missingRequirement(account, policy);
  const deadline = policy.enforcementDeadline ?? noticed;
  return {
    mode: policy.document.enforcement,
    ...(deadline && !account.enrolled && { deadline: deadline.toISOString() }),
    satisfied: missing === undefined,
    ...(missing && { missing }),
    ...(policy.requiredBy && { requiredBy: policy.requiredBy }),
  };
}
