import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Guard, GuardedFile } from './guard.ts';

/** A source file with one guard removed. */
export interface Mutant {
  readonly path: string;
  readonly source: string;
}

const engine = 'packages/engine/src';

/**
 * Removes one guard from its function. Files are found by name, independent of their folder. Throws if the text does not
 * occur exactly once: with an outdated list every mutant would count as killed.
 */
export function findMutant({ file }: GuardedFile, functionName: string, guard: Guard): Mutant {
  const path = findEngineFile(`${file}.ts`);
  const source = readFileSync(path, 'utf8');
  const { start, end } = functionBody(source, functionName, file);
  const body = source.slice(start, end);
  const { text, instead } = guard;
  const parts = body.split(text);
  if (parts.length !== 2)
    throw new Error(
      `${file}.ts: the guard of ${functionName} is there ${parts.length - 1} times, not once. Mend its entry in scripts/mutation: ${text}`,
    );
  return { path, source: source.slice(0, start) + parts.join(instead) + source.slice(end) };
}

/** The only file of the engine with this name, which can include its folder. */
export function findEngineFile(name: string): string {
  const found = globSync(`${engine}/**/${name}`);
  const [path] = found;
  if (path === undefined || found.length > 1)
    throw new Error(
      `The engine has ${found.length} files called ${name}, not one: see its entry in scripts/mutation.`,
    );
  return resolve(path);
}

function functionBody(source: string, name: string, file: string): { start: number; end: number } {
  const found = new RegExp(String.raw`^(export )?((async )?function|const) ${name}\b`, 'm').exec(source);
  if (!found) throw new Error(`${file}.ts has no ${name} any more. Mend its entry in scripts/mutation.`);
  const end = source.indexOf('\n}', found.index);
  return { start: found.index, end: end === -1 ? source.length : end };
}
