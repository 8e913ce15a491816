import type { ESTree, Plugin } from 'vite';
import { readComponents, type DescribedComponent } from './components.ts';
import { readKit, readSource, type Source } from './declarations.ts';

/** The descriptions of common props, for components that do not describe them. */
const commonPropDescriptions: Readonly<Record<string, string>> = {
  className: 'Added to the class names of the kit.',
  ref: 'The root element of the component.',
  state: 'The state of the flow, from its hook: a union on `step`.',
  asChild: 'Renders the only child instead of an element of the kit.',
};

/** The description of a prop, from the file that declares it. */
export function propDescription({ name, sentence }: DescribedComponent['props'][number]): string {
  return sentence ?? commonPropDescriptions[name] ?? '';
}

/**
 * Adds the table of props to each component, for the documentation pages. Storybook's own readers cannot: one does not
 * follow a type into another package or through `Pick`, and the other needs an API that TypeScript 7 does not have.
 */
export function docgen(): Plugin {
  let kit: readonly Source[] | undefined;
  return {
    name: 'kairos:docgen',
    enforce: 'pre',
    transform: {
      filter: { id: /packages\/ui\/src\/.+(?<!\.(?:stories|test))\.tsx$/ },
      handler(code, id) {
        kit ??= readKit();
        const tables = readComponents(readSource(id, code), kit).map(
          (component) => `\n${component.id}.__docgenInfo = ${JSON.stringify(docgenInfo(component))};`,
        );
        return tables.length > 0 ? { code: code + tables.join(''), map: null } : undefined;
      },
    },
  };
}

/** The description in Storybook's format. */
function docgenInfo({ name, sentence, props }: DescribedComponent): object {
  return {
    displayName: name,
    description: sentence ?? '',
    props: Object.fromEntries(
      props.map((prop) => [
        prop.name,
        {
          required: !prop.isOptional,
          tsType: { name: formatType(prop), ...kindOf(prop.type), raw: formatType(prop) },
          description: propDescription(prop),
          ...(prop.byDefault === undefined ? {} : { defaultValue: { value: prop.byDefault } }),
        },
      ]),
    ),
  };
}

/** The type without `| undefined`, which an optional prop has anyway. */
function formatType({ raw }: DescribedComponent['props'][number]): string {
  return raw.replace(/ \| undefined$/, '').replace(/^\(([^|&]+)\)$/, '$1');
}

/** The type information from which Storybook chooses a control. */
function kindOf(type: ESTree.TSType | undefined): object {
  if (type?.type === 'TSParenthesizedType') return kindOf(type.typeAnnotation);
  if (type?.type === 'TSBooleanKeyword') return { name: 'boolean' };
  if (type?.type === 'TSNumberKeyword') return { name: 'number' };
  if (type?.type === 'TSStringKeyword') return { name: 'string' };
  if (type?.type === 'TSFunctionType') return { name: 'signature', type: 'function' };
  if (type?.type !== 'TSUnionType') return {};
  const parts = type.types.filter((part) => part.type !== 'TSUndefinedKeyword');
  const [only] = parts;
  if (parts.length === 1) return kindOf(only);
  const literals = parts.flatMap((part) =>
    part.type === 'TSLiteralType' && part.literal.type === 'Literal' ? [part.literal.raw ?? ''] : [],
  );
  if (literals.length !== parts.length) return {};
  return { name: 'union', elements: literals.map((value) => ({ name: 'literal', value })) };
}
