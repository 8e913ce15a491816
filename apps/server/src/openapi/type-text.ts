/** The keywords of JSON Schema that our documents use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

/** A schema in the notation of TypeScript types, its limits as comments. */
export function typeText(schema: JsonSchema, indent = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeText(choice, indent)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => typeText(part, indent)).join(' & ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => typeText({ ...schema, type }, indent)).join(' | ');
  if (schema.type === 'array') return arrayText(schema, indent);
  if (schema.type === 'object') return objectText(schema, indent);
  return schema.type === 'integer' ? 'number' : typeof schema.type === 'string' ? schema.type : 'unknown';
}

function arrayText({ items, prefixItems }: JsonSchema, indent: string): string {
  if (prefixItems) return `[${prefixItems.map((item) => typeText(item, indent)).join(', ')}]`;
  const item = typeText(items ?? {}, indent);
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}

function objectText(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, property]) => {
    const comment = limitsText(property);
    return `${inner}${name}${required.includes(name) ? '' : '?'}: ${typeText(property, inner)};${comment && `  // ${comment}`}`;
  });
  if (typeof additionalProperties === 'object')
    lines.push(`${inner}[name: string]: ${typeText(additionalProperties, inner)};`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

function limitsText(schema: JsonSchema): string {
  return [
    schema.description,
    schema.format,
    schema.type === 'integer' && 'whole number',
    range(schema.minimum, schema.maximum),
    range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' entries'),
    schema.format === undefined && schema.pattern !== undefined && `/${schema.pattern}/`,
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

/** The largest number that JSON can carry exactly says nothing about a field. */
function range(from: number | undefined, to: number | undefined, unit = ''): string {
  const least = from !== undefined && from > Number.MIN_SAFE_INTEGER;
  const most = to !== undefined && to < Number.MAX_SAFE_INTEGER;
  if (least && most) return from === to ? `${from}${unit}` : `${from} to ${to}${unit}`;
  if (least) return `at least ${from}${unit}`;
  return most ? `at most ${to}${unit}` : '';
}
