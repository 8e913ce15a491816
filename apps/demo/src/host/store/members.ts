import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Administration, Member, SetupMode, Teammate } from '../../shared-types.ts';
import { inTransaction } from './open-store.ts';

/** A member as stored. `password` is a salted scrypt hash. */
export interface MemberRow {
  id: string;
  studio_id: string;
  studio: string;
  /** When the studio offers a second step. */
  setup_mode: SetupMode;
  /** 1: the studio suggests next steps to people who have a second step. */
  next_steps: 0 | 1;
  name: string;
  email: string;
  password: string;
  role: 'owner' | 'member';
  joined_at: string;
  actions_count: number;
  invited_count: number;
  last_payment_at: string | null;
  /** In E.164, as entered by the member and not verified by the host; `null` if there is none. Kairos verifies it with a code. */
  phone: string | null;
}

/** The fields of a new member. */
export interface NewMember {
  studioId: string;
  name: string;
  email: string;
  password: string;
  role: 'owner' | 'member';
  joinedAt: string;
  actionsCount?: number;
  phone?: string;
}

/** The store of members. */
export interface Members {
  add: (member: NewMember) => string;
  byEmail: (email: string) => MemberRow | undefined;
  byId: (id: string) => MemberRow | undefined;
  team: (studioId: string) => Teammate[];
  /** Counts an action in the product. */
  countAction: (id: string) => void;
  /** Returns whether this was the member's first payment. */
  notePayment: (id: string, at: string) => boolean;
  /** `false` if another member has this address. */
  changeEmail: (id: string, email: string) => boolean;
  changePassword: (id: string, hash: string) => void;
  /** `false` if another number was set before. */
  givePhone: (id: string, phone: string) => boolean;
  /** Deletes the member's personal data; their payments stay in the studio's records without a name. */
  close: (id: string) => void;
  /** Takes effect for each member at their next sign-in, when their facts are reported. */
  setSetupMode: (studioId: string, mode: SetupMode) => void;
  setNextSteps: (studioId: string, isOn: boolean) => void;
  /** The active sessions, with the time of their sign-in. */
  signedIn: (studioId: string) => Omit<Administration['people'][number], 'secondSteps'>[];
  /** `false` if this address has been invited already. */
  invite: (member: MemberRow, invited: { name: string; email: string; at: string }) => boolean;
}

/** Creates the store of members. Addresses are compared in lower case. */
export function createMemberStore(store: DatabaseSync): Members {
  const select =
    'SELECT m.*, s.name AS studio, s.setup_mode, s.next_steps FROM members m JOIN studios s ON s.id = m.studio_id';
  // SAFETY: the columns of this statement are the fields of MemberRow, and the table is STRICT.
  const one = (where: string, key: string) =>
    store.prepare(`${select} WHERE ${where} = ?`).get(key) as unknown as MemberRow | undefined;
  return {
    add(member) {
      const id = randomUUID();
      store
        .prepare(
          'INSERT INTO members (id, studio_id, name, email, password, role, joined_at, actions_count, phone) VALUES (?,?,?,?,?,?,?,?,?)',
        )
        .run(
          id,
          member.studioId,
          member.name,
          member.email.toLowerCase(),
          member.password,
          member.role,
          member.joinedAt,
          member.actionsCount ?? 0,
          member.phone ?? null,
        );
      return id;
    },
    byEmail: (email) => one('m.email', email.toLowerCase()),
    byId: (id) => one('m.id', id),
    team: (studioId) =>
      // SAFETY: as above; the columns are listed in the statement.
      store
        .prepare(
          `SELECT id, name, email, role, joined_at AS since FROM members WHERE studio_id = ?
           UNION ALL SELECT id, name, email, 'invited', invited_at FROM invitations WHERE studio_id = ? ORDER BY since`,
        )
        .all(studioId, studioId) as unknown as Teammate[],
    countAction: (id) => {
      store.prepare('UPDATE members SET actions_count = actions_count + 1 WHERE id = ?').run(id);
    },
    notePayment(id, at) {
      const first = store
        .prepare('UPDATE members SET last_payment_at = ? WHERE id = ? AND last_payment_at IS NULL')
        .run(at, id);
      if (first.changes === 1) return true;
      store.prepare('UPDATE members SET last_payment_at = ? WHERE id = ?').run(at, id);
      return false;
    },
    changeEmail: (id, email) =>
      store
        .prepare(
          `UPDATE members SET email = ?1 WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM members WHERE email = ?1)`,
        )
        .run(email.toLowerCase(), id).changes === 1,
    changePassword: (id, hash) => {
      store.prepare('UPDATE members SET password = ? WHERE id = ?').run(hash, id);
    },
    givePhone: (id, phone) =>
      store
        .prepare('UPDATE members SET phone = ?1 WHERE id = ?2 AND (phone IS NULL OR phone = ?1)')
        .run(phone, id).changes === 1,
    close: (id) =>
      inTransaction(store, () => {
        store.prepare('DELETE FROM sessions WHERE member_id = ?').run(id);
        // No password matches an empty hash, so nobody can sign in to the remaining row.
        store
          .prepare(
            `UPDATE members SET name = 'Former member', email = 'closed:' || id, password = '', phone = NULL WHERE id = ?`,
          )
          .run(id);
      }),
    setSetupMode: (studioId, mode) => {
      store.prepare('UPDATE studios SET setup_mode = ? WHERE id = ?').run(mode, studioId);
    },
    setNextSteps: (studioId, isOn) => {
      store.prepare('UPDATE studios SET next_steps = ? WHERE id = ?').run(isOn ? 1 : 0, studioId);
    },
    signedIn: (studioId) =>
      // SAFETY: as above.
      store
        .prepare(
          `SELECT m.id, m.name, m.role, count(s.sid) AS sessions, max(s.auth_time) * 1000 AS lastSignIn
           FROM members m LEFT JOIN sessions s ON s.member_id = m.id WHERE m.studio_id = ? AND m.password <> ''
           GROUP BY m.id ORDER BY m.name`,
        )
        .all(studioId) as unknown as Omit<Administration['people'][number], 'secondSteps'>[],
    invite(member, invited) {
      const added = store
        .prepare(
          'INSERT INTO invitations (id, studio_id, name, email, invited_at) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING',
        )
        .run(randomUUID(), member.studio_id, invited.name, invited.email.toLowerCase(), invited.at);
      if (added.changes === 0) return false;
      store.prepare('UPDATE members SET invited_count = invited_count + 1 WHERE id = ?').run(member.id);
      return true;
    },
  };
}

/** Converts a member to the fields that pages get. */
export function memberView(row: MemberRow): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    studio: row.studio,
    joinedAt: row.joined_at,
  };
}
