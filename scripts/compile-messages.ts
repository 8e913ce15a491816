import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import { needsParser } from '../packages/copy/src/format.ts';
import { languages } from '../packages/copy/src/languages.ts';
import { locales, type ShippedLocale } from '../packages/copy/src/pick-locale.ts';
import { englishSections, sectionOf } from './english-sections.ts';

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

/** The file of a section of English, which browsers load. */
export const sectionFile = (section: string): string => `packages/copy/src/english/${section}.ts`;

/** The messages of a section of English by key: plain ones, and compiled ones without their sources. */
export function englishSection(section: string): {
  words: Record<string, string>;
  compiledByKey: Record<string, unknown>;
} {
  const messages = Object.entries(languages.en.words).filter(([key]) => sectionOf(key) === section);
  const isCompiled = ([, message]: [string, string]): boolean => needsParser(message, { locale: 'en' });
  return {
    words: Object.fromEntries(messages.filter((message) => !isCompiled(message))),
    compiledByKey: Object.fromEntries(
      messages.filter(isCompiled).map(([key, message]) => [key, compile(message)]),
    ),
  };
}

/** The file of the English prompt variants, which browsers load where the server did not word a prompt. */
const variantsFile = 'packages/copy/src/english/prompt-variants.ts';

function renderVariants(): string {
  return `import type { EnglishSection } from '../english.ts';
import { promptVariants } from '../locales/en.prompt-variants.ts';

/** Made from locales/en.prompt-variants.ts by \`pnpm compile-messages\`; change it there. */
export const section: EnglishSection = { promptVariants, compiled: ${JSON.stringify(compiledVariants())} };
`;
}

/** The messages of the English prompt variants that have placeholders, by their source. */
export function compiledVariants(): Record<string, unknown> {
  const lines = Object.values(languages.en.promptVariants).flatMap((variant) => Object.values(variant));
  return Object.fromEntries(
    lines.filter((line) => needsParser(line, { locale: 'en' })).map((line) => [line, compile(line)]),
  );
}

function renderSection(section: string): string {
  return `import type { EnglishSection } from '../english.ts';

/** Made from locales/en*.ts by \`pnpm compile-messages\`; change it there. */
export const section: EnglishSection = ${JSON.stringify(englishSection(section))};
`;
}

if (import.meta.main) {
  for (const locale of locales) writeFileSync(compiledFile(locale), render(locale));
  for (const section of englishSections) writeFileSync(sectionFile(section), renderSection(section));
  writeFileSync(variantsFile, renderVariants());
  const files = [...locales.map(compiledFile), ...englishSections.map(sectionFile), variantsFile];
  process.exitCode = spawnSync('oxfmt', files, { stdio: 'inherit' }).status ?? 1;
}
