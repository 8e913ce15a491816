'use client';

import { createContext, use, type Context } from 'react';

/** What the parts of one component share, and a hook that says which component a stray part belongs into. */
export function createPartContext<Value>(
  component: string,
  /** Where its parts may stand. */
  root = `<${component}>`,
): [Context<Value | undefined>, (part: string) => Value] {
  const PartContext = createContext<Value | undefined>(undefined);
  function usePart(part: string): Value {
    const value = use(PartContext);
    if (value === undefined)
      throw new Error(
        `<${component}.${part}> was rendered outside ${root}, so there is nothing it belongs to. Put it inside.`,
      );
    return value;
  }
  return [PartContext, usePart];
}
