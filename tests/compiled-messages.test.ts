import { english, locales } from '@kairos-mfa/copy';
import { expect, test } from 'vitest';
import { compiledVariants, compileMessages, englishSection } from '../scripts/compile-messages.ts';
import { englishSections, sectionOf } from '../scripts/english-sections.ts';

test.each(locales)(
  'the compiled messages of %s are up to date; `pnpm compile-messages` writes them',
  async (locale) => {
    const { compiled } = await import(`../packages/copy/src/compiled/${locale}.ts`);
    expect(compiled).toEqual(compileMessages(locale));
  },
);

test.each(englishSections)(
  'the section %s of English is up to date; `pnpm compile-messages` writes it',
  async (name) => {
    const { section } = await import(`../packages/copy/src/english/${name}.ts`);
    expect(section).toEqual(englishSection(name));
  },
);

test('the compiled prompt variants of English are up to date', async () => {
  const { section } = await import('../packages/copy/src/english/prompt-variants.ts');
  expect(section.compiled).toEqual(compiledVariants());
});

test('every message is in a section, except those that only servers send', () => {
  const others = Object.keys(english.words).filter((key) => sectionOf(key) === undefined);
  expect(others.filter((key) => !/^(message|reminder)\./.test(key))).toEqual([]);
});
