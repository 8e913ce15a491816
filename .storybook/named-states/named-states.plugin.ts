import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const nameStates = fileURLToPath(new URL('name-states.ts', import.meta.url));

/** Lets the control of `state` choose among the stories of a file by their names, instead of editing JSON. */
export function namedStates(): Plugin {
  return {
    name: 'kairos:named-states',
    enforce: 'pre',
    transform: {
      filter: { id: /\.stories\.tsx$/, code: /\bstate\b/ },
      handler(code) {
        const names = [...code.matchAll(/^export const (\w+): Story\b/gm)].map(([, name]) => name);
        if (!/^export default meta;$/m.test(code) || names.length === 0) return undefined;
        return {
          code: `${code}\nimport { nameStates } from ${JSON.stringify(nameStates)};\nnameStates(meta, { ${names.join(', ')} });\n`,
          map: null,
        };
      },
    },
  };
}
