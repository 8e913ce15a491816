import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** One session. `sid` is its stable id, which Kairos knows; the cookie value is a separate secret that is rotated. */
export interface SessionRow {
  sid: string;
  cookie_hash: string;
  member_id: string;
  /** Unix time in seconds. */
  auth_time: number;
  /** 1 once Kairos has reported the session as complete. */
  confirmed: number;
  assurance: 'aal1' | 'aal2';
  /** The device that signed in; `null` in a session from before this was stored. */
  device_id: string | null;
}

/** The store of sessions. */
export interface Sessions {
  /** Creates a pending session and returns the value of its cookie. */
  start: (memberId: string, deviceId: string, now: number) => { session: SessionRow; cookie: string };
  byCookie: (cookie: string, now: number) => SessionRow | undefined;
  confirm: (sid: string, assurance: SessionRow['assurance']) => void;
  /** Records a correct password. */
  reauthenticated: (sid: string, now: number) => void;
  /**
   * Rotates the cookie: the old value is invalid at once. For ten seconds it can still ask *whether* it is signed in, for
   * a second tab whose request was on its way. Of two requests with the same value only one gets a new one.
   */
  rotate: (session: SessionRow, now: number) => string | undefined;
  /** The session that had this cookie value until a moment ago. */
  byEarlierCookie: (cookie: string, now: number) => SessionRow | undefined;
  end: (sid: string) => void;
  /** Ends every session of a member but one. */
  endOthers: (memberId: string, sid: string) => void;
}

const day = 86_400;
/** The lifetime of a session, in seconds. */
export const sessionLifetime = 30 * day;
/** How long an old cookie value can still check its session, in seconds. */
const rotationOverlap = 10;

/** Creates the store of sessions. Only a hash of each cookie is stored, so that a copy of the table is useless. */
export function createSessionStore(store: DatabaseSync): Sessions {
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
      store.prepare('INSERT INTO earlier_cookies VALUES (?,?,?)').run(old, sid, now + rotationOverlap);
      return cookie;
    },
    end: (sid) => {
      store.prepare('DELETE FROM sessions WHERE sid = ?').run(sid);
    },
    endOthers: (memberId, sid) => {
      store.prepare('DELETE FROM sessions WHERE member_id = ? AND sid <> ?').run(memberId, sid);
    },
  };
}

const columns = 'sid, cookie_hash, member_id, auth_time, confirmed, assurance, device_id';
const newCookie = (): string => randomBytes(32).toString('base64url');
const hashed = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');
