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
import type { SessionView } from '../../product.ts';
import { callApi, onSessionRefused, type Refusal } from '../api/call-api.ts';

/** What the pages know of the sign-in. */
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

/** Asks the host who is signed in. */
export function SessionProvider({ children }: { children: ReactNode }): ReactElement {
  const [session, setSession] = useState<SessionState>({ status: 'loading' });
  // Beside the session and not in it: the host, asked again, knows of nobody who left.
  const [farewell, setFarewell] = useState<'account-closed'>();
  // One question at a time: its answer may replace the cookie under a second one.
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
  // E.g. the studio now asks everybody for a second step.
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

/** The session, from any page. */
export function useSession(): SessionContextValue {
  const value = use(SessionContext);
  if (!value) throw new Error('useSession was used outside <SessionProvider>. Wrap the app in it.');
  return value;
}
