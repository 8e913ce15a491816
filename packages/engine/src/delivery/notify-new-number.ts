import type { EngineContext } from '../engine-context.ts';
import { readFacts } from '../policy/facts.ts';
import { listFactors } from '../store/factors.ts';
import type { Identity } from '../store/identities.ts';
import type { Queries } from '../store/transact.ts';
import { notify } from './notify.ts';

/**
 * Notifies a person that codes may be sent to another number from now on (R34). A first number is reported only to a person
 * with a second step, which it could replace; otherwise it may be an old number that the host reports only now.
 */
export async function notifyOfNewNumber(
  trx: Queries,
  engine: Pick<EngineContext, 'senders'>,
  before: Identity,
  after: Identity,
  now: Date,
): Promise<void> {
  const facts = factsOf(after);
  const earlier = factsOf(before).verifiedPhone;
  if (facts.verifiedPhone === undefined || facts.verifiedPhone === earlier) return;
  const { identity_key: identityKey } = after;
  if (earlier === undefined && (await listFactors(trx, identityKey)).length === 0) return;
  await notify(trx, engine, { identityKey, facts, now }, { kind: 'phone_changed' });
}

function factsOf({ traits, facts, created_at }: Identity) {
  return readFacts(traits, facts, created_at);
}
