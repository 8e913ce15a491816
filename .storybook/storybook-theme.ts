import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

const moment = 'M12.6 3.5A7 7 0 1 0 16.5 7.4M14.7 4.4a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0Z';

const shared = {
  // A title instead of an image: an image cannot use the typeface of the page.
  brandTitle: `<span class="brand"><svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${moment}" /></svg>Kairos</span>`,
  // SAFETY: null means "no image, not even Storybook's own"; the type does not include it.
  brandImage: null as unknown as string,
  brandUrl: '.?path=/docs/start-introduction--docs',
  brandTarget: '_self',
  fontBase: "'Inter Variable', Inter, ui-sans-serif, system-ui, sans-serif",
  fontCode: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', Menlo, monospace",
  appBorderRadius: 10,
  inputBorderRadius: 8,
} as const;

/** The light theme of Storybook's manager, in the colours of the kit. */
export const light: ThemeVars = create({
  ...shared,
  base: 'light',
  colorPrimary: '#0f766e',
  colorSecondary: '#0f766e',
  appBg: '#f1f0eb',
  appContentBg: '#fbfaf7',
  appPreviewBg: '#f1f0eb',
  appBorderColor: '#dedcd5',
  textColor: '#14171a',
  textMutedColor: '#565c61',
  barBg: '#fbfaf7',
  barTextColor: '#4c5157',
  barHoverColor: '#0f766e',
  barSelectedColor: '#0f766e',
  inputBg: '#ffffff',
  inputBorder: '#c9c7c0',
  inputTextColor: '#14171a',
});

/** The dark theme. */
export const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#4fd1c0',
  colorSecondary: '#1f8f83',
  appBg: '#0e1113',
  appContentBg: '#171b1e',
  appPreviewBg: '#0e1113',
  appBorderColor: '#2c3236',
  textColor: '#eceeed',
  textMutedColor: '#a7adb0',
  barBg: '#171b1e',
  barTextColor: '#b4babd',
  barHoverColor: '#4fd1c0',
  barSelectedColor: '#4fd1c0',
  inputBg: '#0e1113',
  inputBorder: '#3a4147',
  inputTextColor: '#eceeed',
});
