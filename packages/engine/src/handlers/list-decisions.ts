import type { SuppressionCode } from '@kairos-mfa/protocol';
import { adminTenant } from '../administration/administrator.ts';
import { estimatePeople } from '../decision-samples/estimate-people.ts';
import { before } from '../policy/duration.ts';
import { ok, problem } from '../result.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import {
  type DecisionSampleRow,
  listDecisionSamples,
  measureDecisionSamples,
} from '../store/decision-samples.ts';
import type { Handler } from './handler.ts';

/** Decisions of one page. */
const pageSize = 100;
/** Days that are listed if the caller names none. */
const usualPeriod = 'P28D';
const cursorShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(dec_[\w-]{1,30})$/;

/** Lists a sample of decisions with the facts that they depended on, newest first. */
export const listDecisions: Handler<'listDecisions'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const [, at, sampleId] = cursorShape.exec(query.cursor ?? '') ?? [];
  if (query.cursor !== undefined && (at === undefined || Number.isNaN(Date.parse(at))))
    return problem('invalid_format');
  const since = query.since === undefined ? before(caller.now, usualPeriod) : new Date(query.since);
  const scope = { tenantId: tenant.value, since };
  const size = await measureDecisionSamples(engine.readDatabase, scope);
  const after = at !== undefined && sampleId !== undefined ? { at, sampleId } : undefined;
  const rows = await listDecisionSamples(engine.readDatabase, scope, pageSize + 1, after);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  const decisions = await Promise.all(
    page.map(async (row) => ({
      id: row.sample_id,
      at: row.at.toISOString(),
      person: await pepperedHash(engine.keys.writer, 'decision_samples', row.identity_key),
      moment: row.moment,
      policyVersion: row.policy_version,
      ...outcomeOf(row),
      facts: row.facts,
    })),
  );
  return ok({
    sample: {
      share: size.share,
      people: estimatePeople(size.people, size.share),
      decisions: size.decisions,
    },
    decisions,
    nextCursor: last ? `${last.at_text}_${last.sample_id}` : null,
  });
};

function outcomeOf({ decision, kind, suppressed_by }: DecisionSampleRow) {
  // SAFETY: written from a decision, which has no other codes.
  const suppressedBy = suppressed_by.split(' ').filter((code) => code !== '') as SuppressionCode[];
  return { decision, kind, suppressedBy };
}
