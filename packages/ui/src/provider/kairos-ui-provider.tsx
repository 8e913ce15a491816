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
import { useAppearanceOverrides } from '@kairos-mfa/react/inspect';
import { createContext, use, useDeferredValue, useMemo, type ReactElement, type ReactNode } from 'react';
import { ElementClassesContext } from '../primitives/element-classes.ts';
import { SubmitOnCompleteContext } from '../primitives/submit-on-complete.tsx';
import type { Appearance, BrandVariables } from './appearance.ts';
import type { CustomFactorView, FactorViews } from './factor-view.ts';

/** The props of `<KairosUiProvider>`. */
export interface KairosUiProviderProps {
  /** The app. */
  children: ReactNode;
  /** BCP 47; default `en`. Its wording is loaded once, and the kit's screens wait for it. */
  locale?: string | undefined;
  /** The wording itself, e.g. `de` of `@kairos-mfa/copy/locales/de`. It is in your bundle, so no screen waits. */
  language?: Language | undefined;
  /** The text direction. Default: that of the language. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** Wording of your own, by key. Pass a stable object. */
  copy?: CopyOverrides | undefined;
  /** Views of your own factors, or replacements for those of the kit. Pass a stable list. */
  factors?: readonly CustomFactorView[] | undefined;
  /** Default: the system setting, or `data-kairos-theme` on any ancestor. */
  theme?: 'light' | 'dark' | undefined;
  /** Theme, brand and class names. Pass a stable object. */
  appearance?: Appearance | undefined;
  /** Where dialogs are rendered, e.g. an element in your shadow root. Default: the end of the page. */
  container?: Element | DocumentFragment | undefined;
  /** The name of your product, which prompts, required enrollments and challenges show as who asks. */
  serviceName?: string | undefined;
  /** Sends a code as soon as its last digit is in, on every screen. Default: the person sends it. */
  submitOnComplete?: boolean | undefined;
  /** Options for a `<KairosProvider>` around the children. Leave it out if there is one above already. */
  kairos?: Omit<KairosProviderProps, 'children' | 'locale'> | undefined;
}

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

const none = {};

/** The same while the wording may still be loading. */
type UnresolvedUi = Omit<KairosUi, 'copy'> & { copy: Copy | Promise<Copy> };

const KairosUiContext = createContext<UnresolvedUi>({
  copy: createCopy(),
  dir: undefined,
  factors: none,
  theme: undefined,
  variables: none,
  serviceName: undefined,
  container: undefined,
});

/** Provides wording, factor views and theme to the screens below it. */
export function KairosUiProvider({
  children,
  locale: ownLocale,
  language: ownLanguage,
  dir: ownDir,
  copy: overrides,
  factors,
  appearance,
  theme: ownTheme = appearance?.theme,
  container,
  serviceName,
  submitOnComplete = false,
  kairos,
}: KairosUiProviderProps): ReactElement {
  const forced = useAppearanceOverrides();
  const locale = forced.locale ?? ownLocale;
  const language = forced.locale === undefined ? ownLanguage : undefined;
  const dir = forced.dir ?? ownDir;
  const theme = forced.theme ?? ownTheme;
  const activeLocale = locale ?? language?.locale ?? 'en';
  const requestedCopy = useMemo(
    () => loadCopyFor(language ?? loadLanguage(activeLocale), mergeCopy(factors, overrides)),
    [language, activeLocale, factors, overrides],
  );
  // The previous language stays until the next one is loaded.
  const copy = useDeferredValue(requestedCopy);
  const ui = useMemo(
    () => ({
      copy,
      dir,
      factors: byType(factors),
      theme,
      variables: appearance?.variables ?? none,
      serviceName,
      container,
    }),
    [copy, dir, factors, theme, appearance, serviceName, container],
  );
  const content = (
    <KairosLocale value={locale ?? language?.locale}>
      <KairosUiContext value={ui}>
        <SubmitOnCompleteContext value={submitOnComplete}>
          <ElementClassesContext value={appearance?.elements ?? none}>{children}</ElementClassesContext>
        </SubmitOnCompleteContext>
      </KairosUiContext>
    </KairosLocale>
  );
  return kairos ? (
    <KairosProvider {...kairos} locale={activeLocale}>
      {content}
    </KairosProvider>
  ) : (
    content
  );
}

function byType(factors: readonly CustomFactorView[] = []): FactorViews {
  return Object.fromEntries(factors.map((view) => [view.type, view]));
}

/** Merges the wording of the host's factors with its overrides, which take precedence. */
function mergeCopy(factors: readonly CustomFactorView[] = [], copy: CopyOverrides = {}): CopyOverrides {
  return Object.assign({}, ...factors.map((view) => view.copy), copy) as CopyOverrides;
}

function loadCopyFor(language: Language | Promise<Language>, own: CopyOverrides): Copy | Promise<Copy> {
  return language instanceof Promise
    ? language.then((loaded) => loadCopy(loaded, own))
    : loadCopy(language, own);
}

/** The wording, views and theme of the nearest provider; English and the kit's own without one. Suspends while a language is loading. */
export function useKairosUi(): KairosUi {
  const { copy, ...ui } = use(KairosUiContext);
  return { ...ui, copy: copy instanceof Promise ? use(copy) : copy };
}
