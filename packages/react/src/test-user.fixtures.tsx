import { sessionHeaders, testOrigin, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { StrictMode, type ReactElement, type ReactNode } from 'react';
import { KairosProvider, type KairosProviderProps } from './index.ts';

let people = 0;

/** Somebody new, signed in just now, and the app around them on the real engine. */
export function createTestUser(
  kit: TestKit,
  provider: Omit<KairosProviderProps, 'children' | 'fetch'> = {},
): {
  session: { -readonly [Key in keyof TestSession]: TestSession[Key] };
  /** Every call that was made, as `METHOD /path`. */
  calls: string[];
  /** Those of them that outlive their page (`keepalive`). */
  lasting: string[];
  /** `false`: every call fails, as with no connection. */
  network: { up: boolean };
  wrapper: (props: { children: ReactNode }) => ReactElement;
} {
  people += 1;
  const session: { -readonly [Key in keyof TestSession]: TestSession[Key] } = {
    identityId: `person-${people}`,
    sessionId: `session-${people}`,
  };
  const calls: string[] = [];
  const lasting: string[] = [];
  const network = { up: true };
  const send: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input), testOrigin);
    const call = `${init.method ?? 'GET'} ${url.pathname.replace('/mfa/v1', '')}`;
    calls.push(call);
    if (init.keepalive) lasting.push(call);
    if (!network.up) throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(sessionHeaders(session))) headers.set(name, value);
    return kit.fetch(url, { ...init, headers, signal: null });
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <KairosProvider {...provider} fetch={send}>
        {children}
      </KairosProvider>
    </StrictMode>
  );
  return { session, calls, lasting, network, wrapper };
}
