'use client';

import { createContext, use } from 'react';

/** Parts that accept class names of the host, by their `data-slot`. */
export type ElementName =
  | 'advice'
  | 'approval'
  | 'button'
  | 'card'
  | 'code-input'
  | 'codes-list'
  | 'codes-sheet'
  | 'dialog'
  | 'dialog-scrim'
  | 'factor-choice'
  | 'factor-picker'
  | 'factor-row'
  | 'problem'
  | 'row-button'
  | 'screen'
  | 'screen-actions'
  | 'screen-header'
  | 'screen-lead'
  | 'screen-note'
  | 'screen-title'
  | 'section'
  | 'security-badge'
  | 'text-input';

/** The class names that the host gives to slots. */
export const ElementClassesContext = createContext<Partial<Record<ElementName, string>>>({});

/** The class names of a part: its own, and those of the host for this slot. */
export function useElementClass(name: ElementName, own?: string): string | undefined {
  const theirs = use(ElementClassesContext)[name];
  return own && theirs ? `${own} ${theirs}` : (own ?? theirs);
}
