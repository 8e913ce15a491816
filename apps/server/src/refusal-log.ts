import type { KairosServerLog } from './log.ts';
import type { RefusalReason } from './verify-session-assertion.ts';

/** Milliseconds between two lines about the same reason, because anybody can send what is refused. */
const quiet = 60_000;

/** Names why session assertions were refused, where only the operator reads it. The response to the caller never does. */
export interface RefusalLog {
  note(reason: RefusalReason): void;
  /** Calls this with every refusal, too. */
  count(counter: (reason: RefusalReason) => void): void;
}

/** Creates the log: one line a minute for each reason, and the number of refusals that had it. */
export function createRefusalLog(log: KairosServerLog, now: () => number = Date.now): RefusalLog {
  const noted = new Map<RefusalReason, { at: number; unsaid: number }>();
  let counter: (reason: RefusalReason) => void = () => undefined;
  return {
    note(reason) {
      counter(reason);
      const { at, unsaid } = noted.get(reason) ?? { at: Number.NEGATIVE_INFINITY, unsaid: 0 };
      if (Math.abs(now() - at) < quiet) {
        noted.set(reason, { at, unsaid: unsaid + 1 });
        return;
      }
      noted.set(reason, { at: now(), unsaid: 0 });
      log.warn(
        `A session assertion was refused because of its ${reason}${unsaid > 0 ? `, as ${unsaid} others in the last minute or longer` : ''}.`,
      );
    },
    count(given) {
      counter = given;
    },
  };
}
