'use client';

import type { KairosClient, KairosClientOptions, StepUpProblem } from '@kairos-mfa/client';
import { createKairosClient } from '@kairos-mfa/client/internal/create-client';
import { watchPage } from '@kairos-mfa/client/internal/page-suppressors';
import type { KairosEvent } from '@kairos-mfa/flows';
import { useEffect, useLayoutEffect, useState, type ReactElement, type ReactNode } from 'react';
import { createInspectedClient, useInspectedProvider } from './inspect/inspected-providers.ts';
import { KairosContext } from './use-kairos.ts';
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

const createClient = process.env.NODE_ENV === 'production' ? createKairosClient : createInspectedClient;
const useInspected = process.env.NODE_ENV === 'production' ? () => undefined : useInspectedProvider;

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
