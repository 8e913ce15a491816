'use client';

import {
  createKairosClient,
  watchPage,
  type KairosClient,
  type KairosClientOptions,
  type Screens,
  type StepUpProblem,
} from '@kairos-mfa/client';
import type { KairosEvent } from '@kairos-mfa/flows';
import {
  createContext,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { createInspectedClient, useInspectedProvider } from './inspect/inspected-providers.ts';
import { useLatest } from './use-latest.ts';

/** The client's options, and the handlers of the host. */
export interface KairosProviderProps extends KairosClientOptions {
  children: ReactNode;
  /** A client of your own, in place of the options above. */
  client?: KairosClient | undefined;
  /** BCP 47; the language of the server's prompts. Default: the kit's language, else the language stored for the person. */
  locale?: string | undefined;
  /** Re-authenticates with the primary sign-in, e.g. the password; resolves true on success. */
  onReauthenticate?: (() => Promise<boolean>) | undefined;
  /**
   * Stores a phone number (E.164) for the signed-in person, e.g. with `PUT /identities`; resolves false where you refuse
   * it. Where your server requires a step-up, resolve that demand: the person verifies, and this is called once more with
   * the same number. Without it no number can be entered, and SMS is offered only to people who have one.
   */
  onAddPhone?: ((phone: string) => Promise<boolean | StepUpProblem>) | undefined;
  /** Receives every analytics event: `prompt.shown`, `enrollment.completed`, `challenge.failed` … They contain no secrets. */
  onEvent?: ((event: KairosEvent) => void) | undefined;
}

/** What the hooks read from the provider. */
export interface Kairos {
  client: KairosClient;
  locale: string | undefined;
  reauthenticate: () => Promise<boolean>;
  /** Present where the host stores phone numbers. */
  addPhone: ((phone: string) => Promise<boolean | StepUpProblem>) | undefined;
  /** Opens one screen from code, e.g. `show({ screen: 'recovery-codes' })`; resolves with how it ended. */
  show: Screens['show'];
  /** Closes the screen that `show` opened. */
  hide: () => void;
}

/** The language of the kit's wording (BCP 47), for the prompts of a provider without a `locale`. */
export const KairosLocale = createContext<string | undefined>(undefined);

const createClient = process.env.NODE_ENV === 'production' ? createKairosClient : createInspectedClient;
const useInspected = process.env.NODE_ENV === 'production' ? () => undefined : useInspectedProvider;

const KairosContext = createContext<Kairos | undefined>(undefined);

/** Provides one client to the hooks below it. Options are read once, when it mounts. */
export function KairosProvider({
  children,
  client: ownClient,
  locale,
  onReauthenticate,
  onAddPhone,
  onEvent,
  ...options
}: KairosProviderProps): ReactElement {
  const [client] = useState(() => ownClient ?? createClient(options));
  const latest = useLatest({ onReauthenticate, onAddPhone, onEvent });
  // A layout effect runs before every effect below, so the first event of the first screen is received.
  useLayoutEffect(() => client.onEvent((event) => latest.current.onEvent?.(event)), [client, latest]);
  useEffect(watchPage, []);
  useInspected(client, locale);
  const [reauthenticate] = useState(() => async () => (await latest.current.onReauthenticate?.()) ?? false);
  const [storePhone] = useState(
    () => async (phone: string) => (await latest.current.onAddPhone?.(phone)) ?? false,
  );
  const [{ show, hide }] = useState(() => ({
    show: client.screens.show,
    hide: () => client.screens.close(),
  }));
  const addPhone = onAddPhone && storePhone;
  return (
    <KairosContext value={{ client, locale, reauthenticate, addPhone, show, hide }}>{children}</KairosContext>
  );
}

/** The provider's client and handlers, for code that needs more than a hook provides. */
export function useKairos(): Kairos {
  const kairos = use(KairosContext);
  const kitLocale = use(KairosLocale);
  const locale = kairos?.locale ?? kitLocale;
  const withLocale = useMemo(() => kairos && { ...kairos, locale }, [kairos, locale]);
  if (!withLocale)
    throw new Error(
      'A Kairos hook was used outside <KairosProvider>, so it has no client to talk to. Wrap your app in <KairosProvider>.',
    );
  return withLocale;
}
