import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { SessionView } from '../../shared-types.ts';
import { callApi, onSessionRefused, type Refusal } from '../api/call-api.ts';

/** The state of the sign-in and its operations. */
export type SessionState = { status: 'loading' } | { status: 'failed'; refusal: Refusal } | SessionView;

interface SessionContextValue {
  session: SessionState;
  /** Asks the host again, e.g. after a second step. */
  refresh: () => void;
  /** Takes over an answer that already came. */
  adopt: (session: SessionView) => void;
  signOut: () => Promise<void>;
  /** The account was closed just now, in this tab; the front door says so, until somebody signs in or the page is loaded anew. */
  accountClosed: () => void;
  farewell: 'account-closed' | undefined;
}

const SessionContext = createContext<SessionContextValue | undefined>(undefined);

/** Loads the session from the host and provides it to the pages. */
export function SessionProvider({ children }: { children: ReactNode }): ReactElement {
  const [session, setSession] = useState<SessionState>({ status: 'loading' });
  // Separate from the session, because the host does not know why somebody signed out.
  const [farewell, setFarewell] = useState<'account-closed'>();
  // One request at a time, because its response may rotate the cookie of a second one.
  const asking = useRef(false);
  const refresh = useCallback(() => {
    if (asking.current) return;
    asking.current = true;
    void callApi<SessionView>('/session').then((reply) => {
      asking.current = false;
      if (reply.ok && reply.value.status !== 'signed_out') setFarewell(undefined);
      setSession(reply.ok ? reply.value : { status: 'failed', refusal: reply.problem });
    });
  }, []);
  useEffect(refresh, [refresh]);
  // E.g. the studio now requires a second step.
  useEffect(() => onSessionRefused(refresh), [refresh]);

  const value = useMemo(
    () => ({
      session,
      refresh,
      adopt(next: SessionView) {
        setFarewell(undefined);
        setSession(next);
      },
      farewell,
      accountClosed() {
        setFarewell('account-closed');
        setSession({ status: 'signed_out' });
      },
      async signOut() {
        const reply = await callApi('/sign-out', { method: 'POST' });
        setSession(reply.ok ? { status: 'signed_out' } : { status: 'failed', refusal: reply.problem });
      },
    }),
    [session, farewell, refresh],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** Returns the session state. */
export function useSession(): SessionContextValue {
  const value = use(SessionContext);
  if (!value) throw new Error('useSession was used outside <SessionProvider>. Wrap the app in it.');
  return value;
}
