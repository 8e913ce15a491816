/** The five variables that make a brand. */
export interface BrandVariables {
  accent?: string;
  surface?: string;
  ink?: string;
  radius?: string;
  font?: string;
}

/** Parts that take class names of the host's own, by the `data-slot` they carry. */
export type ElementName =
  | 'advice'
  | 'approval'
  | 'button'
  | 'card'
  | 'code-input'
  | 'codes-list'
  | 'codes-sheet'
  | 'dialog'
  | 'dialog-scrim'
  | 'factor-choice'
  | 'factor-picker'
  | 'factor-row'
  | 'problem'
  | 'row-button'
  | 'screen'
  | 'screen-actions'
  | 'screen-header'
  | 'screen-lead'
  | 'screen-note'
  | 'screen-title'
  | 'section'
  | 'security-badge'
  | 'text-input';

/** How the kit looks in this app. Keep the object stable. */
export interface Appearance {
  /** Without it the system decides, or `data-kairos-theme` on any element above. */
  theme?: 'light' | 'dark';
  /** A brand by variables; a rule of your own for `--kairos-accent` and its like does the same. */
  variables?: BrandVariables;
  /** Class names beside ours, e.g. `{ button: 'rounded-full' }`. Our rules lie in a layer, so yours win. */
  elements?: Partial<Record<ElementName, string>>;
}
