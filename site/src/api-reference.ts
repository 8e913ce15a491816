import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { run } from './run.ts';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, { readonly types?: string } | undefined>>;
}

/** Modules for TypeDoc, which names a page after a file: one for each entry of a package. */
const entries = resolve('.cache/site/entries');

/** The declarations of each entry that is published, by its name, e.g. `engine/host`. */
function declarations(): [name: string, file: string][] {
  return globSync('{packages,apps}/*/package.json')
    .toSorted()
    .flatMap((file) => {
      // SAFETY: our own manifests.
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      if (manifest.private === true) return [];
      return Object.entries(manifest.exports).flatMap(([subpath, { types } = {}]): [string, string][] => {
        // No single module, no module at all, or only for our own devtools.
        if (!types?.endsWith('.d.ts') || /\*|stylesheet/.test(types) || subpath === './inspect') return [];
        const name = join(manifest.name.replace('@kairos-mfa/', ''), subpath);
        return [[name, join(dirname(file), types)]];
      });
    });
}

function writeEntry(name: string, declaration: string): string {
  const file = join(entries, `${name}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  const path = relative(dirname(file), declaration).replace(/\.d\.ts$/, '.js');
  writeFileSync(file, `export * from '${path}';\n`);
  return file;
}

/** Writes the API of the packages as pages, from their declarations. TypeDoc needs a TypeScript of its own. */
export function writeApiReference(folder: string): void {
  run('node_modules/.bin/tsc', ['-b']);
  rmSync(entries, { recursive: true, force: true });
  const files = declarations().map(([name, file]) => writeEntry(name, file));
  const options = {
    plugin: 'typedoc-plugin-markdown',
    tsconfig: 'site/tsconfig.json',
    out: folder,
    name: 'API of the packages',
    readme: 'none',
    router: 'module',
    entryFileName: 'index',
    basePath: entries,
    displayBasePath: entries,
    // Not the attributes of every HTML element.
    excludeExternals: 'true',
    disableSources: 'true',
    hideBreadcrumbs: 'true',
    hidePageHeader: 'true',
    skipErrorChecking: 'true',
    logLevel: 'Error',
  };
  run('site/node_modules/.bin/typedoc', [
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ...files,
  ]);
}
