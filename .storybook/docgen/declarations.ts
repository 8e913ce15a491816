import { globSync, readFileSync } from 'node:fs';
import { parseSync, type ESTree } from 'vite';

type Shape = ESTree.TSInterfaceDeclaration | ESTree.TSTypeAliasDeclaration;

/** One parsed file of the kit. */
export interface Source {
  code: string;
  program: ESTree.Program;
  /** The interfaces and type aliases of the file, by name. */
  shapes: ReadonlyMap<string, Shape>;
  /** The documentation comment directly before a position in the code. */
  sentenceBefore: (start: number) => string | undefined;
}

/** Parses one file of the kit. */
export function readSource(file: string, code: string): Source {
  const { program, comments } = parseSync(file, code);
  const shapes = new Map<string, Shape>();
  for (const statement of program.body) {
    const shape = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (shape?.type === 'TSInterfaceDeclaration' || shape?.type === 'TSTypeAliasDeclaration')
      shapes.set(shape.id.name, shape);
  }
  return {
    code,
    program,
    shapes,
    sentenceBefore(start) {
      const comment = comments.findLast(({ end }) => end <= start);
      if (!comment?.value.startsWith('*') || code.slice(comment.end, start).trim() !== '') return undefined;
      return comment.value
        .replaceAll(/^\s*\*+ ?/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
    },
  };
}

/** Parses every package that declares props of components, the kit itself first. */
export function readKit(): readonly Source[] {
  return ['ui', 'react', 'flows', 'client'].flatMap((name) =>
    globSync(`packages/${name}/src/**/*.{ts,tsx}`)
      .filter((file) => !/\.(test|stories|fixtures|examples)\.|\/story-support\//.test(file))
      .toSorted()
      .map((file) => readSource(file, readFileSync(file, 'utf8'))),
  );
}
