/** The themes, in the order of the button. */
export const themes = ['system', 'light', 'dark'] as const;
/** A theme of the console. */
export type Theme = (typeof themes)[number];

const key = 'kairos-console-theme';

/** The theme that was chosen in this browser. */
export function readTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Applies a theme to the page, and keeps it. */
export function applyTheme(theme: Theme = readTheme()): void {
  localStorage.setItem(key, theme);
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['kairosTheme'];
  else dataset['kairosTheme'] = theme;
}
