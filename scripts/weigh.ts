import { bundle, heaviest, weigh, type Bundle, type Weight } from './bundle.ts';

/** Apps that use some of the kit, each as the lines that it would write. */
export const apps = {
  'the prompt alone': `export { KairosUiProvider, MfaPrompt } from '@kairos-mfa/ui';`,
  'the step-up dialog alone': `export { KairosUiProvider, StepUpDialog } from '@kairos-mfa/ui';`,
  'the security page alone': `export { KairosUiProvider, SecurityCenter } from '@kairos-mfa/ui';`,
  'the whole kit': `export * from '@kairos-mfa/ui';`,
  'all hooks, no screens': `export * from '@kairos-mfa/react';`,
} as const;

/** What every React app in a browser loads, to compare with. */
export const reactDom = `export { createRoot } from 'react-dom/client';`;

/** The kit's one stylesheet. */
const styles = `import '@kairos-mfa/ui/styles.css';`;

const kilobytes = ({ raw, gzip }: Weight): string =>
  `${(raw / 1000).toFixed(1).padStart(7)} kB ${(gzip / 1000).toFixed(1).padStart(6)} kB gzip`;

function line(name: string, weight: Weight, than: Weight): void {
  console.log(`${name.padEnd(26)}${kilobytes(weight)}${(weight.gzip / than.gzip).toFixed(2).padStart(9)}`);
}

/** One line for each piece that waits until it is asked for, named by its heaviest module. */
function showLater({ later }: Bundle): void {
  const pieces = later
    .map((chunk): [string, Weight] => [heaviest([chunk], 1)[0]?.[0] ?? chunk.fileName, weigh([chunk])])
    .toSorted(([, one], [, other]) => other.gzip - one.gzip);
  for (const [name, weight] of pieces) console.log(`  ${kilobytes(weight)}  ${name}`);
}

async function show(withModules: boolean): Promise<void> {
  const dom = weigh((await bundle(reactDom)).atFirst);
  console.log(`${'loaded at first'.padEnd(26)}   minified       compressed  × react-dom`);
  line('react-dom', dom, dom);
  line('the kit’s styles', weigh((await bundle(styles)).styles), dom);
  let kit: Bundle | undefined;
  for (const [name, lines] of Object.entries(apps)) {
    const app = await bundle(lines);
    if (name === 'the whole kit') kit = app;
    line(name, weigh(app.atFirst), dom);
    if (withModules)
      for (const [module, weight] of heaviest(app.atFirst, 25))
        console.log(`  ${kilobytes(weight)}  ${module}`);
  }
  if (!kit) return;
  console.log('\nloaded when it is asked for (of the whole kit)');
  showLater(kit);
}

if (import.meta.main) await show(process.argv.includes('--modules'));
