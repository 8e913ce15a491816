'use client';

import { createContext, use, type Context } from 'react';

/** Creates the context that the parts of one component share, and a hook that throws outside that component. */
export function createPartContext<Value>(
  component: string,
  /** What the parts have to be inside of, for the error message. */
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
