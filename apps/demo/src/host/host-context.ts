import type { DatabaseSync } from 'node:sqlite';
import { createMiddleware } from 'hono/factory';
import type { KairosService } from './kairos-service.ts';
import { invoicesOf, type Invoices } from './store/invoices.ts';
import { membersOf, type MemberRow, type Members } from './store/members.ts';
import { payoutsOf, type PayoutStore } from './store/payouts.ts';
import { sessionsOf, type SessionRow, type Sessions } from './store/sessions.ts';

/** What every route of the product works with. */
export interface Host {
  store: DatabaseSync;
  members: Members;
  sessions: Sessions;
  invoices: Invoices;
  payouts: PayoutStore;
  kairos: KairosService;
  /** Signs session assertions; Kairos verifies them with the same bytes. */
  sessionSecret: Uint8Array;
  origin: string;
  now: () => Date;
  warn: (message: string, cause?: unknown) => void;
}

/** Puts the tables and the wire together. */
export function createHostContext(given: Omit<Host, 'members' | 'sessions' | 'invoices' | 'payouts'>): Host {
  const { store } = given;
  return {
    ...given,
    members: membersOf(store),
    sessions: sessionsOf(store),
    invoices: invoicesOf(store),
    payouts: payoutsOf(store),
  };
}

/** What is known of the caller once a middleware has looked. */
export interface HostEnv {
  Variables: { host: Host; deviceId: string; session: SessionRow; member: MemberRow };
  /** Of the socket; a test has none. */
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } };
}

/** Gives routes the host. */
export const withHost = (host: Host) =>
  createMiddleware<HostEnv>(async (c, next) => {
    c.set('host', host);
    await next();
  });

/** Seconds since the epoch. */
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
