'use client';

import {
  createCopy,
  loadCopy,
  loadLanguage,
  type Copy,
  type CopyOverrides,
  type Language,
} from '@kairos-mfa/copy';
import { KairosLocale, KairosProvider, type KairosProviderProps } from '@kairos-mfa/react';
import { createContext, use, useDeferredValue, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Appearance, BrandVariables } from './appearance.ts';
import type { CustomFactorView, FactorViews } from './factor-view.ts';
import { ElementClassesContext } from '../primitives/element-classes.ts';

export interface KairosUiProviderProps {
  /** The app. */
  children: ReactNode;
  /** BCP 47; default `en`. Its words are fetched once, and the kit's screens are held back until they are there. */
  locale?: string;
  /** The words themselves, e.g. `de` of `@kairos-mfa/copy/locales/de`: in the bundle, so nothing waits. */
  language?: Language;
  /** Which way the kit is read. Default: the way of its language. */
  dir?: 'ltr' | 'rtl';
  /** Words of your own, by key. Keep the object stable. */
  copy?: CopyOverrides;
  /** Views of your own factors, or in place of ours. Keep the list stable. */
  factors?: readonly CustomFactorView[];
  /** Without it the system decides, or `data-kairos-theme` on any element above. */
  theme?: 'light' | 'dark';
  /** Theme, brand and class names in one place. Keep the object stable. */
  appearance?: Appearance;
  /** Where dialogs are drawn, e.g. an element in your shadow root; the end of the page, where nobody says otherwise. */
  container?: Element | DocumentFragment;
  /** Options for a `<KairosProvider>` around the children; leave it out where there is one above already. */
  kairos?: Omit<KairosProviderProps, 'children' | 'locale'>;
}

/** What every screen of the kit works with. */
export interface KairosUi {
  copy: Copy;
  /** Where the host says otherwise than the language. */
  dir: 'ltr' | 'rtl' | undefined;
  /** The host's own views; ours arrive with the screens that need them. */
  factors: FactorViews;
  theme: 'light' | 'dark' | undefined;
  variables: BrandVariables;
  container: Element | DocumentFragment | undefined;
}

const none = {};

type UnresolvedUi = Omit<KairosUi, 'copy'> & { copy: Copy | Promise<Copy> };

const KairosUiContext = createContext<UnresolvedUi>({
  copy: createCopy(),
  dir: undefined,
  factors: none,
  theme: undefined,
  variables: none,
  container: undefined,
});

/** Gives the screens below it their words, their factor views and their theme. */
export function KairosUiProvider({
  children,
  locale,
  language,
  dir,
  copy: overrides,
  factors,
  appearance,
  theme = appearance?.theme,
  container,
  kairos,
}: KairosUiProviderProps): ReactElement {
  const spoken = locale ?? language?.locale ?? 'en';
  const wanted = useMemo(
    () => loadCopyFor(language ?? loadLanguage(spoken), mergeCopy(factors, overrides)),
    [language, spoken, factors, overrides],
  );
  // Another language takes over when it has arrived; until then the last one stays.
  const copy = useDeferredValue(wanted);
  const ui = useMemo(
    () => ({
      copy,
      dir,
      factors: byType(factors),
      theme,
      variables: appearance?.variables ?? none,
      container,
    }),
    [copy, dir, factors, theme, appearance, container],
  );
  const inside = (
    <KairosLocale value={locale ?? language?.locale}>
      <KairosUiContext value={ui}>
        <ElementClassesContext value={appearance?.elements ?? none}>{children}</ElementClassesContext>
      </KairosUiContext>
    </KairosLocale>
  );
  return kairos ? (
    <KairosProvider {...kairos} locale={spoken}>
      {inside}
    </KairosProvider>
  ) : (
    inside
  );
}

function byType(factors: readonly CustomFactorView[] = []): FactorViews {
  return Object.fromEntries(factors.map((view) => [view.type, view]));
}

/** A factor brings its words along; the host's own overrides still win. */
function mergeCopy(factors: readonly CustomFactorView[] = [], copy: CopyOverrides = {}): CopyOverrides {
  return Object.assign({}, ...factors.map((view) => view.copy), copy) as CopyOverrides;
}

function loadCopyFor(language: Language | Promise<Language>, own: CopyOverrides): Copy | Promise<Copy> {
  return language instanceof Promise
    ? language.then((arrived) => loadCopy(arrived, own))
    : loadCopy(language, own);
}

/** The words, views and theme of the nearest provider; English and ours where there is none. Suspends while a language is on its way. */
export function useKairosUi(): KairosUi {
  const { copy, ...ui } = use(KairosUiContext);
  return { ...ui, copy: copy instanceof Promise ? use(copy) : copy };
}
