import { readTokens } from '../foundations/read-tokens.ts';

/** The values of the five variables, by their names. */
export type Brand = Readonly<Record<string, string>>;

/** The brand that the stylesheet of the kit falls back to. */
export function defaultBrand(tokensCss: string): Brand {
  return Object.fromEntries(
    readTokens(tokensCss)
      .filter(({ variable }) => variable.startsWith('--kairos-'))
      .map(({ variable, value }) => [variable, value.replaceAll(/\s+/g, ' ')]),
  );
}

/** The example brands of a stylesheet, by the value of `data-brand`. */
export function readBrands(css: string): Readonly<Record<string, Brand>> {
  const rules = [...css.matchAll(/\[data-brand='([\w-]+)'\] \{([^{}]*--kairos-[^{}]*)\}/g)];
  return Object.fromEntries(
    rules.map(([, name = '', body = '']) => [
      name,
      Object.fromEntries(
        [...body.matchAll(/(--kairos-[\w-]+):\s*([^;]+);/g)].map(([, variable = '', value = '']) => [
          variable,
          value,
        ]),
      ),
    ]),
  );
}

/** A colour in the light and in the dark theme; nothing if the value is no colour. */
export function coloursOf(value: string): readonly [light: string, dark: string] | undefined {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return light !== undefined && dark !== undefined ? [light, dark] : undefined;
}

/** The rule for the stylesheet of a host. */
export function brandCss(brand: Brand): string {
  const lines = Object.entries(brand).map(([variable, value]) => `  ${variable}: ${value};`);
  return [':root {', ...lines, '}', ''].join('\n');
}
