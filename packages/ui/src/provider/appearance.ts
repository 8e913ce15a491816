import type { ElementName } from '../primitives/element-classes.ts';

/** The five variables that make a brand. */
export interface BrandVariables {
  accent?: string;
  surface?: string;
  ink?: string;
  radius?: string;
  font?: string;
}

/** How the kit looks in this app. Keep the object stable. */
export interface Appearance {
  /** Without it the system decides, or `data-kairos-theme` on any element above. */
  theme?: 'light' | 'dark';
  /** A brand by variables; a rule of your own for `--kairos-accent` and its like does the same. */
  variables?: BrandVariables;
  /** Class names beside ours, e.g. `{ button: 'rounded-full' }`. Our rules lie in a layer, so yours win. */
  elements?: Partial<Record<ElementName, string>>;
}
