import type { EngineContext } from '../engine-context.ts';
import { type EnrollmentContext, factorOptions, unavailableReason } from '../enrollment/factor-options.ts';
import { maxFactorsOfType } from '../enrollment/max-factors.ts';
import type { Policy } from '../policy/compile-policy.ts';
import type { NextStepEntry, NextStepFacts } from '../policy/decide-next-step.ts';
import { readFacts } from '../policy/facts.ts';
import { trustedProvider } from '../policy/identity-provider.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import type { FactorRow } from '../store/factors.ts';
import type { Identity } from '../store/identities.ts';
import type { NextStepRow } from '../store/next-steps.ts';
import { accountOf, nextStepDataOf, type StoredSession } from '../store/session-snapshot.ts';
import { isOwnSession, needsReproof, type SessionRow } from '../store/sessions.ts';

/** The input of a decision about a next step. */
export interface NextStepInputs {
  readonly facts: NextStepFacts;
  readonly ledger: readonly NextStepEntry[];
}

/** A ledger row as the policy reads it. */
function nextStepEntry(row: NextStepRow): NextStepEntry {
  return {
    id: row.next_step_id,
    step: row.step,
    channel: row.channel,
    shownAt: row.shown_at,
    respondedAt: row.responded_at,
    response: row.response,
  };
}

/** Builds the input of a decision from the stored data of a person; without a session, as for an e-mail to them. */
export function nextStepInputs(
  engine: Pick<EngineContext, 'verifiers' | 'senders'>,
  policy: Policy,
  identity: Identity,
  stored: StoredSession,
  /** Whether the device of this request can hold a passkey. */
  passkeys: boolean,
): NextStepInputs {
  const { session, now } = stored;
  const { factors, codeSet, invited } = accountOf(stored);
  const { suggested, keyUsedHere } = nextStepDataOf(stored);
  const person = readFacts(identity.traits, identity.facts, identity.created_at);
  const offer: EnrollmentContext = {
    engine,
    policy,
    owner: factorOwnerOf({ identity, facts: person }),
    factors,
    highSecurity: policy.isHighSecurity(person, now),
    amr: session?.amr ?? [],
    invited,
  };
  const hasRoom = factors.length < policy.document.factors.maxPerIdentity;
  const facts: NextStepFacts = {
    ...person,
    ownSession: !session || isOwnSession(session),
    trustedProvider: trustedProvider(policy, person, session, now) !== undefined,
    signInComplete: !session || signInRequirement(engine, policy, stored) === 'clear',
    unusualSession: session !== undefined && needsReproof(session),
    neverAsk: identity.never_ask_at !== null,
    neverSteps: identity.never_steps,
    factors: factors.map(({ created_at, last_used_at }) => ({
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
    codesLeft: codeSet?.remaining,
    canAddFactor: hasRoom && factorOptions(offer).some(({ state }) => state === 'available'),
    deviceFactor: passkeys && hasRoom && !keyUsedHere ? deviceFactorOf(offer, factors, session) : undefined,
  };
  return { facts, ledger: suggested.map(nextStepEntry) };
}

/** A factor that the device can hold, that may be set up, and of which none is known to be there; where that is not known, it counts as there. */
function deviceFactorOf(
  offer: EnrollmentContext,
  factors: readonly FactorRow[],
  session: SessionRow | undefined,
): string | undefined {
  const device = session?.device_id ?? null;
  return [...offer.engine.verifiers.values()].find((verifier) => {
    const { type } = verifier.contract;
    const own = factors.filter((factor) => factor.type === type);
    return (
      verifier.heldByDevice &&
      !unavailableReason(offer, verifier) &&
      own.length < maxFactorsOfType(offer.policy, verifier) &&
      own.every(({ device_id }) => device !== null && device_id !== null && device_id !== device)
    );
  })?.contract.type;
}
