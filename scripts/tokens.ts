import { readFileSync, writeFileSync } from 'node:fs';

/** Where the tokens stand (DTCG format, 2025.10) and what is made of them. */
export const tokensFile = 'packages/ui/src/tokens.json';
export const sheetFile = 'packages/ui/src/tokens.css';

interface Color {
  components: [number, number, number];
  alpha?: number;
  hex?: string;
}
interface Dimension {
  value: number;
  unit: string;
}
interface Shadow {
  color: Color;
  offsetX: Dimension;
  offsetY: Dimension;
  blur: Dimension;
  spread: Dimension;
}
interface Mix {
  with: string | Color;
  percent: number;
}
/** What DTCG has no words for: dark, a share of another colour, and a formula. `$value` is what other tools see. */
interface Ours {
  dark?: Color | Shadow[] | { mix: Mix };
  mix?: Mix;
  css?: string;
}
export interface Token {
  $type: string;
  $value: unknown;
  $description?: string;
  $extensions?: { 'com.kairos-mfa'?: Ours };
}

/** Every token by its CSS variable, in order. */
export function readTokens(): [variable: string, token: Token][] {
  // SAFETY: our own file; the test renders every token of it.
  const { $description: _, ...groups } = JSON.parse(readFileSync(tokensFile, 'utf8')) as Record<
    string,
    Record<string, Token>
  >;
  return Object.entries(groups).flatMap(([group, tokens]) =>
    Object.entries(tokens).map(([name, token]): [string, Token] => [`--${group}-${name}`, token]),
  );
}

/** The stylesheet: every token on each root of the kit, a brand's own variable before what we would say. */
export function renderTokens(): string {
  const lines = readTokens().map(([variable, token]) => {
    const comment = token.$description ? `  /* ${token.$description} */\n` : '';
    const value = render(token);
    const ours = inTheKit(variable);
    return `${comment}  ${ours}: ${ours === variable ? value : `var(${variable}, ${value})`};`;
  });
  return `/*
 * Made from tokens.json by \`node scripts/tokens.ts\`; change it there.
 * Five variables, --kairos-accent and its like, make a brand: any rule of the host's own may set them, on any element.
 * All else is computed on each [data-kairos] root, so that a brand or a theme may also change halfway down a page,
 * even where a build rewrites light-dark() into variables, which are resolved where they stand.
 */
[data-kairos] {
  color-scheme: light dark;
${lines.join('\n')}
}

[data-kairos-theme='light'] [data-kairos] {
  color-scheme: light;
}

[data-kairos-theme='dark'] [data-kairos] {
  color-scheme: dark;
}

/* What a root says itself goes before what the page says. */
[data-kairos][data-kairos-theme='light'] {
  color-scheme: light;
}

[data-kairos][data-kairos-theme='dark'] {
  color-scheme: dark;
}
`;
}

/** The kit's own name for a token: `--kairos-accent` is what a host sets, `--k-accent` what our rules read. */
export function inTheKit(variable: string): string {
  return variable.replace(/^--kairos-/, '--k-');
}

function render({ $type, $value, $extensions }: Token): string {
  const ours = $extensions?.['com.kairos-mfa'] ?? {};
  if (ours.css) return ours.css;
  switch ($type) {
    case 'color':
      return lightDark(colorOf($value, ours.mix), ours.dark && darkColor($value, ours.dark));
    case 'shadow':
      return shadows($value as Shadow[], ours.dark as Shadow[]);
    case 'fontFamily':
      return ($value as string[]).map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
    case 'cubicBezier':
      return `cubic-bezier(${($value as number[]).join(', ')})`;
    case 'dimension':
    case 'duration':
      return size($value as Dimension);
    default:
      throw new Error(`A token of type ${$type} has no CSS yet. Teach scripts/tokens.ts to render it.`);
  }
}

function lightDark(light: string, dark: string | undefined): string {
  return dark === undefined ? light : `light-dark(${light}, ${dark})`;
}

function darkColor(value: unknown, dark: NonNullable<Ours['dark']>): string {
  return 'mix' in dark ? colorOf(value, dark.mix) : colorOf(dark);
}

function colorOf(value: unknown, mix?: Mix): string {
  const base = typeof value === 'string' ? reference(value) : literal(value as Color);
  if (!mix) return base;
  const other = typeof mix.with === 'string' ? reference(mix.with) : literal(mix.with);
  return `color-mix(in oklab, ${base}, ${other} ${mix.percent}%)`;
}

/** `{kairos.accent}` is `--k-accent`. */
function reference(alias: string): string {
  return `var(${inTheKit(`--${alias.slice(1, -1).replace('.', '-')}`)})`;
}

function literal({ hex, components, alpha }: Color): string {
  if (hex) return hex;
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha ?? 1})`;
}

function shadows(light: Shadow[], dark: Shadow[]): string {
  return light
    .map(({ offsetX, offsetY, blur, spread, color }, layer) => {
      const lengths = [offsetX, offsetY, blur, ...(spread.value === 0 ? [] : [spread])].map(size);
      return `${lengths.join(' ')} ${lightDark(literal(color), literal((dark[layer] as Shadow).color))}`;
    })
    .join(', ');
}

function size({ value, unit }: Dimension): string {
  return value === 0 ? '0' : `${value}${unit}`;
}

if (import.meta.main) writeFileSync(sheetFile, renderTokens());
