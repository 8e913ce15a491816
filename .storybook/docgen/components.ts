import type { ESTree } from 'vite';
import type { Source } from './declarations.ts';
import { readMembers, type Member } from './members.ts';

/** The documentation of one component. */
export interface DescribedComponent {
  /** Its name in its own file. */
  id: string;
  /** Its exported name. */
  name: string;
  sentence: string | undefined;
  props: readonly (Member & { byDefault?: string })[];
}

/** Reads every component in a file, with its props. `X = Object.assign(Y, parts)` names `Y` as `X`. */
export function readComponents(source: Source, kit: readonly Source[]): DescribedComponent[] {
  const found = new Map<string, DescribedComponent>();
  for (const statement of source.program.body) {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;
    const sentence = source.sentenceBefore(statement.start);
    if (declared.type === 'FunctionDeclaration' && declared.id && /^[A-Z]/.test(declared.id.name))
      found.set(declared.id.name, {
        id: declared.id.name,
        name: declared.id.name,
        sentence,
        props: readProps(declared.params[0], source, kit),
      });
    const ready = readPartsAssignment(declared);
    const whole = ready && found.get(ready.of);
    if (ready && whole)
      found.set(ready.of, { ...whole, name: ready.name, sentence: sentence ?? whole.sentence });
  }
  return [...found.values()];
}

function readProps(
  parameter: ESTree.ParamPattern | undefined,
  source: Source,
  kit: readonly Source[],
): DescribedComponent['props'] {
  if (parameter?.type !== 'Identifier' && parameter?.type !== 'ObjectPattern') return [];
  const defaults = new Map<string, string>();
  if (parameter.type === 'ObjectPattern')
    for (const property of parameter.properties)
      if (
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.value.type === 'AssignmentPattern' &&
        property.value.right.type === 'Literal'
      )
        defaults.set(property.key.name, property.value.right.raw ?? '');
  return readMembers(parameter.typeAnnotation?.typeAnnotation, source, kit).map((member) => {
    const byDefault = defaults.get(member.name);
    return { ...member, ...(byDefault === undefined ? {} : { byDefault }) };
  });
}

function readPartsAssignment(statement: ESTree.Statement | ESTree.Directive | ESTree.Declaration) {
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [declarator] = statement.declarations;
  const call = declarator?.init;
  if (declarator?.id.type !== 'Identifier' || call?.type !== 'CallExpression') return undefined;
  const [of] = call.arguments;
  return of?.type === 'Identifier' ? { name: declarator.id.name, of: of.name } : undefined;
}
