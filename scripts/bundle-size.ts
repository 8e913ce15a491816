import { existsSync } from 'node:fs';
import { bundle, largestModules, shortName, measureSize, type Bundle, type Size } from './bundle.ts';
import { measurePage, type Page } from './page-bundle.ts';
import { pages, reactDomPage, rivals } from './pages.ts';

interface App {
  /** The imports of the app. */
  readonly lines: string;
  /**
   * The maximum size of the initial chunks, gzipped, as a share of react-dom; a test checks it. It is slightly above the
   * current size, so that fixes fit. To let the kit grow, raise it here.
   */
  readonly budget: number;
}

/** Apps that use parts of the kit. */
export const apps: Readonly<Record<string, App> & Record<'the prompt alone' | 'the whole kit', App>> = {
  'the prompt alone': {
    lines: `export { KairosUiProvider, MfaPrompt } from '@kairos-mfa/ui';`,
    budget: 0.15,
  },
  'the step-up dialog alone': {
    lines: `export { KairosUiProvider, StepUpDialog } from '@kairos-mfa/ui';`,
    budget: 0.12,
  },
  'the security page alone': {
    lines: `export { KairosUiProvider, SecurityCenter } from '@kairos-mfa/ui';`,
    budget: 0.76,
  },
  'the whole kit': { lines: `export * from '@kairos-mfa/ui';`, budget: 1.38 },
  'all hooks, no screens': { lines: `export * from '@kairos-mfa/react';`, budget: 0.32 },
};

/** What every React app loads, for comparison. */
export const reactDom = `export { createRoot } from 'react-dom/client';`;

/** The kit's stylesheet. */
const styles = `import '@kairos-mfa/ui/styles.css';`;

const kilobytes = ({ raw, gzip }: Size): string =>
  `${(raw / 1000).toFixed(1).padStart(7)} kB ${(gzip / 1000).toFixed(1).padStart(6)} kB gzip`;

function printLine(name: string, size: Size, reference: Size): void {
  console.log(`${name.padEnd(26)}${kilobytes(size)}${(size.gzip / reference.gzip).toFixed(2).padStart(9)}`);
}

/** Prints one line per lazy chunk, named by its entry module. */
function printLazyChunks({ lazy }: Bundle): void {
  const chunks = lazy
    .map((chunk): [string, Size] => [shortName(chunk.facadeModuleId ?? chunk.fileName), measureSize([chunk])])
    .toSorted(([, one], [, other]) => other.gzip - one.gzip);
  for (const [name, weight] of chunks) console.log(`  ${kilobytes(weight)}  ${name}`);
}

async function printSizes(withModules: boolean): Promise<void> {
  const dom = measureSize((await bundle(reactDom)).initial);
  console.log(`${'loaded initially'.padEnd(26)}   minified       compressed  × react-dom`);
  printLine('react-dom', dom, dom);
  printLine('the kit’s styles', measureSize((await bundle(styles)).styles), dom);
  for (const [name, { lines }] of Object.entries(apps)) {
    const app = await bundle(lines);
    printLine(name, measureSize(app.initial), dom);
    if (withModules)
      for (const [module, size] of largestModules(app.initial, 25))
        console.log(`  ${kilobytes(size)}  ${module}`);
  }
  console.log('\nloaded on demand by the prompt alone');
  printLazyChunks(await bundle(apps['the prompt alone'].lines));
}

/** Prints one line for a page: KiB, how many react-dom that is, and how many files. */
async function printPage(name: string, page: Page, dom: number, withModules: boolean): Promise<void> {
  const { bytes, files, modules } = await measurePage(page);
  const kibibytes = (bytes / 1024).toFixed(1).padStart(7);
  console.log(
    `${name.padEnd(50)}${kibibytes} KiB${(bytes / dom).toFixed(2).padStart(9)}${String(files).padStart(9)}`,
  );
  if (withModules)
    for (const [module, size] of modules.slice(0, 25))
      console.log(`  ${String(size).padStart(7)} bytes  ${module.replace(/^.*node_modules\//, '')}`);
}

async function printPages(withModules: boolean): Promise<void> {
  const dom = (await measurePage(reactDomPage)).bytes;
  console.log(
    `${'every file that was loaded, esbuild, Brotli 11'.padEnd(50)}            × react-dom    files`,
  );
  await printPage('react-dom', reactDomPage, dom, false);
  for (const [name, page] of Object.entries(pages)) await printPage(name, page, dom, withModules);
  if (!existsSync('bundle-rivals/node_modules')) return;
  console.log('\nother libraries');
  for (const [name, page] of Object.entries(rivals)) await printPage(name, page, dom, false);
}

if (import.meta.main) {
  const withModules = process.argv.includes('--modules');
  await printPages(withModules);
  console.log('');
  await printSizes(withModules);
}
