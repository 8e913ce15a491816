import type { Copy, MessageKey } from '@kairos-mfa/copy';
import type { ChallengeHeading } from '../provider/factor-view.ts';
import '../words/challenge.words.ts';

type TypeWithHeading<Key> = Key extends `factor.${infer Type}.challenge.body` ? Type : never;

/** Makes the heading of a challenge that does not depend on its options, from the catalogue's wording for a factor type. */
export function challengeHeading(type: TypeWithHeading<MessageKey>): (copy: Copy) => ChallengeHeading {
  return (copy) => ({
    title: copy(`factor.${type}.challenge.title`),
    body: copy(`factor.${type}.challenge.body`),
  });
}
