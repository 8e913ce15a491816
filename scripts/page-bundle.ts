import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

/** A page that uses the kit, or a rival, and what it has loaded at the moment of measuring. */
export interface Page {
  /** The imports of the page. */
  readonly lines: string;
  /** The modules that it has imported on demand, by the end of their paths. */
  readonly loads?: readonly string[];
  /** The folder that the imports are resolved from. Default: this repository. */
  readonly folder?: string;
  /** Whether React is counted. Default: no, because the app has it. */
  readonly withReact?: boolean;
}

/** What a page has loaded: every chunk and stylesheet, each compressed alone, as a server sends them. */
export interface PageSize {
  /** Minified by esbuild and compressed by Brotli, quality 11. */
  readonly bytes: number;
  readonly files: number;
  /** The minified bytes of each module in them, largest first. */
  readonly modules: readonly (readonly [module: string, bytes: number])[];
}

/** Bundles a page for production with esbuild, split into chunks. */
export async function measurePage({
  lines,
  loads = [],
  folder = '.',
  withReact = false,
}: Page): Promise<PageSize> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: lines, resolveDir: folder, sourcefile: entryName, loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    write: false,
    metafile: true,
    outdir: 'page',
    platform: 'browser',
    conditions: ['@kairos-mfa/source', 'module', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: withReact ? [] : ['react', 'react/*', 'react-dom', 'react-dom/*'],
    jsx: 'automatic',
    logLevel: 'silent',
  });
  const files = loadedFiles(metafile, loads);
  const contents = new Map(outputFiles.map(({ path, contents: bytes }) => [basename(path), bytes]));
  const modules = new Map<string, number>();
  for (const { inputs } of files
    .map((file) => metafile.outputs[file])
    .filter((output) => output !== undefined))
    for (const [module, { bytesInOutput }] of Object.entries(inputs))
      modules.set(module, (modules.get(module) ?? 0) + bytesInOutput);
  return {
    bytes: files.reduce((sum, file) => sum + compressedSize(contents.get(basename(file))), 0),
    files: files.length,
    modules: [...modules].toSorted(([, one], [, other]) => other - one),
  };
}

const entryName = 'page.ts';

/** The entry, the modules that were imported on demand, and everything that these import. */
function loadedFiles({ outputs }: Metafile, loads: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    const output = outputs[file];
    if (!output || found.has(file)) return;
    found.add(file);
    if (output.cssBundle) follow(output.cssBundle);
    for (const { path, kind } of output.imports) if (kind === 'import-statement') follow(path);
  };
  const entries = Object.entries(outputs).filter(([file]) => file.endsWith('.js'));
  for (const module of [entryName, ...loads]) {
    const entry = entries.find(([, { entryPoint }]) => entryPoint?.endsWith(module));
    if (!entry) throw new Error(`The page imports no ${module} on demand. Correct scripts/pages.ts.`);
    follow(entry[0]);
  }
  return [...found];
}

function compressedSize(bytes: Uint8Array = new Uint8Array()): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
