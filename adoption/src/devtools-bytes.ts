import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './follow-guide.ts';

/** An app whose production build is there, and how to make one whose size can be compared. */
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

/** Adds the devtools as their README says, and returns by how many bytes the scripts of a build grow beside `{false}` in their place. */
export function devtoolsBytes(app: BuiltApp): number {
  const file = join(app.folder, app.page);
  const code = readFileSync(file, 'utf8');
  const withElement = (element: string): string => code.replace('</KairosUiProvider>', `${element}\n$&`);
  const without = builtBytes(app, file, withElement('{false}'));
  const imports = `import { KairosDevtools } from '@kairos-mfa/devtools';\n$&`;
  const changed = withElement(`{${app.isDevelopment} && <KairosDevtools />}`).replace(
    /^import \{ KairosUiProvider/m,
    imports,
  );
  if (changed.split('KairosDevtools').length !== 3)
    throw new Error(`${file} has no provider to put the devtools into.`);
  return builtBytes(app, file, changed) - without;
}

function builtBytes({ folder, build, scripts }: BuiltApp, file: string, code: string): number {
  writeFileSync(file, code);
  run(build, folder);
  const bytes = globSync(scripts, { cwd: folder }).reduce(
    (sum, name) => sum + readFileSync(join(folder, name)).length,
    0,
  );
  if (bytes === 0) throw new Error(`No script was built in ${join(folder, scripts)}.`);
  return bytes;
}
