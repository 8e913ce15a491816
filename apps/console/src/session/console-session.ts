import type { AdminRole } from '@kairos-mfa/protocol';
import type { KairosClient } from '@kairos-mfa/react';
import { createContext, use, type Context } from 'react';
import type { CallAdmin } from '../api/call-admin.ts';

/** Somebody who may use the console, and how they may call the server. */
export interface ConsoleSession {
  /** `assertion`: the host's own sign-in, with proofs. `link`: a one-time link, which reads and drafts. */
  readonly kind: 'assertion' | 'link';
  readonly roles: readonly AdminRole[];
  readonly callAdmin: CallAdmin;
  /** The same as `fetch`, for parts with their own calls, e.g. Copy Lab. */
  readonly fetch: typeof fetch;
  readonly client: KairosClient;
  readonly basePath: string;
  /** ISO 8601; for `link` only. */
  readonly endsAt?: string;
}

/** The session of the console. */
export const ConsoleContext: Context<ConsoleSession | undefined> = createContext<ConsoleSession | undefined>(
  undefined,
);

/** Returns the session of the console. */
export function useConsole(): ConsoleSession {
  const session = use(ConsoleContext);
  if (!session) throw new Error('useConsole was used outside the console. Put the page below <App>.');
  return session;
}

/** Whether a session has one of these roles; `kairos:admin` has all. */
export function hasRole({ roles }: Pick<ConsoleSession, 'roles'>, wanted: readonly AdminRole[]): boolean {
  return roles.includes('kairos:admin') || wanted.some((role) => roles.includes(role));
}
