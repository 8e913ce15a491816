import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './follow-guide.ts';

/** An app whose production build is there, and how to make it again. */
export interface BuiltApp {
  readonly folder: string;
  /** The page with the provider. */
  readonly page: string;
  readonly build: string;
  /** What is true in development only, as an expression. */
  readonly isDevelopment: string;
  /** What a browser may load, as a glob. */
  readonly scripts: string;
}

/** Adds the devtools as their README says, builds again, and returns by how many bytes the scripts grew. */
export function devtoolsBytes({ folder, page, build, isDevelopment, scripts }: BuiltApp): number {
  const bytes = (): number =>
    globSync(scripts, { cwd: folder }).reduce(
      (sum, file) => sum + readFileSync(join(folder, file)).length,
      0,
    );
  const before = bytes();
  if (before === 0) throw new Error(`No script was built in ${join(folder, scripts)}.`);
  const file = join(folder, page);
  const code = readFileSync(file, 'utf8');
  const element = `{${isDevelopment} && <KairosDevtools />}`;
  const changed = code
    .replace(/^import \{ KairosUiProvider/m, `import { KairosDevtools } from '@kairos-mfa/devtools';\n$&`)
    .replace('</KairosUiProvider>', `${element}\n$&`);
  if (!changed.includes(element)) throw new Error(`${file} has no provider to put the devtools into.`);
  writeFileSync(file, changed);
  run(build, folder);
  return bytes() - before;
}
