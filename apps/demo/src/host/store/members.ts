import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Member, Teammate } from '../../product.ts';

/** A member as the host keeps them. `password` is a salted scrypt hash. */
export interface MemberRow {
  id: string;
  studio_id: string;
  studio: string;
  name: string;
  email: string;
  password: string;
  role: 'owner' | 'member';
  joined_at: string;
  actions_count: number;
  invited_count: number;
  last_payment_at: string | null;
}

export interface NewMember {
  studioId: string;
  name: string;
  email: string;
  password: string;
  role: 'owner' | 'member';
  joinedAt: string;
  actionsCount?: number;
}

export interface Members {
  add: (member: NewMember) => string;
  byEmail: (email: string) => MemberRow | undefined;
  byId: (id: string) => MemberRow | undefined;
  team: (studioId: string) => Teammate[];
  /** One more thing done in the product; a first sign of somebody who stays. */
  countAction: (id: string) => void;
  /** Returns whether this was the member's first payment. */
  notePayment: (id: string, at: string) => boolean;
  /** `false` when this address has been invited already. */
  invite: (member: MemberRow, invited: { name: string; email: string; at: string }) => boolean;
}

/** The people of a studio. Addresses are compared in lower case. */
export function membersOf(store: DatabaseSync): Members {
  const select = 'SELECT m.*, s.name AS studio FROM members m JOIN studios s ON s.id = m.studio_id';
  // SAFETY: the columns of this statement are the fields of MemberRow, and the table is STRICT.
  const one = (where: string, key: string) =>
    store.prepare(`${select} WHERE ${where} = ?`).get(key) as unknown as MemberRow | undefined;
  return {
    add(member) {
      const id = randomUUID();
      store
        .prepare(
          'INSERT INTO members (id, studio_id, name, email, password, role, joined_at, actions_count) VALUES (?,?,?,?,?,?,?,?)',
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
        );
      return id;
    },
    byEmail: (email) => one('m.email', email.toLowerCase()),
    byId: (id) => one('m.id', id),
    team: (studioId) =>
      // SAFETY: as above; the shape is spelt out in the statement.
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

/** What a page may know of a member. */
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
