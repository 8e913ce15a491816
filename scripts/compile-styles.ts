import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { lastStyles, styleSections } from './style-sections.ts';

type Section = keyof typeof styleSections;

/** The module with the rules of a section, as text. */
export const styleFile = (section: Section): string => `packages/ui/src/styles/${section}.styles.ts`;

/** That module: what a page without `styles.css` loads. */
export function renderStyles(section: Section): string {
  const css = [...styleSections[section], lastStyles]
    .map((file) => readFileSync(`packages/ui/src/${file}`, 'utf8'))
    .join('\n');
  const { code } = transformSync(`@layer kairos{${css}}`, { loader: 'css', minify: true });
  return `/** Made from the stylesheets by \`pnpm compile-styles\`; change it there. */
export const styles: string =
  // oxfmt-ignore
  ${JSON.stringify(code.trim())};
`;
}

if (import.meta.main)
  for (const section of Object.keys(styleSections) as Section[])
    writeFileSync(styleFile(section), renderStyles(section));
