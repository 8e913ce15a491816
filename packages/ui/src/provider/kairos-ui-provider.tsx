'use client';

import type { CopyOverrides, Language } from '@kairos-mfa/copy';
import type { KairosProviderProps } from '@kairos-mfa/react';
import { useAppearanceOverrides } from '@kairos-mfa/react/internal/inspect/appearance-overrides';
import { KairosProvider } from '@kairos-mfa/react/internal/provider';
import { KairosLocale } from '@kairos-mfa/react/internal/use-kairos';
import { useDeferredValue, useMemo, type ReactElement, type ReactNode } from 'react';
import { ElementClassesContext } from '../primitives/element-classes.ts';
import { SubmitOnCompleteContext } from '../primitives/submit-on-complete.tsx';
import type { Appearance } from './appearance.ts';
import type { CustomFactorView, FactorViews } from './factor-view.ts';
import { KairosUiContext } from './kairos-ui-context.ts';

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

const none = {};

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
  const requestedWording = useMemo(
    () => ({ locale: activeLocale, language, factors, overrides }),
    [language, activeLocale, factors, overrides],
  );
  // The previous language stays until the next one is loaded.
  const wording = useDeferredValue(requestedWording);
  const ui = useMemo(
    () => ({
      wording,
      dir,
      factors: byType(factors),
      theme,
      variables: appearance?.variables ?? none,
      serviceName,
      container,
    }),
    [wording, dir, factors, theme, appearance, serviceName, container],
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
