'use client';

import type { KairosClient, Screens, StepUpProblem } from '@kairos-mfa/client';
import { createContext, use, useMemo, type Context } from 'react';

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
export const KairosLocale: Context<string | undefined> = createContext<string | undefined>(undefined);

/** Provided by `<KairosProvider>`. */
export const KairosContext: Context<Kairos | undefined> = createContext<Kairos | undefined>(undefined);

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
