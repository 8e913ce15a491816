import type { DecisionFacts, DecisionOutcome } from '@kairos-mfa/protocol';
import { sql } from 'kysely';
import { randomId } from '../secrets/random.ts';
import { runText } from './run-text.ts';
import type { Queries } from './transact.ts';

/** A decision that is kept with its facts. */
export interface NewDecisionSample extends DecisionOutcome {
  readonly tenantId: string;
  readonly identityKey: string;
  /** By the database clock. */
  readonly at: Date;
  readonly moment: string;
  readonly policyVersion: number;
  /** Where the hash puts the person, and below which place people are in the sample. */
  readonly place: number;
  readonly share: number;
  readonly facts: DecisionFacts;
}

/**
 * Inserts decisions, of each person the first one of a day, moment and outcome. People who were erased meanwhile are left
 * out: their row is locked, so that none is erased between the look and the insertion.
 */
export async function insertDecisionSamples(
  database: Queries,
  samples: readonly NewDecisionSample[],
): Promise<void> {
  if (samples.length === 0) return;
  await runText(
    database,
    `with added as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::int[], $10::float8[], $11::float8[], $12::text[])
         as added (sample_id, identity_key, tenant_id, at, moment, decision, kind, suppressed_by, policy_version, place, share, facts)),
     known as (
       -- In one order, so that two replicas do not wait for each other.
       select identity_key from identities where identity_key in (select identity_key from added)
       order by identity_key for key share)
     insert into decision_samples (sample_id, identity_key, tenant_id, at, day, moment, decision, kind, suppressed_by,
       policy_version, place, share, facts)
     select sample_id, added.identity_key, tenant_id, at, (at at time zone 'UTC')::date, moment, decision, kind, suppressed_by,
       policy_version, place, share, facts::jsonb
     from added join known on known.identity_key = added.identity_key order by added.identity_key, at
     on conflict do nothing`,
    [
      samples.map(() => randomId('dec')),
      samples.map(({ identityKey }) => identityKey),
      samples.map(({ tenantId }) => tenantId),
      samples.map(({ at }) => at.toISOString()),
      samples.map(({ moment }) => moment),
      samples.map(({ decision }) => decision),
      samples.map(({ kind }) => kind),
      samples.map(({ suppressedBy }) => suppressedBy.join(' ')),
      samples.map(({ policyVersion }) => policyVersion),
      samples.map(({ place }) => place),
      samples.map(({ share }) => share),
      samples.map(({ facts }) => JSON.stringify(facts)),
    ],
  );
}

/** A decision of the sample, with the host's id of the person, which a replay hashes and nobody is shown. */
export interface DecisionSampleRow {
  readonly sample_id: string;
  readonly identity_key: string;
  readonly identity_id: string;
  readonly at: Date;
  /** The same instant with its microseconds, as the next page begins after it. */
  readonly at_text: string;
  readonly moment: string;
  readonly decision: DecisionOutcome['decision'];
  readonly kind: DecisionOutcome['kind'];
  /** Codes with blanks between them. */
  readonly suppressed_by: string;
  readonly policy_version: number;
  readonly place: number;
  readonly facts: DecisionFacts;
}

/** The end of a page. */
export interface SampleCursor {
  readonly at: string;
  readonly sampleId: string;
}

/** Lists the decisions of a tenant since a time, newest first, after the end of the page before. */
export async function listDecisionSamples(
  database: Queries,
  { tenantId, since }: { readonly tenantId: string; readonly since: Date },
  limit: number,
  after?: SampleCursor,
): Promise<DecisionSampleRow[]> {
  const { rows } = await sql<DecisionSampleRow>`
    select sample_id, sample.identity_key, identity_id, at,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
      moment, decision, kind, suppressed_by, policy_version, place, sample.facts
    from decision_samples sample join identities person on person.identity_key = sample.identity_key
    where sample.tenant_id = ${tenantId} and at >= ${since}
      and (at, sample_id) < (${after?.at ?? 'infinity'}::timestamptz, ${after?.sampleId ?? ''}::text)
    order by at desc, sample_id desc limit ${limit}`.execute(database);
  return rows;
}

/** How large a sample is. */
export interface SampleSize {
  /** The smallest share that a decision was kept at; null without one. */
  readonly share: number | null;
  /** People below that share, and all decisions. */
  readonly people: number;
  readonly decisions: number;
}

/** Measures the sample of a tenant since a time. Of a share that has changed meanwhile, the smallest is used: its people were always in it. */
export async function measureDecisionSamples(
  database: Queries,
  { tenantId, since }: { readonly tenantId: string; readonly since: Date },
): Promise<SampleSize> {
  const { rows } = await sql<SampleSize>`
    with kept as (
      select identity_key, place, share from decision_samples
      where tenant_id = ${tenantId} and at >= ${since}),
    smallest as (select min(share) as share from kept)
    select smallest.share, (select count(distinct identity_key)::int from kept where place < smallest.share) as people,
      (select count(*)::int from kept) as decisions
    from smallest`.execute(database);
  return rows[0] ?? { share: null, people: 0, decisions: 0 };
}
