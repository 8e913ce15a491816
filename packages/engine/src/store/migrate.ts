import { type Kysely, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { walkingSkeleton } from './migrations/0001-walking-skeleton.ts';
import { delivery } from './migrations/0002-delivery.ts';
import { administration } from './migrations/0003-administration.ts';
import { asking } from './migrations/0004-asking.ts';
import { adaptive } from './migrations/0005-adaptive.ts';
import { auditDelivery } from './migrations/0006-audit-delivery.ts';
import { measured } from './migrations/0007-measured.ts';
import { provenPlaces } from './migrations/0008-proven-places.ts';
import { rememberedDevices } from './migrations/0009-remembered-devices.ts';
import { promptCopies } from './migrations/0010-prompt-copies.ts';
import { confirmedEnrollments } from './migrations/0011-confirmed-enrollments.ts';
import { backgroundWork } from './migrations/0012-background-work.ts';
import { databaseFunctionsCreated } from './migrations/0013-database-functions.ts';
import { retention } from './migrations/0014-retention.ts';
import { sessionOrigin } from './migrations/0015-session-origin.ts';
import { setupSkipped } from './migrations/0017-setup-skipped.ts';
import { amendedPrompts } from './migrations/0019-amended-prompts.ts';
import { nextStepsSuggested } from './migrations/0020-next-steps.ts';
import { experiments } from './migrations/0021-experiments.ts';
import { experimentDays } from './migrations/0022-experiment-days.ts';
import { experimentVerdicts } from './migrations/0023-experiment-verdicts.ts';
import { heldDecisions } from './migrations/0023-held-decisions.ts';
import { copyDrafts } from './migrations/0024-copy-drafts.ts';
import { consoleLinks } from './migrations/0026-console-links.ts';
import { identitySearch } from './migrations/0027-identity-search.ts';
import { momentTrials } from './migrations/0028-moment-trials.ts';
import { decisionSamples } from './migrations/0029-decision-samples.ts';
import { weeklyDigests } from './migrations/0030-weekly-digests.ts';
import { policyRequests } from './migrations/0031-policy-requests.ts';
import type { Database } from './schema.ts';

const provider: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-walking-skeleton': walkingSkeleton,
      '0002-delivery': delivery,
      '0003-administration': administration,
      '0004-asking': asking,
      '0005-adaptive': adaptive,
      '0006-audit-delivery': auditDelivery,
      '0007-measured': measured,
      '0008-proven-places': provenPlaces,
      '0009-remembered-devices': rememberedDevices,
      '0010-prompt-copies': promptCopies,
      '0011-confirmed-enrollments': confirmedEnrollments,
      '0012-background-work': backgroundWork,
      '0013-database-functions': databaseFunctionsCreated,
      '0014-retention': retention,
      '0015-session-origin': sessionOrigin,
      '0017-setup-skipped': setupSkipped,
      '0019-amended-prompts': amendedPrompts,
      '0020-next-steps': nextStepsSuggested,
      '0021-experiments': experiments,
      '0022-experiment-days': experimentDays,
      '0023-experiment-verdicts': experimentVerdicts,
      '0023-held-decisions': heldDecisions,
      '0024-copy-drafts': copyDrafts,
      '0026-console-links': consoleLinks,
      '0027-identity-search': identitySearch,
      '0028-moment-trials': momentTrials,
      '0029-decision-samples': decisionSamples,
      '0030-weekly-digests': weeklyDigests,
      '0031-policy-requests': policyRequests,
    }),
};

/** Runs the pending migrations; safe to run from several replicas concurrently. Throws the first failure. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error) throw error;
}

/** The migrations of this version that have not run, and those that have run and are not of this version. */
export async function listMigrations(
  database: Kysely<Database>,
): Promise<{ readonly pending: readonly string[]; readonly unknown: readonly string[] }> {
  const known = Object.keys(await provider.getMigrations());
  const { rows: tables } = await sql<{
    found: string | null;
  }>`select to_regclass('kysely_migration') as found`.execute(database);
  if (!tables[0]?.found) return { pending: known, unknown: [] };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database,
  );
  const ran = new Set(rows.map(({ name }) => name));
  return {
    pending: known.filter((name) => !ran.has(name)),
    unknown: [...ran].filter((name) => !known.includes(name)),
  };
}
