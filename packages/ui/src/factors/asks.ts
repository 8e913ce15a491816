import type { Copy } from '@kairos-mfa/copy';
import type { ChallengeWords } from './factor-view.ts';

/** The words of a challenge that says the same whatever its options are. */
export function asks(
  type: 'passkey' | 'recovery_code' | 'security_key' | 'totp',
): (copy: Copy) => ChallengeWords {
  return (copy) => ({
    title: copy(`factor.${type}.challenge.title`),
    body: copy(`factor.${type}.challenge.body`),
  });
}
