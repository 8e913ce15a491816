import { contrast, toRgb } from '../../packages/ui/src/story-support/colour-contrast.ts';
import { toHex } from './design-tokens.ts';

/** The value of a CSS property that uses a custom property, as the browser computes it inside an element. */
export function computeStyle(
  element: Element,
  property: 'backgroundColor' | 'boxShadow' | 'inlineSize',
  variable: string,
): string {
  const probe = element.ownerDocument.createElement('i');
  Object.assign(probe.style, { display: 'block', position: 'absolute', transition: 'none' });
  probe.style[property] = `var(${variable})`;
  element.append(probe);
  const value = getComputedStyle(probe)[property];
  probe.remove();
  return value;
}

/** The colour of a token inside an element, as `#rrggbb`. */
export function hexOf(element: Element, variable: string): string {
  return toHex(toRgb(computeStyle(element, 'backgroundColor', variable)));
}

/** A foreground on a background, and the ratio it needs (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ColourPair {
  use: string;
  foreground: string;
  background: string;
  required: 4.5 | 3;
}

const surface = '--k-surface';

/** The pairs that carry meaning: texts need 4.5:1, borders and marks 3:1. */
export const colourPairs: readonly ColourPair[] = [
  { use: 'Text', foreground: '--k-ink', background: surface, required: 4.5 },
  { use: 'Secondary text', foreground: '--k-muted', background: surface, required: 4.5 },
  { use: 'Links', foreground: '--k-accent-ink', background: surface, required: 4.5 },
  { use: 'Main button', foreground: '--k-on-accent', background: '--k-accent-fill', required: 4.5 },
  { use: 'Main button, hovered', foreground: '--k-on-accent', background: '--k-accent-deep', required: 4.5 },
  { use: 'Errors', foreground: '--k-wrong', background: surface, required: 4.5 },
  { use: 'Border of an input', foreground: '--k-edge', background: surface, required: 3 },
  { use: 'Focus ring and marks', foreground: '--k-accent-mark', background: surface, required: 3 },
];

/** The contrast of two tokens inside an element, cut after two digits, so that 4.499 is not shown as enough. */
export function contrastOf(element: Element, foreground: string, background: string): number {
  const ratio = contrast(hexOf(element, foreground), hexOf(element, background));
  return Math.floor(ratio * 100) / 100;
}
