import { loadParser, loadedParser } from '#reader';
import type { CopyOverrides } from './catalogue.ts';
import { createCopy, type Copy } from './create-copy.ts';
import { needsReader } from './format.ts';
import { english, type Language } from './language.ts';

/**
 * The words of a language with a host's own over them: at once, except in a browser that has yet to fetch what reads
 * placeholders in words that are not ours. Where that cannot be fetched, ours stand in for those.
 */
export function loadCopy(language: Language, own: CopyOverrides = {}): Copy | Promise<Copy> {
  const ours = [
    ...Object.values(language.words),
    ...Object.values(language.promptVariants).flatMap(Object.values),
  ];
  const isReadable = (message: string): boolean => !needsReader(message, language);
  if (loadedParser() || [...ours, ...Object.values(own)].every(isReadable)) return createCopy(language, own);
  return loadParser().then(
    () => createCopy(language, own),
    () => {
      // SAFETY: the same words under the same keys, only fewer of them.
      const plain = Object.fromEntries(
        Object.entries(own).filter(([, message]) => isReadable(message)),
      ) as CopyOverrides;
      return createCopy(ours.every(isReadable) ? language : english, plain);
    },
  );
}
