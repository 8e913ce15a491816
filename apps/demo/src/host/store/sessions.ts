import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** One sign-in. `sid` is what Kairos knows; the cookie value is another secret and changes under it. */
export interface SessionRow {
  sid: string;
  cookie_hash: string;
  member_id: string;
  /** Seconds since the epoch. */
  auth_time: number;
  /** 1 once Kairos has said that this session may go on. */
  confirmed: number;
  assurance: 'aal1' | 'aal2';
  /** The browser that signed in; `null` in a session from before that was kept. */
  device_id: string | null;
}

export interface Sessions {
  /** Starts a pending session and returns the value of its cookie. */
  start: (memberId: string, deviceId: string, now: number) => { session: SessionRow; cookie: string };
  byCookie: (cookie: string, now: number) => SessionRow | undefined;
  confirm: (sid: string, assurance: SessionRow['assurance']) => void;
  /** A right password, just now. */
  reauthenticated: (sid: string, now: number) => void;
  /**
   * The old cookie value opens nothing from here on. For ten seconds it may still ask *whether* it is signed in:
   * a second tab may have been asking with it while the first one was handed the new value.
   * Of two requests that came with the same value one gets a new one, the other nothing.
   */
  rotate: (session: SessionRow, now: number) => string | undefined;
  /** The session that lost this cookie value a moment ago. */
  byEarlierCookie: (cookie: string, now: number) => SessionRow | undefined;
  end: (sid: string) => void;
}

const day = 86_400;
/** How long a sign-in lasts, in seconds. */
export const sessionLifetime = 30 * day;
/** How long an old cookie value may ask who is signed in, in seconds. */
const overlap = 10;

/** The host's own sessions: only a hash of each cookie is kept, so a copy of the table opens nothing. */
export function sessionsOf(store: DatabaseSync): Sessions {
  return {
    start(memberId, deviceId, now) {
      const sid = randomUUID();
      const cookie = newCookie();
      store.prepare('DELETE FROM sessions WHERE expires_at < ?').run(now);
      store
        .prepare(
          'INSERT INTO sessions (sid, cookie_hash, member_id, auth_time, expires_at, device_id) VALUES (?,?,?,?,?,?)',
        )
        .run(sid, hashed(cookie), memberId, now, now + sessionLifetime, deviceId);
      return {
        session: {
          sid,
          cookie_hash: hashed(cookie),
          member_id: memberId,
          auth_time: now,
          confirmed: 0,
          assurance: 'aal1',
          device_id: deviceId,
        },
        cookie,
      };
    },
    byCookie: (cookie, now) =>
      // SAFETY: the columns named here are the fields of SessionRow, and the table is STRICT.
      store
        .prepare(`SELECT ${columns} FROM sessions WHERE cookie_hash = ? AND expires_at > ?`)
        .get(hashed(cookie), now) as unknown as SessionRow | undefined,
    byEarlierCookie: (cookie, now) =>
      // SAFETY: as above.
      store
        .prepare(
          `SELECT ${columns} FROM sessions
           WHERE sid = (SELECT sid FROM earlier_cookies WHERE cookie_hash = ? AND expires_at > ?) AND expires_at > ?`,
        )
        .get(hashed(cookie), now, now) as unknown as SessionRow | undefined,
    confirm: (sid, assurance) => {
      store.prepare('UPDATE sessions SET confirmed = 1, assurance = ? WHERE sid = ?').run(assurance, sid);
    },
    reauthenticated: (sid, now) => {
      store.prepare('UPDATE sessions SET auth_time = ? WHERE sid = ?').run(now, sid);
    },
    rotate({ sid, cookie_hash: old }, now) {
      const cookie = newCookie();
      const { changes } = store
        .prepare('UPDATE sessions SET cookie_hash = ? WHERE sid = ? AND cookie_hash = ?')
        .run(hashed(cookie), sid, old);
      if (changes === 0) return undefined;
      store.prepare('DELETE FROM earlier_cookies WHERE expires_at <= ?').run(now);
      store.prepare('INSERT INTO earlier_cookies VALUES (?,?,?)').run(old, sid, now + overlap);
      return cookie;
    },
    end: (sid) => {
      store.prepare('DELETE FROM sessions WHERE sid = ?').run(sid);
    },
  };
}

const columns = 'sid, cookie_hash, member_id, auth_time, confirmed, assurance, device_id';
const newCookie = (): string => randomBytes(32).toString('base64url');
const hashed = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');
