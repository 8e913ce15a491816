import type { DecisionOutcome, PolicyReplay } from '@kairos-mfa/protocol';
import { anonymousScope, policyScopeOf } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { decidePrompt } from '../policy/decide-prompt.ts';
import { policyFor, type PolicyScope } from '../policy/effective-policy.ts';
import { promptInputsOf } from '../prompts/prompt-facts.ts';
import {
  type DecisionSampleRow,
  listDecisionSamples,
  measureDecisionSamples,
  type SampleCursor,
} from '../store/decision-samples.ts';
import { decisionInputOf, type SampledInput } from './decision-facts.ts';
import { estimatePeople } from './estimate-people.ts';

/** Decisions of one statement, all decisions of one replay, and its longest time: whatever is reached first. */
const batchSize = 500;
const maxDecisions = 20_000;
const maxMilliseconds = 3_000;
const maxExamples = 10;

type Example = PolicyReplay['more']['examples'][number];

/** A person of the sample, as both policies see them. */
interface ReplayedPerson {
  askedNow: boolean;
  askedByDraft: boolean;
  /** The newest decision that only one of the policies shows a prompt at. */
  more?: Example;
  fewer?: Example;
}

/** What is replayed. */
export interface ReplayRequest {
  readonly tenantId: string;
  readonly since: Date;
  readonly draft: Policy;
}

/**
 * Decides the sampled decisions again, under the policy in force and under a draft, by the same function that decides about
 * prompts. The newest first, within bounds of number and time, so that a large sample is a shorter period and no long request.
 */
export async function replayPolicy(
  engine: EngineContext,
  { tenantId, since, draft }: ReplayRequest,
): Promise<PolicyReplay> {
  const { readDatabase } = engine;
  const clock = engine.now ?? Date.now;
  const startedAt = clock();
  const scope = { tenantId, since };
  const size = await measureDecisionSamples(readDatabase, scope);
  const { version } = await engine.policy(anonymousScope(tenantId, since));
  const people = new Map<string, ReplayedPerson>();
  let after: SampleCursor | undefined;
  let oldest = since;
  let decisions = 0;
  let isComplete = size.share === null;
  while (!isComplete && decisions < maxDecisions && clock() < startedAt + maxMilliseconds) {
    const rows = await listDecisionSamples(readDatabase, scope, batchSize, after);
    for (const row of rows)
      if (row.place < (size.share ?? 0)) await replay(engine, { row, tenantId, version, draft, people });
    const last = rows.at(-1);
    if (last) [after, oldest] = [{ at: last.at_text, sampleId: last.sample_id }, last.at];
    decisions += rows.length;
    isComplete = rows.length < batchSize;
  }
  const all = [...people.values()];
  const estimate = (of: (person: ReplayedPerson) => boolean) =>
    estimatePeople(all.filter(of).length, size.share);
  const isMore = (person: ReplayedPerson): boolean => person.askedByDraft && !person.askedNow;
  const isFewer = (person: ReplayedPerson): boolean => person.askedNow && !person.askedByDraft;
  const examples = (of: (person: ReplayedPerson) => Example | undefined) =>
    all.flatMap((person) => of(person) ?? []).slice(0, maxExamples);
  return {
    sample: { share: size.share, people: estimatePeople(all.length, size.share), decisions },
    since: (isComplete ? since : oldest).toISOString(),
    isComplete,
    askedNow: estimate(({ askedNow }) => askedNow),
    askedByDraft: estimate(({ askedByDraft }) => askedByDraft),
    more: { ...estimate(isMore), examples: examples((person) => (isMore(person) ? person.more : undefined)) },
    fewer: {
      ...estimate(isFewer),
      examples: examples((person) => (isFewer(person) ? person.fewer : undefined)),
    },
  };
}

async function replay(
  engine: EngineContext,
  {
    row,
    tenantId,
    version,
    draft,
    people,
  }: {
    readonly row: DecisionSampleRow;
    readonly tenantId: string;
    readonly version: number;
    readonly draft: Policy;
    readonly people: Map<string, ReplayedPerson>;
  },
): Promise<void> {
  const { sample_id: id, identity_key, identity_id: identityId, at, moment, facts } = row;
  const input = decisionInputOf(facts, { tenantId, identityId, moment }, at);
  const scope: PolicyScope = policyScopeOf(input.identity, at);
  const outcomes = {
    current: outcomeOf(input, await engine.policy({ ...scope, version }), at),
    draft: outcomeOf(input, policyFor(draft, scope), at),
  };
  const person = people.get(identity_key) ?? { askedNow: false, askedByDraft: false };
  people.set(identity_key, person);
  const [now, then] = [outcomes.current.decision === 'show', outcomes.draft.decision === 'show'];
  person.askedNow ||= now;
  person.askedByDraft ||= then;
  const example: Example = { id, at: at.toISOString(), moment, facts, ...outcomes };
  if (then && !now) person.more ??= example;
  if (now && !then) person.fewer ??= example;
}

function outcomeOf({ identity, source, request }: SampledInput, policy: Policy, at: Date): DecisionOutcome {
  const { facts, ledger } = promptInputsOf(identity, source, request, policy, at);
  const { decision, kind, suppressedBy } = decidePrompt(facts, ledger, policy, at);
  return { decision, kind, suppressedBy };
}
