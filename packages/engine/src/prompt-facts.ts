import type { ClientSuppressor } from '@kairos-mfa/protocol';
import { closedWeight, type LedgerEntry, settleEntry } from './policy/attempts.ts';
import type { Policy } from './policy/compile-policy.ts';
import type { PromptFacts } from './policy/decide-prompt.ts';
import { before } from './policy/duration.ts';
import { readFacts } from './policy/facts.ts';
import { listFactors } from './store/factors.ts';
import type { Identity } from './store/identities.ts';
import { momentOpenedAt } from './store/moments.ts';
import { ledgerEntry, listPrompts, settleStalePrompts } from './store/prompts.ts';
import type { Queries } from './store/transact.ts';

/** What a decision looks at, read in one go. */
export interface PromptInputs {
  readonly facts: PromptFacts;
  readonly ledger: readonly LedgerEntry[];
}

/** Collects the facts and the ledger of one person for one decision. Writes nothing. */
export async function readPromptInputs(
  database: Queries,
  identity: Identity,
  policy: Policy,
  now: Date,
  asked: {
    sessionId: string;
    moment: string;
    clientSuppressors: readonly ClientSuppressor[];
    passkeys: boolean;
  },
): Promise<PromptInputs> {
  const { identity_key } = identity;
  const factors = await listFactors(database, identity_key);
  const facts = {
    ...readFacts(identity.traits, identity.facts, identity.created_at),
    ...asked,
    enrolled: factors.length > 0,
    neverAsk: identity.never_ask_at !== null,
    momentOpenedAt: await momentOpenedAt(database, identity_key, asked.moment),
    bucket: bucketOf(identity_key),
  };
  const { prompt } = policy.document;
  const rows = await listPrompts(database, identity_key);
  return { facts, ledger: rows.map((row) => settleEntry(ledgerEntry(row), prompt, now)) };
}

/** Brings the ledger up to date before a decision that may write; see `settleStalePrompts`. */
export async function settleLedger(
  database: Queries,
  identityKey: string,
  policy: Policy,
  now: Date,
): Promise<void> {
  const { ladder, coolDowns } = policy.document.prompt;
  await settleStalePrompts(database, identityKey, {
    unseenSince: before(now, ladder.lapse),
    // Somebody who saw it and went away has closed it; it counts once its own cool-down is over.
    unansweredSince: before(now, coolDowns.closed),
    closedWeight,
  });
}

/** A number in [0, 1) that is always the same for one person (FNV-1a). */
function bucketOf(identityKey: string): number {
  let hash = 0x811c9dc5;
  for (const symbol of identityKey) hash = Math.imul(hash ^ symbol.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
