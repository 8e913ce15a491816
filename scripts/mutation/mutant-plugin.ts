import type { Plugin } from 'vitest/config';
import type { Mutant } from './find-mutant.ts';
import { mutantQuery } from './mutant-names.ts';

/** Modules that are loaded once per mutant, because they may import the changed module. */
const perMutant = /\/packages\/(engine|testkit)\/src\//;
const withMutant = new RegExp(String.raw`^([^?]*)\?${mutantQuery}=(\d+)$`);

/** Loads the changed source of the mutant whose number is in the id, and adds the number to the ids of its imports. */
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
