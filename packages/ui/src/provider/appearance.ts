import type { ElementName } from '../primitives/element-classes.ts';

/** The five variables that make a brand. */
export interface BrandVariables {
  accent?: string;
  surface?: string;
  ink?: string;
  radius?: string;
  font?: string;
}

/** The look of the kit in this app. Pass a stable object. */
export interface Appearance {
  /** Default: the system setting, or `data-kairos-theme` on any ancestor. */
  theme?: 'light' | 'dark';
  /** The brand. A CSS rule of your own that sets `--kairos-accent` and the others does the same. */
  variables?: BrandVariables;
  /** Additional class names, e.g. `{ button: 'rounded-full' }`. The kit's rules are in a layer, so yours win. */
  elements?: Partial<Record<ElementName, string>>;
}
