const usual = 6;

/** How many digits the codes of this factor have, as far as its options say; six where they do not. */
export function codeLength(options: Readonly<Record<string, unknown>>): number {
  const { digits, otpauthUri } = options;
  const said = digits ?? (typeof otpauthUri === 'string' ? digitsOf(otpauthUri) : undefined);
  return said === 8 ? 8 : usual;
}

/** Key URI format: `digits` is 6 or 8, and 6 where it is left out. */
function digitsOf(otpauthUri: string): number {
  return Number(/[?&]digits=(\d+)/.exec(otpauthUri)?.[1] ?? usual);
}
