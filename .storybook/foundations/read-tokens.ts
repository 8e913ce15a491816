/** One design token of the kit, as its stylesheet declares it. */
export interface Token {
  /** The custom property that a host sets (`--kairos-accent`), or reads (`--k-muted`). */
  variable: string;
  /** The custom property that the rules of the kit read: `--k-accent`. */
  property: string;
  value: string;
  /** The comment above the declaration. */
  description: string | undefined;
}

/** The tokens that `packages/ui/src/styles/tokens.css` declares, in its order, each once. */
export function readTokens(css: string): Token[] {
  const [, declarations = ''] = /\[data-kairos\] \{([^}]*)\}/.exec(css) ?? [];
  const pattern = /(?:\/\*\s*((?:(?!\*\/)[^])*?)\s*\*\/\s*)?(--k-[\w-]+):\s*([^;]+);/g;
  return [...declarations.matchAll(pattern)].map(([, description, property = '', value = '']) => {
    const [, brand, fallback] = /^var\(\s*(--kairos-[\w-]+),\s*([^]*)\)$/.exec(value) ?? [];
    return { variable: brand ?? property, property, value: (fallback ?? value).trim(), description };
  });
}

/** Whether a token is a colour. */
export function isColour({ value }: Token): boolean {
  return /^(?:#|oklch\(|color-mix\(|light-dark\()/.test(value);
}
