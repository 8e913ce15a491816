'use client';

import {
  createKairosClient,
  watchPage,
  type KairosClient,
  type KairosClientOptions,
} from '@kairos-mfa/client';
import { createContext, use, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

export interface KairosProviderProps extends KairosClientOptions {
  children: ReactNode;
  /** Brings a client of your own instead of the options above. */
  client?: KairosClient;
  /** BCP 47; the server words prompts in it. */
  locale?: string;
  /** Asks for the primary sign-in again, e.g. the password; resolves true when it was given. */
  onReauthenticate?: () => Promise<boolean>;
}

/** What every hook works with. */
export interface Kairos {
  client: KairosClient;
  locale: string | undefined;
  reauthenticate: () => Promise<boolean>;
}

const KairosContext = createContext<Kairos | undefined>(undefined);

/** Gives the hooks below it one client. Options are read once, when it mounts. */
export function KairosProvider({
  children,
  client: ownClient,
  locale,
  onReauthenticate,
  ...options
}: KairosProviderProps): ReactElement {
  const [client] = useState(() => ownClient ?? createKairosClient(options));
  const latest = useRef(onReauthenticate);
  useEffect(() => {
    latest.current = onReauthenticate;
  }, [onReauthenticate]);
  useEffect(watchPage, []);
  const [reauthenticate] = useState(() => async () => (await latest.current?.()) ?? false);
  return <KairosContext value={{ client, locale, reauthenticate }}>{children}</KairosContext>;
}

/** The provider's client, for code that needs more than a hook gives. */
export function useKairos(): Kairos {
  const kairos = use(KairosContext);
  if (!kairos)
    throw new Error(
      'A Kairos hook was used outside <KairosProvider>, so it has no client to talk to. Wrap your app in <KairosProvider>.',
    );
  return kairos;
}
