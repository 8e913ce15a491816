import { LRUCache } from 'lru-cache';
import type { BackgroundTasks } from '../background-tasks.ts';
import type { EnginePorts, RequestLimits } from '../ports.ts';
import { problem, type Refusal } from '../result.ts';
import { addRequests } from '../store/rate-limits.ts';

/** The default limits. */
export const defaultRequestLimits: RequestLimits = {
  sessionPerMinute: 60,
  personPerMinute: 300,
  addressPerMinute: 300,
};

const windowMilliseconds = 60_000;
/** Keys that one process counts at a time; beyond that the ones used longest ago are forgotten. */
const maxKeys = 50_000;
/** How often the counts are shared with the other replicas, at most. */
const shareMilliseconds = 1_000;
/** Counts below this part of their limit are not shared: most callers never come near it. */
const sharedFrom = 0.1;

/** A person in one of their sessions, by the names in the session assertion. */
export interface LimitedSession {
  readonly tenantId: string;
  readonly identityId: string;
  readonly sessionId: string;
}

/**
 * Limits requests a minute. Counted in memory, so that no request waits for it, and shared with the other replicas every
 * second while requests come in: together they may exceed a limit by what comes in within a second, and by a tenth of it
 * each (R18). Guesses and messages have exact limits of their own in the database.
 */
export interface RequestCounter {
  readonly limits: RequestLimits;
  /** Counts a request of a session: against its person, and against the session if the request may change something. */
  countSession(session: LimitedSession, changes: boolean): Refusal | undefined;
  /** Counts a request without a valid session by its client address. */
  countAddress(address: string): Refusal | undefined;
}

interface Count {
  hits: number;
  /** Hits that the other replicas do not know of yet. */
  unshared: number;
  /** When the window ends, by the clock of this process. */
  endsAt: number;
  readonly most: number;
}

/** Creates the counter of one process. */
export function createRequestCounter(
  { database, now = Date.now }: Pick<EnginePorts, 'database' | 'now'>,
  limits: RequestLimits,
  background: BackgroundTasks,
): RequestCounter {
  const counts = new LRUCache<string, Count>({ max: maxKeys });
  /** Keys whose hits the other replicas have to know. */
  const due = new Set<string>();
  let sharedAt = 0;
  let isSharing = false;

  function consume(key: string, most: number): Refusal | undefined {
    const time = now();
    let count = counts.get(key);
    if (!count || count.endsAt <= time) {
      count = { hits: 0, unshared: 0, endsAt: time + windowMilliseconds, most };
      counts.set(key, count);
    }
    if (count.hits >= most)
      return problem('rate_limited', { retryAfter: Math.max(1, Math.ceil((count.endsAt - time) / 1000)) });
    count.hits += 1;
    count.unshared += 1;
    if (count.hits < most * sharedFrom) return undefined;
    due.add(key);
    if (!isSharing && time >= sharedAt + shareMilliseconds)
      background.start('The request counts could not be shared with the other replicas.', share);
    return undefined;
  }

  async function share(): Promise<void> {
    if (isSharing) return;
    isSharing = true;
    sharedAt = now();
    const sent = new Map<string, number>();
    for (const key of due) {
      const count = counts.peek(key);
      if (count && count.unshared > 0 && count.endsAt > sharedAt) sent.set(key, count.unshared);
    }
    due.clear();
    try {
      if (sent.size === 0) return;
      for (const { key, hits, millisecondsLeft } of await addRequests(database, sent)) {
        const count = counts.peek(key);
        if (!count) continue;
        count.unshared -= sent.get(key) ?? 0;
        count.hits = hits + count.unshared;
        count.endsAt = now() + millisecondsLeft;
      }
    } catch (error) {
      // Each replica still counts for itself, and sends the same hits again with the next ones.
      for (const key of sent.keys()) due.add(key);
      throw error;
    } finally {
      isSharing = false;
    }
  }

  return {
    limits,
    countSession({ tenantId, identityId, sessionId }, changes) {
      const person = JSON.stringify(['person', tenantId, identityId]);
      return (
        consume(person, limits.personPerMinute) ??
        (changes
          ? consume(JSON.stringify(['session', tenantId, identityId, sessionId]), limits.sessionPerMinute)
          : undefined)
      );
    },
    countAddress: (address) => consume(`address:${address}`, limits.addressPerMinute),
  };
}
