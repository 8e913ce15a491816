import type { ClientSuppressor, VariantNeed } from '@kairos-mfa/protocol';
import { assignExperiment } from '../policy/assign-experiment.ts';
import { assignMomentTrial } from '../policy/assign-moment-trial.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { PromptFacts } from '../policy/decide-prompt.ts';
import { after } from '../policy/duration.ts';
import { readFacts } from '../policy/facts.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import { type LedgerEntry, resolveStaleEntry } from '../policy/prompt-ledger.ts';
import { rememberDays } from '../sessions/remember-days.ts';
import type { Identity } from '../store/identities.ts';
import { ledgerEntry } from '../store/prompts.ts';
import type { StoredPromptData } from '../store/session-snapshot.ts';
import { isOwnSession, type SessionRow } from '../store/sessions.ts';
import { publishableStatistics } from './publishable-statistics.ts';

/** The input of a decision about a prompt. */
export interface PromptInputs {
  readonly facts: PromptFacts;
  readonly ledger: readonly LedgerEntry[];
}

/** The parameters of one decision. None of them can weaken a requirement. */
export interface PromptRequest {
  readonly sessionId: string;
  readonly moment: string;
  readonly clientSuppressors: readonly ClientSuppressor[];
  readonly passkeys: boolean;
  /** The session, if one is known. */
  readonly session: Pick<SessionRow, 'acted_by' | 'amr' | 'acr'> | undefined;
}

/** Builds the input of a decision from the stored data of a person. */
export function promptInputs(
  identity: Identity,
  stored: StoredPromptData,
  request: PromptRequest,
  policy: Policy,
  now: Date,
): PromptInputs {
  const { passkeys, session, ...requestFacts } = request;
  const moment = stored.moments.find((one) => one.moment === request.moment);
  const person = readFacts(identity.traits, identity.facts, identity.created_at);
  const { prompt, signIn } = policy.document;
  const measures = publishableStatistics(stored.measure);
  const truths: VariantNeed[] = [
    ...(passkeys ? (['passkey_device'] as const) : []),
    ...(measures.share === undefined ? [] : (['real_share'] as const)),
    ...(rememberDays(signIn) === undefined ? [] : (['trusted_devices'] as const)),
  ];
  const isNew = (at: Date): boolean => at < after(person.createdAt, prompt.minAccountAge);
  const ledger = stored.prompts.map((row) => resolveStaleEntry(ledgerEntry(row), prompt, now));
  const assignment = { identityId: identity.identity_id, moment: request.moment, truths };
  const facts: PromptFacts = {
    ...person,
    ...requestFacts,
    identityId: identity.identity_id,
    enrolled: stored.enrolled,
    ownSession: !session || isOwnSession(session),
    trustedProvider: trustedProvider(policy, person, session, now) !== undefined,
    neverAsk: identity.never_ask_at !== null,
    setupSkipped: identity.setup_skipped_at !== null,
    momentOpenedAt: moment?.opened_at,
    momentIsFirst: moment?.is_first ?? false,
    deviceSeenAt: stored.device?.created_at,
    // An account that is older than its first session here has had sessions before.
    firstSessionAt: stored.firstSessionAt && isNew(stored.firstSessionAt) ? stored.firstSessionAt : undefined,
    truths,
    measures,
    notice: stored.notice && {
      deadline: stored.notice.deadline,
      extended: stored.notice.extended_at !== null,
    },
    experiment: assignExperiment(assignment, ledger, stored.experiments, policy, now),
    momentTrial: assignMomentTrial(
      { ...assignment, openedAt: moment?.opened_at, sessionId: request.sessionId },
      stored.experiments,
      policy,
    ),
  };
  return { facts, ledger };
}
