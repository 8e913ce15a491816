import { increment } from './response-counts.ts';
import type { WireClient } from './wire-client.ts';

/** What the server returns about one person after the fault. */
export interface PersonRecord {
  /** `GET /admin/identities/:id`. */
  readonly identity: {
    readonly factors: readonly { readonly id: string }[];
    readonly recoveryCodes: { readonly acknowledged: boolean } | null;
    readonly sessions: readonly { readonly id: string; readonly level: string }[];
  };
  /** `GET /admin/prompts`. */
  readonly prompts: readonly { readonly promptId: string; readonly response: string | null }[];
  /** `GET /admin/prompts/explain`: the reasons for a prompt, among them a payment. */
  readonly reasons: readonly string[];
  /** `GET /admin/audit`, whose rows are committed with the change. */
  readonly audit: readonly { readonly type: string; readonly details: Readonly<Record<string, unknown>> }[];
}

/** One write whose response was 2xx. */
export interface AcknowledgedWrite {
  readonly identityId: string;
  readonly what: string;
  /** Whether the person's record still contains it. */
  readonly isThere: (record: PersonRecord) => boolean;
}

/** Everything that got a 2xx response. A write whose response was lost is not included: it may or may not have been made. */
export interface Acknowledged {
  readonly writes: AcknowledgedWrite[];
  /** The number of callers whose redemption succeeded, by the name of the one-time value. */
  readonly redemptions: Map<string, number>;
  /** For each redeemed value: redeems it once more, and resolves with whether that succeeded. */
  readonly redeemAgain: Map<string, () => Promise<boolean>>;
}

export function createAcknowledged(): Acknowledged {
  return { writes: [], redemptions: new Map(), redeemAgain: new Map() };
}

/** Records a successful redemption of a one-time value. */
export function noteRedemption(
  { redemptions, redeemAgain }: Acknowledged,
  what: string,
  again: () => Promise<boolean>,
): void {
  increment(redemptions, what);
  redeemAgain.set(what, again);
}

/** Whether each acknowledged write was found, by name. */
export interface ReadBack {
  readonly lost: readonly string[];
  readonly redeemedTwice: readonly string[];
}

/** Reads every acknowledged write back through the HTTP API, and tries to redeem every redeemed value once more. */
export async function readBack(client: WireClient, acknowledged: Acknowledged): Promise<ReadBack> {
  const byPerson = Map.groupBy(acknowledged.writes, ({ identityId }) => identityId);
  const lost: string[] = [];
  const redeemedTwice: string[] = [];
  await inParallel([...byPerson], async ([identityId, writes]) => {
    const record = await readRecord(client, identityId);
    for (const { what, isThere } of writes)
      if (record === undefined || !isThere(record)) lost.push(`${what} of ${identityId}`);
  });
  await inParallel([...acknowledged.redeemAgain], async ([what, again]) => {
    if ((await again()) || (acknowledged.redemptions.get(what) ?? 0) > 1) redeemedTwice.push(what);
  });
  return { lost, redeemedTwice };
}

/** `undefined` when one of the routes does not respond with 200. */
async function readRecord(client: WireClient, identityId: string): Promise<PersonRecord | undefined> {
  const paths = [
    `/admin/identities/${identityId}`,
    `/admin/prompts?identity=${identityId}`,
    `/admin/prompts/explain?identity=${identityId}&moment=payment.completed`,
    `/admin/audit?identity=${identityId}`,
  ];
  const answers = await Promise.all(paths.map((path) => client.call('service', 'GET', path)));
  if (answers.some(({ status }) => status !== 200)) return undefined;
  const [identity, prompts, explained, audit] = answers.map(({ body }) => body);
  return { identity, prompts: prompts.prompts, reasons: explained.reasons, audit: audit.events };
}

/** Runs the task for every item, 8 at a time. */
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
