import type { CopyLine, PromptCopyOverride } from '@kairos-mfa/protocol';

const lines = ['title', 'body', 'benefit', 'primary', 'dismiss', 'later'] as const satisfies CopyLine[];

/** The lines that are present in the copy of a variant, with their text. */
export function copyLinesOf(words: PromptCopyOverride): [line: CopyLine, text: string][] {
  return lines.flatMap((line): [CopyLine, string][] => {
    const text = words[line];
    return text === undefined ? [] : [[line, text]];
  });
}
