import type { Assurance, State } from '@kairos-mfa/protocol';
import type { PolicyDocument } from '@kairos-mfa/protocol';
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

/** Whether MFA is required for this person, and whether they have it. */
export function enforcementOf(
  policy: PolicyDocument,
  enrolled: boolean,
  /** The deadline of a dated notice, if there is one. */
  deadline: Date | undefined,
): State['enforcement'] {
  return {
    mode: policy.enforcement,
    ...(deadline && !enrolled && { deadline: deadline.toISOString() }),
    satisfied: enrolled || policy.enforcement !== 'required',
  };
}
