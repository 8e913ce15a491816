import { isColour, type Token } from './read-tokens.ts';

export type Theme = 'light' | 'dark';
export const themes: readonly Theme[] = ['light', 'dark'];

/** Reads the computed value of a token: a colour or a shadow with `rgb()` colours, or a length in px. */
export type ComputeToken = (token: Token, kind: TokenType, theme: Theme) => string;

export type TokenType = 'color' | 'shadow' | 'dimension' | 'duration' | 'cubicBezier' | 'fontFamily';

/** The type of a token in the format of the Design Tokens Community Group. */
export function typeOfToken(token: Token): TokenType {
  if (isColour(token)) return 'color';
  if (/\dpx\b.*(?:rgb|light-dark)\(/s.test(token.value)) return 'shadow';
  if (/^(?:[\d.]+(?:px|rem)|calc\()/.test(token.value)) return 'dimension';
  if (/^[\d.]+ms$/.test(token.value)) return 'duration';
  return token.value.startsWith('cubic-bezier(') ? 'cubicBezier' : 'fontFamily';
}

/**
 * The tokens of a stylesheet in the format of the Design Tokens Community Group (2025.10), for design tools. What depends on
 * the theme is in the groups `light` and `dark`, the rest in `base`.
 */
export function toDesignTokens(tokens: readonly Token[], compute: ComputeToken): object {
  const isThemed = (token: Token): boolean => ['color', 'shadow'].includes(typeOfToken(token));
  const group = (some: readonly Token[], theme: Theme): object =>
    Object.fromEntries(some.map((token) => [token.variable.slice(2), describe(token, theme, compute)]));
  return {
    base: group(
      tokens.filter((token) => !isThemed(token)),
      'light',
    ),
    ...Object.fromEntries(themes.map((theme) => [theme, group(tokens.filter(isThemed), theme)])),
  };
}

function describe(token: Token, theme: Theme, compute: ComputeToken): object {
  const kind = typeOfToken(token);
  return {
    $type: kind,
    $value: valueOf(kind, compute(token, kind, theme)),
    ...(token.description === undefined ? {} : { $description: token.description }),
  };
}

function valueOf(kind: TokenType, css: string): unknown {
  switch (kind) {
    case 'color':
      return colourValue(css);
    case 'shadow':
      return css.split(/, (?=rgb)/).map((layer) => shadowLayer(layer));
    case 'cubicBezier':
      return css.match(/[\d.]+/g)?.map(Number);
    case 'fontFamily':
      return css.split(/,\s*/).map((name) => name.replaceAll(/['"]/g, ''));
    case 'dimension':
    case 'duration':
      return { value: Number.parseFloat(css), unit: css.replace(/^[\d.]+/, '') };
  }
}

/** A layer as browsers compute it: the colour first, then four lengths in px. */
function shadowLayer(css: string): object {
  const [colour = '', lengths = ''] = css.split(/(?<=\)) /);
  const [offsetX, offsetY, blur, spread] = lengths
    .split(' ')
    .map((length) => ({ value: Number.parseFloat(length), unit: 'px' }));
  return { color: colourValue(colour), offsetX, offsetY, blur, spread };
}

function colourValue(css: string): object {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return {
    colorSpace: 'srgb',
    components: [red, green, blue].map((channel) => Math.round((channel / 255) * 10_000) / 10_000),
    ...(alpha === 1 ? {} : { alpha }),
    hex: toHex([red, green, blue]),
  };
}

/** Red, green and blue from 0 to 255 as `#rrggbb`. */
export function toHex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
