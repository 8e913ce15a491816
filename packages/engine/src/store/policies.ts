import type { PolicyDocument } from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** Stores the document as a new version if it differs from the newest one. Returns the version in force. */
export async function publishPolicy(database: Kysely<Database>, document: PolicyDocument): Promise<number> {
  const text = JSON.stringify(policyDocument.parse(document));
  // Compared as jsonb, so that the order of keys does not make a version.
  const { rows } = await sql<{ version: number }>`
    with newest as (select version, document from policies order by version desc limit 1),
    added as (
      insert into policies (document) select ${text}::jsonb
      where not exists (select 1 from newest where document = ${text}::jsonb)
      returning version)
    select version from added union all select version from newest order by version desc limit 1`.execute(
    database,
  );
  const [row] = rows;
  if (!row) throw new Error('No policy is in force, and none could be stored.');
  return row.version;
}
