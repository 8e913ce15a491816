import { anonymousScope } from '../active-policy/policy-scope.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import { audit } from '../store/audit.ts';
import {
  type CopyDraftRow,
  insertDraftedCopies,
  listDueCopyDrafts,
  settleDueCopyDraft,
} from '../store/copy-drafts.ts';
import { readClock, transact, type Queries } from '../store/transact.ts';
import { judgeChanges, refuseErrors } from './judge-copy.ts';

/** Publishes the drafts whose time has come. One that cannot be published is a draft again, and the audit says why. */
export async function publishScheduledCopy(engine: EngineContext): Promise<void> {
  const { database } = engine;
  const due = await listDueCopyDrafts(database);
  if (due.length === 0) return;
  const now = await readClock(database);
  for (const draft of due) {
    // One that fails must not keep the others waiting, nor come first again in the next round.
    const reason = await tryToPublish(engine, draft, now).catch((error: unknown) => {
      engine.log.error('A scheduled draft of copy could not be published, and is a draft again.', error);
      return 'failed';
    });
    if (reason !== undefined)
      await transact(database, async (trx) => {
        if (await settleDueCopyDraft(trx, draft, 'draft')) await auditDraft(trx, draft, 'draft', reason);
        return ok(undefined);
      });
  }
}

async function tryToPublish(
  engine: EngineContext,
  draft: CopyDraftRow,
  now: Date,
): Promise<string | undefined> {
  return (await whyNot(engine, draft, now)) ?? (await publish(engine, draft));
}

/** Rules of the linter and of the policy may have changed since it was scheduled. */
async function whyNot(
  engine: EngineContext,
  { tenant_id: tenantId, changes, is_approved }: CopyDraftRow,
  now: Date,
): Promise<string | undefined> {
  const { document } = await engine.policy(anonymousScope(tenantId, now));
  if (document.copy.secondPerson && !is_approved) return 'second_person';
  const judged = await judgeChanges(engine, { tenantId, now }, changes);
  return judged.ok && refuseErrors(judged.value).ok ? undefined : 'lint';
}

/** Undefined when it was published, or when another replica did. */
async function publish(engine: EngineContext, draft: CopyDraftRow): Promise<string | undefined> {
  const published = await transact(engine.database, async (trx): Promise<Result<undefined>> => {
    if (!(await settleDueCopyDraft(trx, draft, 'published'))) return ok(undefined);
    const written = await insertDraftedCopies(trx, draft);
    if (written.length < draft.changes.length) return problem('version_conflict');
    await auditDraft(trx, draft, 'published', 'scheduled');
    for (const details of written)
      await audit(trx, subjectOf(draft), 'mfa.copy_changed', { ...details, draftId: draft.draft_id });
    return ok(undefined);
  });
  return published.ok ? undefined : published.code;
}

function subjectOf({ tenant_id, changed_by }: CopyDraftRow) {
  return { tenantId: tenant_id, identityKey: changed_by ?? 'host' };
}

function auditDraft(trx: Queries, draft: CopyDraftRow, status: string, reason: string): Promise<void> {
  const { draft_id: draftId, version } = draft;
  return audit(trx, subjectOf(draft), 'mfa.copy_draft_changed', {
    draftId,
    version: version + 1,
    status,
    reason,
  });
}
