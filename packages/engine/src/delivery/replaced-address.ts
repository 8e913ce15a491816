import { readFacts } from '../policy/facts.ts';
import { rememberAddress } from '../store/addresses.ts';
import type { Identity } from '../store/identities.ts';
import type { Queries } from '../store/transact.ts';

/** Stores the verified address that a person had before it was changed, by them or by an attacker. */
export async function rememberReplacedAddress(
  database: Queries,
  before: Identity,
  after: Identity,
): Promise<void> {
  const earlier = addressOf(before);
  if (earlier !== undefined && earlier !== addressOf(after))
    await rememberAddress(database, after.identity_key, earlier);
}

function addressOf({ traits, facts, created_at }: Identity): string | undefined {
  return readFacts(traits, facts, created_at).verifiedEmail;
}
