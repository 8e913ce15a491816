import type { ClientSuppressor, VariantNeed } from '@kairos-mfa/protocol';
import { assignExperiment, type RunningExperiment } from '../policy/assign-experiment.ts';
import { assignMomentTrial } from '../policy/assign-moment-trial.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { Notice } from '../policy/dated-notice.ts';
import type { PromptFacts } from '../policy/decide-prompt.ts';
import { after } from '../policy/duration.ts';
import { readFacts } from '../policy/facts.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import { type LedgerEntry, resolveStaleEntry } from '../policy/prompt-ledger.ts';
import { rememberDays } from '../sessions/remember-days.ts';
import type { Identity } from '../store/identities.ts';
import type { PromptStatistics } from '../store/prompt-statistics.ts';
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

/** The person, as a decision reads them. */
export type PromptPerson = Pick<
  Identity,
  'identity_id' | 'traits' | 'facts' | 'created_at' | 'never_ask_at' | 'setup_skipped_at'
>;

/** What is known of a person at a moment, wherever it was read. */
export interface PromptSource {
  readonly enrolled: boolean;
  /** As stored, oldest first. */
  readonly ledger: readonly LedgerEntry[];
  readonly momentOpenedAt: Date | undefined;
  readonly momentIsFirst: boolean;
  readonly deviceSeenAt: Date | undefined;
  readonly firstSessionAt: Date | undefined;
  readonly notice: Notice | undefined;
  readonly measure: PromptStatistics | undefined;
  readonly experiments: readonly RunningExperiment[];
}

/** Reads what a decision about a moment needs from the stored data of a person. */
export function promptSource(stored: StoredPromptData, moment: string): PromptSource {
  const opened = stored.moments.find((one) => one.moment === moment);
  return {
    enrolled: stored.enrolled,
    ledger: stored.prompts.map(ledgerEntry),
    momentOpenedAt: opened?.opened_at,
    momentIsFirst: opened?.is_first ?? false,
    deviceSeenAt: stored.device?.created_at,
    firstSessionAt: stored.firstSessionAt,
    notice: stored.notice && {
      deadline: stored.notice.deadline,
      extended: stored.notice.extended_at !== null,
    },
    measure: stored.measure,
    experiments: stored.experiments,
  };
}

/** Builds the input of a decision from the stored data of a person. */
export function promptInputs(
  identity: PromptPerson,
  stored: StoredPromptData,
  request: PromptRequest,
  policy: Policy,
  now: Date,
): PromptInputs {
  return promptInputsOf(identity, promptSource(stored, request.moment), request, policy, now);
}

/** Builds the input of a decision; a replay builds it from a sample in the same way. */
export function promptInputsOf(
  identity: PromptPerson,
  source: PromptSource,
  request: PromptRequest,
  policy: Policy,
  now: Date,
): PromptInputs {
  const { passkeys, session, ...requestFacts } = request;
  const { enrolled, momentOpenedAt, momentIsFirst, deviceSeenAt, firstSessionAt, notice } = source;
  const person = readFacts(identity.traits, identity.facts, identity.created_at);
  const { prompt, signIn } = policy.document;
  const measures = publishableStatistics(source.measure);
  const truths: VariantNeed[] = [
    ...(passkeys ? (['passkey_device'] as const) : []),
    ...(measures.share === undefined ? [] : (['real_share'] as const)),
    ...(rememberDays(signIn) === undefined ? [] : (['trusted_devices'] as const)),
  ];
  const isNew = (at: Date): boolean => at < after(person.createdAt, prompt.minAccountAge);
  const ledger = source.ledger.map((one) => resolveStaleEntry(one, prompt, now));
  const assignment = { identityId: identity.identity_id, moment: request.moment, truths };
  const facts: PromptFacts = {
    ...person,
    ...requestFacts,
    identityId: identity.identity_id,
    enrolled,
    ownSession: !session || isOwnSession(session),
    trustedProvider: trustedProvider(policy, person, session, now) !== undefined,
    neverAsk: identity.never_ask_at !== null,
    setupSkipped: identity.setup_skipped_at !== null,
    momentOpenedAt,
    momentIsFirst,
    deviceSeenAt,
    // An account that is older than its first session here has had sessions before.
    firstSessionAt: firstSessionAt && isNew(firstSessionAt) ? firstSessionAt : undefined,
    truths,
    measures,
    notice,
    experiment: assignExperiment(assignment, ledger, source.experiments, policy, now),
    momentTrial: assignMomentTrial(
      { ...assignment, openedAt: momentOpenedAt, sessionId: request.sessionId },
      source.experiments,
      policy,
    ),
  };
  return { facts, ledger };
}
