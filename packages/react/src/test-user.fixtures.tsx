import { sessionHeaders, testOrigin, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import { StrictMode, type ReactElement, type ReactNode } from 'react';
import { KairosProvider, type KairosProviderProps } from './index.ts';

let userCount = 0;

/** A new user who has just signed in, and a provider around their components on the real engine. */
export function createTestUser(
  kit: TestKit,
  provider: Omit<KairosProviderProps, 'children' | 'fetch'> = {},
): {
  session: { -readonly [Key in keyof TestSession]: TestSession[Key] };
  /** Every call, as `METHOD /path`. */
  calls: string[];
  /** The calls that outlive their page (`keepalive`). */
  keepaliveCalls: string[];
  /** `up: false`: every call fails, as without a connection. */
  network: { up: boolean };
  wrapper: (props: { children: ReactNode }) => ReactElement;
} {
  userCount += 1;
  const session: { -readonly [Key in keyof TestSession]: TestSession[Key] } = {
    identityId: `person-${userCount}`,
    sessionId: `session-${userCount}`,
  };
  const calls: string[] = [];
  const keepaliveCalls: string[] = [];
  const network = { up: true };
  const send: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input), testOrigin);
    const call = `${init.method ?? 'GET'} ${url.pathname.replace('/mfa/v1', '')}`;
    calls.push(call);
    if (init.keepalive) keepaliveCalls.push(call);
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
  return { session, calls, keepaliveCalls, network, wrapper };
}
