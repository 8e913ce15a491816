import { findEngineFile, findMutant, type Mutant } from './find-mutant.ts';
import type { Guard } from './guard.ts';
import { guardedFiles } from './guarded-files.ts';

/** One guard of the list, with its file after the removal. */
export interface Entry {
  /** `file function: text → replacement`, in one line. */
  readonly label: string;
  readonly guard: Guard;
  readonly mutant: Mutant;
  /** The test files that should detect the removal, the most likely first. */
  readonly testFiles: readonly string[];
}

/** Every guard of the list, or of the named files only; throws if the list does not match the source. */
export function listEntries(files: readonly string[]): Entry[] {
  for (const file of files)
    if (!guardedFiles.some((guarded) => guarded.file === file))
      throw new Error(`No guard of ${file} is listed.`);
  return guardedFiles
    .filter(({ file }) => files.length === 0 || files.includes(file))
    .flatMap((guarded) => {
      const testFiles = guarded.tests.map((name) => findEngineFile(`${name}.test.ts`));
      return Object.entries(guarded.guards).flatMap(([functionName, guards]) =>
        guards.map((guard) => ({
          label: `${guarded.file} ${functionName}: ${guard.text} → ${guard.instead || 'nothing'}`.replaceAll(
            /\s+/g,
            ' ',
          ),
          guard,
          mutant: findMutant(guarded, functionName, guard),
          testFiles,
        })),
      );
    });
}
