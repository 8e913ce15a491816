import { createInspectedValue, type InspectedValue } from '@kairos-mfa/client/inspect';
import { useSyncExternalStore } from 'react';

/** What devtools change about every `<KairosUiProvider>`. */
export interface AppearanceOverrides {
  readonly locale?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
}

const none: AppearanceOverrides = {};

/** The overrides that are active now. */
export const appearanceOverrides: InspectedValue<AppearanceOverrides> =
  /* @__PURE__ */ createInspectedValue<AppearanceOverrides>(none);

const getNone = (): AppearanceOverrides => none;

function useActiveOverrides(): AppearanceOverrides {
  return useSyncExternalStore(appearanceOverrides.subscribe, appearanceOverrides.get, getNone);
}

/** The overrides of devtools; none in a production build. */
export const useAppearanceOverrides: () => AppearanceOverrides =
  process.env.NODE_ENV === 'production' ? getNone : useActiveOverrides;
