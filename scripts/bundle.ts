import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync, type Rollup } from 'vite';

/** A size in bytes, raw and gzipped. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

/** What an app loads, initially and on demand. */
export interface Bundle {
  readonly initial: readonly Rollup.OutputChunk[];
  readonly lazy: readonly Rollup.OutputChunk[];
  readonly styles: readonly Rollup.OutputAsset[];
}

/** Bundles an app that consists of these lines, minified for production, without React. */
export async function bundle(lines: string): Promise<Bundle> {
  const entry = resolve('entry-of-an-app.ts');
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    // A test runner's environment would compile JSX for development.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { conditions: ['@kairos-mfa/source', 'module', 'browser', 'production'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? lines : undefined),
      },
    ],
    build: {
      write: false,
      // A library build adds no code of Vite's own. It keeps whitespace, which the minifier of the output removes.
      lib: { entry, formats: ['es'], fileName: 'app' },
      rollupOptions: {
        // An app may name React itself, to be measured.
        external: (id, importer) =>
          /^react($|\/)|^react-dom$/.test(id) || (id === 'react-dom/client' && importer !== entry),
        output: { minify: true },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]; // SAFETY: nothing is watched
  const files = outputs.flatMap(({ output }) => output);
  const chunks = files.filter((file) => file.type === 'chunk');
  const names = initialChunkNames(chunks);
  return {
    initial: chunks.filter(({ fileName }) => names.has(fileName)),
    lazy: chunks.filter(({ fileName }) => !names.has(fileName)),
    styles: files.filter((file) => file.type === 'asset').filter(({ fileName }) => fileName.endsWith('.css')),
  };
}

/** The file names of the entry and of all its static imports. */
function initialChunkNames(chunks: readonly Rollup.OutputChunk[]): Set<string> {
  const names = new Set<string>();
  const follow = (name: string | undefined) => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || names.has(chunk.fileName)) return;
    names.add(chunk.fileName);
    for (const imported of chunk.imports) follow(imported);
  };
  follow(chunks.find(({ isEntry }) => isEntry)?.fileName);
  return names;
}

/** The absolute paths of the modules in these chunks. */
export function moduleIds(chunks: readonly Rollup.OutputChunk[]): string[] {
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}

/** The size of these files together, each compressed separately as a server sends them. */
export function measureSize(files: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]): Size {
  const sizes = files.map((file) => measureTextSize(file.type === 'chunk' ? file.code : String(file.source)));
  return {
    raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
    gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

/** The largest modules, largest first. Each is compressed alone, so their sum exceeds the size of the chunk. */
export function largestModules(
  chunks: readonly Rollup.OutputChunk[],
  most: number,
): [module: string, Size][] {
  return chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .map(([id, { code }]): [string, Size] => [
      shortName(id),
      measureTextSize(minifySync('module.js', code ?? '', { module: true, compress: false }).code),
    ])
    .toSorted(([, one], [, other]) => other.gzip - one.gzip)
    .slice(0, most);
}

function measureTextSize(text: string): Size {
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** Shortens a module path: `packages/ui/src/primitives/button.tsx`, or `@radix-ui/react-dialog/dist/index.mjs`. */
export function shortName(id: string): string {
  return id.replace(/^.*node_modules\//, '').replace(`${resolve('.')}/`, '');
}
