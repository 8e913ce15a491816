'use client';

import { useState, type ChangeEvent, type CompositionEvent } from 'react';

/** The props of an input whose text is reformatted while typing. */
export interface ComposedTextProps {
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/**
 * Keeps the text of an input method editor (IME) as it is until the composition ends: to replace it meanwhile would cancel
 * the composition or repeat its letters.
 */
export function useComposedText(value: string, onText: (input: HTMLInputElement) => void): ComposedTextProps {
  const [composed, setComposed] = useState<string>();
  return {
    value: composed ?? value,
    onChange({ target, nativeEvent }) {
      if ('isComposing' in nativeEvent && nativeEvent.isComposing) return setComposed(target.value);
      setComposed(undefined);
      onText(target);
    },
    onCompositionEnd({ currentTarget }) {
      setComposed(undefined);
      onText(currentTarget);
    },
  };
}
