import { bundle, largestModules, shortName, measureSize, type Bundle, type Size } from './bundle.ts';

interface App {
  /** What the app would write. */
  readonly lines: string;
  /**
   * How heavy it may be at first, gzipped, as a share of react-dom; a test holds it to that. A little above what it is, so
   * that a screen may still be mended: whoever means to let the kit grow raises it here, in sight.
   */
  readonly budget: number;
}

/** Apps that use some of the kit. */
export const apps: Readonly<Record<string, App> & Record<'the prompt alone' | 'the whole kit', App>> = {
  'the prompt alone': {
    lines: `export { KairosUiProvider, MfaPrompt } from '@kairos-mfa/ui';`,
    budget: 0.62,
  },
  'the step-up dialog alone': {
    lines: `export { KairosUiProvider, StepUpDialog } from '@kairos-mfa/ui';`,
    budget: 0.72,
  },
  'the security page alone': {
    lines: `export { KairosUiProvider, SecurityCenter } from '@kairos-mfa/ui';`,
    budget: 0.8,
  },
  'the whole kit': { lines: `export * from '@kairos-mfa/ui';`, budget: 1.22 },
  'all hooks, no screens': { lines: `export * from '@kairos-mfa/react';`, budget: 0.28 },
};

/** What every React app in a browser loads, to compare with. */
export const reactDom = `export { createRoot } from 'react-dom/client';`;

/** The kit's one stylesheet. */
const styles = `import '@kairos-mfa/ui/styles.css';`;

const kilobytes = ({ raw, gzip }: Size): string =>
  `${(raw / 1000).toFixed(1).padStart(7)} kB ${(gzip / 1000).toFixed(1).padStart(6)} kB gzip`;

function printLine(name: string, weight: Size, than: Size): void {
  console.log(`${name.padEnd(26)}${kilobytes(weight)}${(weight.gzip / than.gzip).toFixed(2).padStart(9)}`);
}

/** One line for each piece that waits until it is asked for, named by the module that is asked for. */
function printLazyChunks({ lazy }: Bundle): void {
  const pieces = lazy
    .map((chunk): [string, Size] => [shortName(chunk.facadeModuleId ?? chunk.fileName), measureSize([chunk])])
    .toSorted(([, one], [, other]) => other.gzip - one.gzip);
  for (const [name, weight] of pieces) console.log(`  ${kilobytes(weight)}  ${name}`);
}

async function printSizes(withModules: boolean): Promise<void> {
  const dom = measureSize((await bundle(reactDom)).initial);
  console.log(`${'loaded at first'.padEnd(26)}   minified       compressed  × react-dom`);
  printLine('react-dom', dom, dom);
  printLine('the kit’s styles', measureSize((await bundle(styles)).styles), dom);
  for (const [name, { lines }] of Object.entries(apps)) {
    const app = await bundle(lines);
    printLine(name, measureSize(app.initial), dom);
    if (withModules)
      for (const [module, weight] of largestModules(app.initial, 25))
        console.log(`  ${kilobytes(weight)}  ${module}`);
  }
  console.log('\nloaded when it is asked for, beside the prompt alone');
  printLazyChunks(await bundle(apps['the prompt alone'].lines));
}

if (import.meta.main) await printSizes(process.argv.includes('--modules'));
