import type { DismissReason } from '@kairos-mfa/protocol';
import { ok } from '../result.ts';
import { listNextSteps } from '../store/next-steps.ts';
import { listPrompts } from '../store/prompts.ts';
import type { Handler } from './handler.ts';

/** Lists what a person was asked in the last year and what they answered, newest first; what they never saw is left out. */
export const getPromptHistory: Handler<'getPromptHistory'> = async (engine, { caller }) => {
  const rows = await listPrompts(engine.database, caller.ref.identityKey);
  const suggested = await listNextSteps(engine.database, caller.ref.identityKey);
  return ok({
    prompts: rows.toReversed().flatMap(({ kind, exposed_at, response, ...row }) =>
      kind === 'ghost' || exposed_at === null || response === 'lapsed'
        ? []
        : [
            {
              kind,
              moment: row.moment,
              variant: row.variant,
              shownAt: exposed_at.toISOString(),
              answeredAt: row.responded_at?.toISOString() ?? null,
              response,
              // SAFETY: the wire accepts these reasons and no other.
              reason: row.reason as DismissReason | null,
              nextEligibleAt: row.next_eligible_at?.toISOString() ?? null,
            },
          ],
    ),
    setupSkippedAt: caller.identity.setup_skipped_at?.toISOString() ?? null,
    nextSteps: suggested.toReversed().map(({ step, channel, shown_at, responded_at, response }) => ({
      step,
      channel,
      shownAt: shown_at.toISOString(),
      answeredAt: responded_at?.toISOString() ?? null,
      response,
    })),
  });
};
