'use client';

import { useCallback, type RefCallback } from 'react';
import { adoptStyles } from '../styles/adopted-styles.ts';
import type { BrandVariables } from './appearance.ts';
import { useKairosUi } from './use-kairos-ui.ts';

/** The attributes of every root element of the kit: language, direction, theme and brand. */
export function useThemeRoot(): {
  ref: RefCallback<HTMLElement>;
  lang: string;
  dir: 'ltr' | 'rtl';
  'data-kairos': '';
  'data-kairos-theme': 'light' | 'dark' | undefined;
} {
  const { copy, dir, theme, variables } = useKairosUi();
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      adoptStyles(element);
      return setBrandVariables(element, variables);
    },
    [variables],
  );
  return {
    ref,
    lang: copy.locale,
    dir: dir ?? copy.direction,
    'data-kairos': '',
    'data-kairos-theme': theme,
  };
}

/** Through the CSSOM: a strict CSP refuses style attributes. */
function setBrandVariables(element: HTMLElement, variables: BrandVariables): () => void {
  const entries = Object.entries(variables).filter(([, value]) => value !== undefined);
  for (const [name, value] of entries) element.style.setProperty(`--kairos-${name}`, value);
  return () => {
    for (const [name] of entries) element.style.removeProperty(`--kairos-${name}`);
  };
}
