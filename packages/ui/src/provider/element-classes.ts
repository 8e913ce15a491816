'use client';

import { createContext, use } from 'react';
import type { ElementName } from './appearance.ts';

export const ElementClassesContext = createContext<Partial<Record<ElementName, string>>>({});

/** The class names of a part: its own, and the host's for its kind. */
export function useElementClass(name: ElementName, own?: string): string | undefined {
  const theirs = use(ElementClassesContext)[name];
  return own && theirs ? `${own} ${theirs}` : (own ?? theirs);
}
