import { useState, type ReactElement } from 'react';
import { MoonIcon, SunIcon } from '../components/icons.tsx';

/** Switches between light and dark with Kairos's attribute, so that its screens follow. */
export function ThemeToggle(): ReactElement {
  const [dark, setDark] = useState(isDark);
  const next = dark ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Use the ${next} theme`}
      onClick={() => {
        document.documentElement.dataset['kairosTheme'] = next;
        try {
          localStorage.setItem('sixpence-theme', next);
        } catch {
          // Without storage the choice lasts until the page is closed.
        }
        setDark(!dark);
      }}
    >
      {dark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['kairosTheme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
