import type { DatabaseSync } from 'node:sqlite';
import { createMiddleware } from 'hono/factory';
import type { KairosService } from './kairos-service.ts';
import { createInvoiceStore, type Invoices } from './store/invoices.ts';
import { createMemberStore, type MemberRow, type Members } from './store/members.ts';
import { createPayoutStore, type PayoutStore } from './store/payouts.ts';
import { createSessionStore, type SessionRow, type Sessions } from './store/sessions.ts';

/** The dependencies of every route of the product. */
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

/** Creates the host context with its stores. */
export function createHostContext(given: Omit<Host, 'members' | 'sessions' | 'invoices' | 'payouts'>): Host {
  const { store } = given;
  return {
    ...given,
    members: createMemberStore(store),
    sessions: createSessionStore(store),
    invoices: createInvoiceStore(store),
    payouts: createPayoutStore(store),
  };
}

/** The Hono environment; middleware sets the variables about the caller. */
export interface HostEnv {
  Variables: { host: Host; deviceId: string; session: SessionRow; member: MemberRow };
  /** The Node request, for the socket's address; absent in tests. */
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } };
}

/** Middleware that provides the host context to routes. */
export const withHost = (host: Host) =>
  createMiddleware<HostEnv>(async (c, next) => {
    c.set('host', host);
    await next();
  });

/** Unix time in seconds. */
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
