import type { Copy } from '@kairos-mfa/copy';
import type { ChallengeHeading } from '../provider/factor-view.ts';

/** The words of a challenge that says the same whatever its options are. */
export function challengeHeading(
  type: 'passkey' | 'recovery_code' | 'security_key' | 'totp',
): (copy: Copy) => ChallengeHeading {
  return (copy) => ({
    title: copy(`factor.${type}.challenge.title`),
    body: copy(`factor.${type}.challenge.body`),
  });
}
