import { sha256 } from '../secrets/sha256.ts';
import { runText } from './run-text.ts';
import type { Queries } from './transact.ts';

/** The requests of one key in its minute, of all replicas. */
export interface SharedCount {
  readonly key: string;
  readonly hits: number;
  /** Milliseconds until the minute of this key is over. */
  readonly millisecondsLeft: number;
}

/**
 * Adds requests to the counts that all replicas share, and returns the sums. The minute of a key begins with the first of
 * its requests that is added. Only hashes of the keys are stored: a name may be longer than an index takes, and then the
 * counts of everybody else would not be shared either.
 */
export async function addRequests(
  database: Queries,
  added: ReadonlyMap<string, number>,
): Promise<readonly SharedCount[]> {
  const keys = new Map<string, string>();
  for (const key of added.keys()) keys.set(`requests:${await sha256(key)}`, key);
  const counts = await runText<SharedCount>(
    database,
    `insert into rate_limits as counted (key, started_at, hits, expires_at)
     select key, kairos_now(), hits, kairos_now() + interval '1 minute'
     from unnest($1::text[], $2::int[]) as added (key, hits)
     -- In one order, so that two replicas do not wait for each other.
     order by key
     on conflict (key) do update set
       started_at = case when counted.expires_at <= excluded.started_at then excluded.started_at else counted.started_at end,
       hits = case when counted.expires_at <= excluded.started_at then excluded.hits else counted.hits + excluded.hits end,
       expires_at = case when counted.expires_at <= excluded.started_at then excluded.expires_at else counted.expires_at end
     returning key, hits, extract(epoch from expires_at - kairos_now())::float8 * 1000 as "millisecondsLeft"`,
    [[...keys.keys()], [...added.values()]],
  );
  return counts.map((count) => ({ ...count, key: keys.get(count.key) ?? count.key }));
}
