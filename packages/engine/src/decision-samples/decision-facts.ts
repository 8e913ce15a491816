import type { DecisionFacts } from '@kairos-mfa/protocol';
import { policyScopeOf } from '../active-policy/policy-scope.ts';
import { readFacts } from '../policy/facts.ts';
import type { LedgerEntry } from '../policy/prompt-ledger.ts';
import type { PromptPerson, PromptRequest, PromptSource } from '../prompts/prompt-facts.ts';
import { isOwnSession } from '../store/sessions.ts';

type SampledPrompt = DecisionFacts['prompts'][number];

/** In place of the ids of sessions, of which only the one of the decision is told apart. */
const thisSession = 'this';
const otherSession = 'other';

/**
 * The facts of a decision without whoever they belong to: each is named here, so that no other fact of the host, no id and
 * no address gets into a sample.
 */
export function decisionFactsOf(
  identity: PromptPerson & { readonly tenant_id: string },
  source: PromptSource,
  request: PromptRequest,
  now: Date,
): DecisionFacts {
  const known = readFacts(identity.traits, identity.facts, identity.created_at);
  const { enrolled, momentIsFirst, measure, notice } = source;
  const { session } = request;
  return {
    person: {
      createdAt: known.createdAt.toISOString(),
      actionsCount: known.actionsCount,
      lastPaymentAt: text(known.lastPaymentAt),
      invitedOthersCount: known.invitedOthersCount,
      lastSecurityEventAt: text(known.lastSecurityEventAt),
      openedSecuritySettingsAt: text(known.openedSecuritySettingsAt),
      leftAt: text(known.leftAt),
      impersonated: known.impersonated,
      ssoManaged: known.ssoManaged,
      tier: known.tier,
      roles: [...known.roles],
      organizationIds: [...policyScopeOf(identity, now).organizationIds],
    },
    enrolled,
    neverAsk: identity.never_ask_at !== null,
    setupSkipped: identity.setup_skipped_at !== null,
    session: session ? { own: isOwnSession(session), amr: [...session.amr], acr: session.acr } : null,
    momentOpenedAt: text(source.momentOpenedAt),
    momentIsFirst,
    deviceSeenAt: text(source.deviceSeenAt),
    firstSessionAt: text(source.firstSessionAt),
    notice: notice ? { deadline: notice.deadline.toISOString(), extended: notice.extended } : null,
    clientSuppressors: [...request.clientSuppressors],
    passkeys: request.passkeys,
    measure: measure
      ? {
          people: measure.people,
          enrolled: measure.enrolled,
          setUps: measure.set_ups,
          setUpSeconds: measure.set_up_seconds,
        }
      : null,
    prompts: source.ledger.map((entry) => sampledPrompt(entry, request.sessionId)),
  };
}

/** The input of a decision, read back from a sample. */
export interface SampledInput {
  readonly identity: PromptPerson & { readonly tenant_id: string };
  readonly source: PromptSource;
  readonly request: PromptRequest;
}

/** Reads the input of a decision back from its facts. Experiments are no part of a policy, so there are none. */
export function decisionInputOf(
  facts: DecisionFacts,
  {
    tenantId,
    identityId,
    moment,
  }: { readonly tenantId: string; readonly identityId: string; readonly moment: string },
  at: Date,
): SampledInput {
  const { person, session, notice, measure } = facts;
  return {
    identity: {
      tenant_id: tenantId,
      identity_id: identityId,
      traits: {},
      facts: person,
      created_at: new Date(person.createdAt),
      never_ask_at: facts.neverAsk ? at : null,
      setup_skipped_at: facts.setupSkipped ? at : null,
    },
    source: {
      enrolled: facts.enrolled,
      ledger: facts.prompts.map(ledgerEntryOf),
      momentOpenedAt: instant(facts.momentOpenedAt) ?? undefined,
      momentIsFirst: facts.momentIsFirst,
      deviceSeenAt: instant(facts.deviceSeenAt) ?? undefined,
      firstSessionAt: instant(facts.firstSessionAt) ?? undefined,
      notice: notice ? { deadline: new Date(notice.deadline), extended: notice.extended } : undefined,
      measure: measure
        ? {
            people: measure.people,
            enrolled: measure.enrolled,
            set_ups: measure.setUps,
            set_up_seconds: measure.setUpSeconds,
          }
        : undefined,
      experiments: [],
    },
    request: {
      sessionId: thisSession,
      moment,
      clientSuppressors: facts.clientSuppressors,
      passkeys: facts.passkeys,
      session: session
        ? { acted_by: session.own ? null : otherSession, amr: session.amr, acr: session.acr }
        : undefined,
    },
  };
}

function sampledPrompt(entry: LedgerEntry, sessionId: string): SampledPrompt {
  return {
    kind: entry.kind,
    variant: entry.variant,
    thisSession: entry.sessionId === sessionId,
    tier: entry.tier,
    promptedAt: entry.promptedAt.toISOString(),
    exposedAt: text(entry.exposedAt),
    respondedAt: text(entry.respondedAt),
    response: entry.response,
    reason: entry.reason,
    weight: entry.weight,
    nextEligibleAt: text(entry.nextEligibleAt),
  };
}

function ledgerEntryOf(prompt: SampledPrompt): LedgerEntry {
  return {
    kind: prompt.kind,
    variant: prompt.variant,
    sessionId: prompt.thisSession ? thisSession : otherSession,
    tier: prompt.tier,
    promptedAt: new Date(prompt.promptedAt),
    exposedAt: instant(prompt.exposedAt),
    respondedAt: instant(prompt.respondedAt),
    response: prompt.response,
    reason: prompt.reason,
    weight: prompt.weight,
    nextEligibleAt: instant(prompt.nextEligibleAt),
  };
}

function text(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null;
}

function instant(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
