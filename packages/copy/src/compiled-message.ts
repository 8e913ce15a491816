import formatCompiled from 'icu-minify/format';
import type { MessageFormatter } from './message-parser.ts';

type Branch = string | 0 | CompiledNode[];
/** Literal text, `#` (as 0), a placeholder, or a placeholder that selects a branch. */
type CompiledNode =
  | string
  | 0
  | [fact: string]
  | [fact: string, kind: number, branches: Record<string, Branch>];

/** A message that icu-minify compiled ahead of time. */
export type CompiledMessage = CompiledNode[];

/** Compiled messages by their source text, so that a source which was changed never uses its outdated compilation. */
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>;

const formatters = {
  getNumberFormat: (...options: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...options),
  getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...options),
  getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...options),
};

/** Creates the formatter of a compiled message, which needs no parser at run time. */
export function compiledMessage(source: string, message: CompiledMessage, locale: string): MessageFormatter {
  const facts = [...new Set(factsIn(message))];
  return {
    placeholders: () => facts,
    format(values) {
      // Checked here, because icu-minify's formatter would print `undefined`.
      const missing = facts.find((fact) => !Object.hasOwn(values, fact));
      if (missing !== undefined) throw new Error(`No value was given for {${missing}} in “${source}”.`);
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
