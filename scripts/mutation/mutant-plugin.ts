import type { Plugin } from 'vitest/config';
import type { Mutant } from './find-mutant.ts';
import { mutantQuery } from './mutant-names.ts';

/** Modules that exist once for each mutant: whatever may lead to the changed one. */
const perMutant = /\/packages\/(engine|testkit)\/src\//;
const withMutant = new RegExp(String.raw`^([^?]*)\?${mutantQuery}=(\d+)$`);

/** Loads the changed source for the mutant whose number stands in the id, and hands that number on to what it imports. */
export function mutantPlugin(findMutant: (mutant: number) => Mutant | undefined): Plugin {
  return {
    name: 'mutate',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const [, file, number] = withMutant.exec(source) ?? withMutant.exec(importer ?? '') ?? [];
      if (file === undefined || number === undefined) return undefined;
      if (file === source.split('?')[0]) return source;
      const resolved = await this.resolve(source, file, { ...options, skipSelf: true });
      if (!resolved || resolved.external || !perMutant.test(resolved.id)) return resolved;
      return { ...resolved, id: `${resolved.id}?${mutantQuery}=${number}` };
    },
    load(id) {
      const [, file, number] = withMutant.exec(id) ?? [];
      const mutant = findMutant(Number(number));
      return mutant?.path === file ? mutant?.source : undefined;
    },
  };
}
