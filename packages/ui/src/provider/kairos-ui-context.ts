'use client';

import type { Copy, CopyOverrides, Language } from '@kairos-mfa/copy';
import { createContext, type Context } from 'react';
import type { BrandVariables } from './appearance.ts';
import type { CustomFactorView, FactorViews } from './factor-view.ts';

/** What every screen of the kit reads from its provider. */
export interface KairosUi {
  copy: Copy;
  /** The host's override of the direction of the language. */
  dir: 'ltr' | 'rtl' | undefined;
  /** The host's own views; those of the kit are loaded with the screens that need them. */
  factors: FactorViews;
  theme: 'light' | 'dark' | undefined;
  variables: BrandVariables;
  serviceName: string | undefined;
  container: Element | DocumentFragment | undefined;
}

/** Which wording the screens show. It is loaded by the first screen, so that a page without one loads none. */
export interface Wording {
  locale: string;
  language?: Language | undefined;
  /** The host's own views, whose wording is added. */
  factors?: readonly CustomFactorView[] | undefined;
  overrides?: CopyOverrides | undefined;
}

/** The provider's settings, before the wording is loaded. */
export type KairosUiSettings = Omit<KairosUi, 'copy'> & { wording: Wording };

const none = {};

/** Provided by `<KairosUiProvider>`. */
export const KairosUiContext: Context<KairosUiSettings> = createContext<KairosUiSettings>({
  wording: { locale: 'en' },
  dir: undefined,
  factors: none,
  theme: undefined,
  variables: none,
  serviceName: undefined,
  container: undefined,
});
