import {
  type ConsoleLinkAnswer,
  findConsoleLinkSession,
  openConsoleLink,
} from '@kairos-mfa/client/internal/console-link';
import { type AdminRole, adminRoles } from '@kairos-mfa/protocol';
import { createKairosClient, createStepUpFetch, createTokenCache } from '@kairos-mfa/react';
import { createCallAdmin } from '../api/call-admin.ts';
import type { ConsoleSettings } from '../settings.ts';
import type { ConsoleSession } from './console-session.ts';

/** Why there is no session. */
export type NoSession = 'signed_out' | 'no_role' | 'no_link' | 'link_refused' | 'unreachable';

/** A session, or why there is none. */
export type OpenedSession = ConsoleSession | NoSession;

/** Opens the session of this browser, without spending a link. */
export async function openSession(settings: ConsoleSettings): Promise<OpenedSession> {
  if (settings.tokenUrl !== null) return openAssertionSession(settings, settings.tokenUrl);
  return linkSession(settings, await findConsoleLinkSession(), 'no_link');
}

/** Spends the link in the address of this page. Called after a click only, so that no preview of a link spends it. */
export async function spendLink(settings: ConsoleSettings): Promise<OpenedSession> {
  return linkSession(settings, await openConsoleLink(), 'link_refused');
}

async function openAssertionSession(settings: ConsoleSettings, tokenUrl: string): Promise<OpenedSession> {
  const tokens = createTokenCache(async () => {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (response.status === 401 || response.status === 403) return undefined;
    if (!response.ok) throw new Error(`${tokenUrl} answered ${response.status}.`);
    // SAFETY: checked below.
    const { token } = (await response.json()) as { token?: string };
    return token;
  });
  let token: string | undefined;
  try {
    token = await tokens.getToken({ renew: false });
  } catch {
    return 'unreachable';
  }
  if (token === undefined) return 'signed_out';
  const roles = rolesIn(token);
  if (roles.length === 0) return 'no_role';
  const client = createKairosClient({ baseUrl: settings.basePath, getToken: tokens.getToken });
  const authorized: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('authorization', `Bearer ${await tokens.getToken({ renew: false })}`);
    return fetch(request);
  };
  const stepUpFetch = createStepUpFetch(authorized, client.stepUp);
  return {
    kind: 'assertion',
    roles,
    client,
    fetch: stepUpFetch,
    basePath: settings.basePath,
    callAdmin: createCallAdmin(settings.basePath, stepUpFetch),
  };
}

/** For the navigation only; the server decides by the signed claim itself. */
function rolesIn(token: string): AdminRole[] {
  try {
    const json = atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
    const { roles }: { roles?: unknown } = Object(JSON.parse(json));
    return adminRoles.filter((role) => Array.isArray(roles) && roles.includes(role));
  } catch {
    return [];
  }
}

function linkSession(
  { basePath }: ConsoleSettings,
  answer: ConsoleLinkAnswer,
  otherwise: NoSession,
): OpenedSession {
  if (!answer.ok) return answer.code === 'offline' ? 'unreachable' : otherwise;
  const { role, endsAt } = answer.session;
  const withCookie: typeof fetch = (input, init) => fetch(input, { ...init, credentials: 'same-origin' });
  return {
    kind: 'link',
    roles: [role],
    endsAt,
    basePath,
    client: createKairosClient({ baseUrl: basePath }),
    fetch: withCookie,
    callAdmin: createCallAdmin(basePath, withCookie),
  };
}
