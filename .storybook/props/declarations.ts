import { globSync, readFileSync } from 'node:fs';
import { parseSync, type ESTree } from 'vite';

type Shape = ESTree.TSInterfaceDeclaration | ESTree.TSTypeAliasDeclaration;

/** One file of the kit, read for its types and for what its authors say about them. */
export interface Source {
  code: string;
  program: ESTree.Program;
  /** The interfaces and types that are written here, by name. */
  shapes: ReadonlyMap<string, Shape>;
  /** The sentence that stands right before a place in the code. */
  sentenceBefore: (start: number) => string | undefined;
}

/** Reads one file of the kit. */
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

/** Every package whose types a component's props are made of, the kit's own first. */
export function readKit(): readonly Source[] {
  return ['ui', 'react', 'flows', 'client'].flatMap((name) =>
    globSync(`packages/${name}/src/**/*.{ts,tsx}`)
      .filter((file) => !/\.(test|stories|fixtures|examples)\.|\/story-support\//.test(file))
      .toSorted()
      .map((file) => readSource(file, readFileSync(file, 'utf8'))),
  );
}
