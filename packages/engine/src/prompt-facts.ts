import type { ClientSuppressor, VariantNeed } from '@kairos-mfa/protocol';
import { type LedgerEntry, settleEntry } from './policy/attempts.ts';
import type { Policy } from './policy/compile-policy.ts';
import type { PromptFacts } from './policy/decide-prompt.ts';
import { readFacts } from './policy/facts.ts';
import type { Identity } from './store/identities.ts';
import { ledgerEntry } from './store/prompts.ts';
import type { StoredAsking } from './store/visits.ts';

/** What a decision looks at. */
export interface PromptInputs {
  readonly facts: PromptFacts;
  readonly ledger: readonly LedgerEntry[];
}

/** What the caller says about one decision. None of it can make anybody be asked for less. */
export interface Asked {
  readonly sessionId: string;
  readonly moment: string;
  readonly clientSuppressors: readonly ClientSuppressor[];
  readonly passkeys: boolean;
}

/** Turns what is stored about a person into what a decision looks at. */
export function promptInputs(
  identity: Identity,
  asking: StoredAsking,
  asked: Asked,
  policy: Policy,
  now: Date,
): PromptInputs {
  const { passkeys, ...said } = asked;
  const moment = asking.moments.find((one) => one.moment === asked.moment);
  const truths: VariantNeed[] = passkeys ? ['passkey_device'] : [];
  const facts: PromptFacts = {
    ...readFacts(identity.traits, identity.facts, identity.created_at),
    ...said,
    identityId: identity.identity_id,
    enrolled: asking.enrolled,
    neverAsk: identity.never_ask_at !== null,
    momentOpenedAt: moment?.opened_at,
    momentIsFirst: moment?.is_first ?? false,
    deviceSeenAt: asking.device?.created_at,
    truths,
    notice: asking.notice && {
      deadline: asking.notice.deadline,
      extended: asking.notice.extended_at !== null,
    },
  };
  const { prompt } = policy.document;
  return { facts, ledger: asking.prompts.map((row) => settleEntry(ledgerEntry(row), prompt, now)) };
}
