import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import { needsParser } from '../packages/copy/src/format.ts';
import { languages } from '../packages/copy/src/languages.ts';
import { locales, type ShippedLocale } from '../packages/copy/src/pick-locale.ts';

/** The file of the compiled messages of a language. */
export const compiledFile = (locale: ShippedLocale): string => `packages/copy/src/compiled/${locale}.ts`;

/** Compiles the messages of a language that have placeholders, by their source. */
export function compileMessages(locale: ShippedLocale): Record<string, unknown> {
  const { words, promptVariants } = languages[locale];
  const messages = [
    ...Object.values(words),
    ...Object.values(promptVariants).flatMap((line) => Object.values(line)),
  ];
  return Object.fromEntries(
    messages
      .filter((message) => needsParser(message, { locale }))
      .map((message) => [message, compile(message)]),
  );
}

function render(locale: ShippedLocale): string {
  return `import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/${locale}*.ts by \`pnpm compile-messages\`; change it there. */
export const compiled: CompiledMessages = ${JSON.stringify(compileMessages(locale))};
`;
}

if (import.meta.main) {
  for (const locale of locales) writeFileSync(compiledFile(locale), render(locale));
  process.exitCode = spawnSync('oxfmt', locales.map(compiledFile), { stdio: 'inherit' }).status ?? 1;
}
