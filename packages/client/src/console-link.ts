import type { ConsoleLinkRole, Problem } from '@kairos-mfa/protocol';

/** The session that a link opened in this browser. Calls carry its cookie by themselves (`credentials: 'same-origin'`). */
export interface ConsoleLinkSession {
  /** It reads and drafts as this role; every other route answers 403 `not_own_session`. */
  readonly role: ConsoleLinkRole;
  /** ISO 8601. */
  readonly endsAt: string;
}

/** A session, or why there is none; `offline`: nothing answered. */
export type ConsoleLinkAnswer =
  | { readonly ok: true; readonly session: ConsoleLinkSession }
  | { readonly ok: false; readonly code: Problem['code'] | 'offline'; readonly detail?: string };

/** Where the server keeps the session of a link; on the origin of the console. */
const sessionPath = '/console/session';
const fragment = /^#link=([\w-]{20,128})$/;

/** Whether the address of this page has a link that was not opened yet. */
export function hasConsoleLink(): boolean {
  return fragment.test(location.hash);
}

/**
 * Opens the link in the address of this page. Call it after a click, so that nothing which only looks at a link uses it up.
 * The token leaves the address before it is sent, whatever the answer is.
 */
export async function openConsoleLink(): Promise<ConsoleLinkAnswer> {
  const [, token = ''] = fragment.exec(location.hash) ?? [];
  history.replaceState(history.state, '', location.pathname + location.search);
  return send('POST', { token });
}

/** Finds the session that was opened in this browser before. */
export function findConsoleLinkSession(): Promise<ConsoleLinkAnswer> {
  return send('GET');
}

/** Ends the session of this browser. Rejects if nothing answers. */
export async function endConsoleLinkSession(): Promise<void> {
  await fetch(sessionPath, { method: 'DELETE', credentials: 'same-origin' });
}

async function send(method: 'GET' | 'POST', body?: object): Promise<ConsoleLinkAnswer> {
  try {
    const response = await fetch(sessionPath, {
      method,
      credentials: 'same-origin',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    // SAFETY: the answer of this route, and every refusal is a problem document.
    if (response.ok) return { ok: true, session: answer as ConsoleLinkSession };
    const { code, detail } = answer as Problem;
    return { ok: false, code, ...(detail !== undefined && { detail }) };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
