const defaultLength = 6;

/** The number of digits of a factor's codes, from its options; six if they do not contain it. */
export function codeLength(options: Readonly<Record<string, unknown>>): number {
  const { digits, otpauthUri } = options;
  const reported = digits ?? (typeof otpauthUri === 'string' ? digitsOf(otpauthUri) : undefined);
  return reported === 8 ? 8 : defaultLength;
}

/** Key URI format: `digits` is 6 or 8, and 6 if it is left out. */
function digitsOf(otpauthUri: string): number {
  return Number(/[?&]digits=(\d+)/.exec(otpauthUri)?.[1] ?? defaultLength);
}
