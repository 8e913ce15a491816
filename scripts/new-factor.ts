import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factorFiles, type FactorNames } from './factor-templates.ts';

const usage = 'pnpm new:factor <type>, for example: pnpm new:factor badge_scan';

/** Derives the file name and the variable names from a factor type; undefined unless it is lower-case words with `_`. */
export function factorNames(type: string): FactorNames | undefined {
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(type)) return undefined;
  const component = type
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const variable = component.slice(0, 1).toLowerCase() + component.slice(1);
  return { type, file: type.replaceAll('_', '-'), variable, component };
}

/** The lists of built-in factors: where the import and the entry go. */
const registries = [
  { file: 'packages/protocol/src/factors/index.ts', end: '} as const;', role: 'contract.ts', suffix: '' },
  {
    file: 'packages/engine/src/factors/index.ts',
    end: '} satisfies',
    role: 'verifier.ts',
    suffix: 'Verifier',
  },
  { file: 'packages/ui/src/factors/index.ts', end: '} satisfies', role: 'view.tsx', suffix: 'View' },
];

/** Writes the slice of a new factor and registers it in each layer. Returns the files that it wrote or changed. */
export function writeFactor(root: string, names: FactorNames): string[] {
  const files = factorFiles(names);
  const existing = Object.keys(files).filter((file) => existsSync(join(root, file)));
  if (existing.length > 0)
    throw new Error(
      `There is a factor ${names.type} already, and nothing was written: ${existing.join(', ')}`,
    );
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  for (const { file, end, role, suffix } of registries) {
    const name = `${names.variable}${suffix}`;
    const text = readFileSync(join(root, file), 'utf8');
    const lastImport = text.lastIndexOf('\nimport ');
    const afterImports = text.indexOf('\n', lastImport + 1) + 1;
    const registered = `${text.slice(0, afterImports)}import { ${name} } from './${names.file}.${role}';\n${text.slice(afterImports)}`;
    const entry = names.type === name ? `  ${name},\n` : `  ${names.type}: ${name},\n`;
    writeFileSync(join(root, file), registered.replace(end, `${entry}${end}`));
  }
  return [...Object.keys(files), ...registries.map(({ file }) => file)];
}

function run(type: string | undefined): number {
  const names = factorNames(type ?? '');
  if (!names) {
    console.error(`A factor type is lower-case words joined by underscores.\n${usage}`);
    return 1;
  }
  try {
    const files = writeFactor('.', names);
    spawnSync('oxfmt', files, { stdio: 'inherit' });
    console.log(`Written:\n${files.map((file) => `  ${file}`).join('\n')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  console.log(
    'Fill in what is marked TODO and add the wording to packages/copy/src/locales; the tests fail until then.',
  );
  return 0;
}

if (import.meta.main) process.exit(run(process.argv[2]));
