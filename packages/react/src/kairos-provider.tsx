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
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

export interface KairosProviderProps extends KairosClientOptions {
  children: ReactNode;
  /** Brings a client of your own instead of the options above. */
  client?: KairosClient;
  /** BCP 47; the server words prompts in it. */
  locale?: string;
  /** Asks for the primary sign-in again, e.g. the password; resolves true when it was given. */
  onReauthenticate?: () => Promise<boolean>;
  /**
   * Keeps a phone number (E.164) for the person who is signed in, as `PUT /identities` does; resolves false where you do
   * not take it. Where your server demands a step-up, resolve that demand: the person proves it, and this is called once
   * more with the same number. Without it, nobody is asked for a number, and text messages are for those who have one.
   */
  onAddPhone?: (phone: string) => Promise<boolean | StepUpProblem>;
  /** Hears what happens, for your analytics: `prompt.shown`, `enrollment.completed`, `challenge.failed` … No secrets inside. */
  onEvent?: (event: KairosEvent) => void;
}

/** What every hook works with. */
export interface Kairos {
  client: KairosClient;
  locale: string | undefined;
  reauthenticate: () => Promise<boolean>;
  /** Only where the host takes phone numbers. */
  addPhone: ((phone: string) => Promise<boolean | StepUpProblem>) | undefined;
  /** Opens one screen from code, e.g. `show({ screen: 'recovery-codes' })`; answers how it ended. */
  show: Screens['show'];
}

const KairosContext = createContext<Kairos | undefined>(undefined);

/** Gives the hooks below it one client. Options are read once, when it mounts. */
export function KairosProvider({
  children,
  client: ownClient,
  locale,
  onReauthenticate,
  onAddPhone,
  onEvent,
  ...options
}: KairosProviderProps): ReactElement {
  const [client] = useState(() => ownClient ?? createKairosClient(options));
  const latest = useRef({ onReauthenticate, onAddPhone, onEvent });
  useLayoutEffect(() => {
    latest.current = { onReauthenticate, onAddPhone, onEvent };
  });
  // Before any effect below runs, so that the first event of the first screen is heard.
  useLayoutEffect(() => client.onEvent((event) => latest.current.onEvent?.(event)), [client]);
  useEffect(watchPage, []);
  const [reauthenticate] = useState(() => async () => (await latest.current.onReauthenticate?.()) ?? false);
  const [keepPhone] = useState(
    () => async (phone: string) => (await latest.current.onAddPhone?.(phone)) ?? false,
  );
  const addPhone = onAddPhone && keepPhone;
  return (
    <KairosContext value={{ client, locale, reauthenticate, addPhone, show: client.screens.show }}>
      {children}
    </KairosContext>
  );
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
