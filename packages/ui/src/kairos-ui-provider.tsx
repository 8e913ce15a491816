'use client';

import { createCopy, type Copy, type CopyOverrides } from '@kairos-mfa/copy';
import { KairosProvider, type KairosProviderProps } from '@kairos-mfa/react';
import { createContext, use, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Appearance, BrandVariables } from './appearance.ts';
import type { CustomFactorView, FactorViews } from './factors/factor-view.ts';
import { ElementClassesContext } from './parts/element-classes.ts';

export interface KairosUiProviderProps {
  children: ReactNode;
  /** BCP 47; default `en`. */
  locale?: string;
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
  /** The host's own views; ours arrive with the screens that need them. */
  factors: FactorViews;
  theme: 'light' | 'dark' | undefined;
  variables: BrandVariables;
  container: Element | DocumentFragment | undefined;
}

const none = {};

const KairosUiContext = createContext<KairosUi>({
  copy: createCopy(),
  factors: none,
  theme: undefined,
  variables: none,
  container: undefined,
});

/** Gives the screens below it their words, their factor views and their theme. */
export function KairosUiProvider({
  children,
  locale = 'en',
  copy,
  factors,
  appearance,
  theme = appearance?.theme,
  container,
  kairos,
}: KairosUiProviderProps): ReactElement {
  const ui = useMemo(
    () => ({
      copy: createCopy(locale, withWords(factors, copy)),
      factors: byType(factors),
      theme,
      variables: appearance?.variables ?? none,
      container,
    }),
    [locale, copy, factors, theme, appearance, container],
  );
  const inside = (
    <KairosUiContext value={ui}>
      <ElementClassesContext value={appearance?.elements ?? none}>{children}</ElementClassesContext>
    </KairosUiContext>
  );
  return kairos ? (
    <KairosProvider {...kairos} locale={locale}>
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
function withWords(factors: readonly CustomFactorView[] = [], copy: CopyOverrides = {}): CopyOverrides {
  return Object.assign({}, ...factors.map((view) => view.copy), copy) as CopyOverrides;
}

/** The words, views and theme of the nearest provider; English and ours where there is none. */
export function useKairosUi(): KairosUi {
  return use(KairosUiContext);
}
