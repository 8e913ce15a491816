import type { ESTree } from 'vite';
import type { Source } from './declarations.ts';

/** One member of a props type. */
export interface Member {
  name: string;
  isOptional: boolean;
  type: ESTree.TSType | undefined;
  /** The source text of the type. */
  raw: string;
  sentence: string | undefined;
}

/**
 * Reads the members of a type that the kit declares itself, through `extends`, `&`, `Pick` and `Omit`, in any package.
 * Attributes of React and the browser are left out.
 */
export function readMembers(
  type: ESTree.TSType | undefined,
  source: Source,
  kit: readonly Source[],
): Member[] {
  if (type?.type === 'TSTypeLiteral') return readOwnMembers(type.members, source);
  if (type?.type === 'TSIntersectionType')
    return uniqueByName(type.types.flatMap((part) => readMembers(part, source, kit)));
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return [];
  return readNamedType(type.typeName.name, type.typeArguments?.params ?? [], source, kit);
}

function readNamedType(
  name: string,
  given: readonly ESTree.TSType[],
  source: Source,
  kit: readonly Source[],
): Member[] {
  if (name === 'Pick' || name === 'Omit') {
    const keys = keysOf(given[1]);
    return readMembers(given[0], source, kit).filter((member) => keys.has(member.name) === (name === 'Pick'));
  }
  const home = source.shapes.has(name) ? source : kit.find(({ shapes }) => shapes.has(name));
  const shape = home?.shapes.get(name);
  if (!home || !shape) return [];
  if (shape.type === 'TSTypeAliasDeclaration') return readMembers(shape.typeAnnotation, home, kit);
  const inherited = shape.extends.flatMap(({ expression, typeArguments }) =>
    expression.type === 'Identifier'
      ? readNamedType(expression.name, typeArguments?.params ?? [], home, kit)
      : [],
  );
  return uniqueByName([...inherited, ...readOwnMembers(shape.body.body, home)]);
}

function readOwnMembers(
  signatures: readonly ESTree.TSSignature[],
  { code, sentenceBefore }: Source,
): Member[] {
  return signatures.flatMap((signature) => {
    if (signature.type !== 'TSPropertySignature') return [];
    const { key, optional, typeAnnotation, start } = signature;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    if (name === undefined) return [];
    const type = withoutUndefined(typeAnnotation?.typeAnnotation);
    const raw = type ? code.slice(type.start, type.end).replaceAll(/\s+/g, ' ') : 'unknown';
    return [{ name, isOptional: optional, type, raw, sentence: sentenceBefore(start) }];
  });
}

/** `T` of `T | undefined`: a table says that a prop is optional in a column of its own. */
function withoutUndefined(type: ESTree.TSType | undefined): ESTree.TSType | undefined {
  if (type?.type !== 'TSUnionType') return type;
  const types = type.types.filter((part) => part.type !== 'TSUndefinedKeyword');
  if (types.length === type.types.length) return type;
  const [first] = types;
  const last = types.at(-1);
  if (!first || !last) return type;
  if (types.length > 1) return { ...type, types, start: first.start, end: last.end };
  return first.type === 'TSParenthesizedType' ? first.typeAnnotation : first;
}

function keysOf(type: ESTree.TSType | undefined): ReadonlySet<string> {
  const parts = type?.type === 'TSUnionType' ? type.types : type ? [type] : [];
  return new Set(
    parts.flatMap((part) =>
      part.type === 'TSLiteralType' && part.literal.type === 'Literal' ? [String(part.literal.value)] : [],
    ),
  );
}

/** The last declaration of each member, in the position of the first one. */
function uniqueByName(members: readonly Member[]): Member[] {
  return [...new Map(members.map((member) => [member.name, member])).values()];
}
