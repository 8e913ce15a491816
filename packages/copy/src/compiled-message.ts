import formatCompiled from 'icu-minify/format';
import type { MessageFormatter } from './reader.ts';

type Branch = string | 0 | CompiledNode[];
/** Text, `#`, a fact, or a fact that chooses a branch. */
type CompiledNode =
  | string
  | 0
  | [fact: string]
  | [fact: string, kind: number, branches: Record<string, Branch>];

/** A message of ours, read ahead by icu-minify. */
export type CompiledMessage = CompiledNode[];

/** Messages read ahead, each under its source, so that a source which was changed is never said the old way. */
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>;

const formatters = {
  getNumberFormat: (...options: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...options),
  getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...options),
  getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...options),
};

/** A message that needs no parser any more. */
export function compiledMessage(source: string, message: CompiledMessage, locale: string): MessageFormatter {
  const facts = [...new Set(factsIn(message))];
  return {
    placeholders: () => facts,
    format(values) {
      // Checked here, because the formatter would say `undefined`.
      const missing = facts.find((fact) => !Object.hasOwn(values, fact));
      if (missing !== undefined) throw new Error(`Nobody gave {${missing}} to “${source}”.`);
      return String(formatCompiled(message, locale, values, { formatters }));
    },
  };
}

function factsIn(message: CompiledMessage): string[] {
  return message.flatMap((node) => {
    if (typeof node === 'string' || node === 0) return [];
    const [fact, , branches = {}] = node;
    const nested = Object.values(branches).flatMap((branch) =>
      Array.isArray(branch) ? factsIn(branch) : [],
    );
    return [fact, ...nested];
  });
}
