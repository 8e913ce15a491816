import { increment } from './answers.ts';
import type { Deployment } from './deployment.ts';
import type { WireClient } from './wire-client.ts';

/** What the server shows of one person after the fault. */
export interface PersonRecord {
  /** `GET /admin/identities/:id`. */
  readonly identity: {
    readonly factors: readonly { readonly id: string }[];
    readonly recoveryCodes: { readonly acknowledged: boolean } | null;
    readonly sessions: readonly { readonly id: string; readonly level: string }[];
  };
  /** `GET /admin/prompts`. */
  readonly prompts: readonly { readonly promptId: string; readonly response: string | null }[];
  /** No route shows these: read by SQL. */
  readonly moments: readonly string[];
  readonly grants: readonly string[];
}

/** One write that was answered with 2xx. */
interface AcknowledgedWrite {
  readonly identityId: string;
  readonly what: string;
  /** Whether the record of the person still shows it. */
  readonly isThere: (record: PersonRecord) => boolean;
}

/** What clients were promised. A write whose answer was lost is not in here: it may be either way. */
export interface Acknowledged {
  readonly writes: AcknowledgedWrite[];
  /** How many callers were told that they had redeemed it, by the name of what can be redeemed once. */
  readonly redemptions: Map<string, number>;
  /** For each thing that was redeemed: tries it once more, and says whether that succeeded. */
  readonly redeemAgain: Map<string, () => Promise<boolean>>;
}

export function createAcknowledged(): Acknowledged {
  return { writes: [], redemptions: new Map(), redeemAgain: new Map() };
}

/** Notes that a caller was told it had redeemed something that can be redeemed once. */
export function noteRedemption(
  { redemptions, redeemAgain }: Acknowledged,
  what: string,
  again: () => Promise<boolean>,
): void {
  increment(redemptions, what);
  redeemAgain.set(what, again);
}

/** What the read-back found, by name. */
export interface ReadBack {
  readonly lost: readonly string[];
  readonly redeemedTwice: readonly string[];
}

/** Reads every acknowledged write back, and tries to redeem once more what was redeemed. */
export async function readBack(
  deployment: Pick<Deployment, 'asSuperuser'>,
  client: WireClient,
  acknowledged: Acknowledged,
): Promise<ReadBack> {
  const byPerson = Map.groupBy(acknowledged.writes, ({ identityId }) => identityId);
  const lost: string[] = [];
  const redeemedTwice: string[] = [];
  const sqlRecords = await readSqlRecords(deployment, [...byPerson.keys()]);
  await inParallel([...byPerson], async ([identityId, writes]) => {
    const identity = await client.call('service', 'GET', `/admin/identities/${identityId}`);
    const prompts = await client.call('service', 'GET', `/admin/prompts?identity=${identityId}`);
    const stored = sqlRecords.get(identityId);
    for (const { what, isThere } of writes)
      if (
        identity.status !== 200 ||
        prompts.status !== 200 ||
        !stored ||
        !isThere({ identity: identity.body, prompts: prompts.body.prompts, ...stored })
      )
        lost.push(`${what} of ${identityId} (read back: ${identity.status}, ${prompts.status})`);
  });
  await inParallel([...acknowledged.redeemAgain], async ([what, again]) => {
    if ((await again()) || (acknowledged.redemptions.get(what) ?? 0) > 1) redeemedTwice.push(what);
  });
  return { lost, redeemedTwice };
}

/** Does the work for every item, 8 at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // One iterator for all workers: each item is taken once.
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function readSqlRecords(
  { asSuperuser }: Pick<Deployment, 'asSuperuser'>,
  identityIds: readonly string[],
): Promise<Map<string, Pick<PersonRecord, 'moments' | 'grants'>>> {
  const { rows } = await asSuperuser((client) =>
    client.query<{ identity_id: string; moments: string[]; grants: string[] }>(
      `select identity_id,
         array(select moment from moments where identity_key = identities.identity_key) as moments,
         array(select grant_id from grants where identity_key = identities.identity_key) as grants
       from identities where identity_id = any($1)`,
      [identityIds],
    ),
  );
  return new Map(rows.map(({ identity_id, moments, grants }) => [identity_id, { moments, grants }]));
}
