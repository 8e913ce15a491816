import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Answer } from '@kairos-mfa/protocol';
import { createKairosServer, type KairosServerConfig } from '@kairos-mfa/server';
import { demoExperiments } from './demo-experiments.ts';
import { type DemoPerson, demoHistory, historyDays } from './demo-history.ts';

/** People in all experiments together. */
export const demoPeople = 20_000;
const peopleInAStatement = 1000;

/**
 * Fills Kairos's data directory with experiments that have run for a quarter, unless it has some. The experiments are
 * created over HTTP as by anybody; only their past is written into the database, and Kairos counts it when it runs.
 */
export async function fillDemoData(config: KairosServerConfig, size = demoPeople): Promise<void> {
  const ids = await startExperiments(config);
  if (ids.length === 0) return;
  const database = await PGlite.create(join(config.dataDir, 'database'));
  try {
    const now = new Date();
    for (const [index, id] of ids.entries()) {
      const experiment = demoExperiments[index];
      if (!experiment) continue;
      const share = size / demoExperiments.length;
      const people = demoHistory(experiment, share, now);
      for (let start = 0; start < people.length; start += peopleInAStatement)
        await insertPeople(database, id, experiment.moment, people.slice(start, start + peopleInAStatement));
      await database.query(
        `update experiments set created_at = now() - $2::interval, started_at = now() - $2::interval where experiment_id = $1`,
        [id, `${historyDays} days`],
      );
    }
  } finally {
    await database.close();
  }
}

/** Creates and starts the experiments with a service key; the ids in their order, or none if there are experiments already. */
async function startExperiments(config: KairosServerConfig): Promise<string[]> {
  const server = await createKairosServer(config);
  const send = async <Response>(method: string, path: string, body?: object): Promise<Response> => {
    const response = await server.fetch(
      new Request(`${config.origins[0]}/mfa/v1/admin/experiments${path}`, {
        method,
        headers: {
          authorization: `Bearer ${config.serviceKeys[0]}`,
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) throw new Error(`The experiments could not be created: ${await response.text()}`);
    // SAFETY: the type of this route's response.
    return (await response.json()) as Response;
  };
  try {
    const { experiments } = await send<Answer<'listExperiments'>>('GET', '');
    if (experiments.length > 0) return [];
    const ids: string[] = [];
    for (const { name, moment, arms } of demoExperiments) {
      const variants = arms.map(({ variant }) => ({ id: variant, weight: 1 }));
      const { id, version } = await send<Answer<'createExperiment'>>('POST', '', { name, moment, variants });
      await send('PATCH', `/${id}`, { version, status: 'running' });
      ids.push(id);
    }
    return ids;
  } finally {
    await server.close();
  }
}

/** The rows that the engine leaves of a person who saw one prompt, and perhaps set up a factor from it. */
async function insertPeople(
  database: PGlite,
  experimentId: string,
  moment: string,
  people: readonly DemoPerson[],
): Promise<void> {
  const rows = JSON.stringify(people);
  const columns = `"id" text, "variant" text, "surface" text, "bornAt" timestamptz, "promptedAt" timestamptz,
    "respondedAt" timestamptz, "response" text, "setUpAt" timestamptz, "factorType" text`;
  await database.query(
    `insert into identities (identity_key, tenant_id, identity_id, user_handle, traits, created_at)
     select id, 'default', id, id, jsonb_build_object('createdAt', "bornAt"), "bornAt" from jsonb_to_recordset($1) as people(${columns})`,
    [rows],
  );
  await database.query(
    `insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version, experiment_id,
       prompted_at, exposed_at, accepted_at, responded_at, response, weight)
     select 'prompt-' || id, id, 'session-' || id, 'soft', $2, variant, surface, 1, $3,
       "promptedAt", "promptedAt", "setUpAt", coalesce("respondedAt", "promptedAt" + interval '10 minutes'),
       coalesce(response, 'closed'), case response when 'dismissed' then 1 else 0 end
     from jsonb_to_recordset($1) as people(${columns})`,
    [rows, moment, experimentId],
  );
  await database.query(
    `insert into past_enrollments (enrollment_id, identity_key, session_id, type, prompt_id, consumed_at, created_at)
     select 'enrollment-' || id, id, 'session-' || id, "factorType", 'prompt-' || id, "setUpAt", "promptedAt"
     from jsonb_to_recordset($1) as people(${columns}) where "setUpAt" is not null`,
    [rows],
  );
}
