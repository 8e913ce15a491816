import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { pages } from '../pages/index.ts';
import { hasRole, useConsole } from '../session/console-session.ts';
import { useLanguage } from '../words/index.ts';
import { PageIcon } from './icons.tsx';
import { applyTheme, readTheme, themes } from './theme.ts';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu.tsx')).CommandMenu }));

/** The frame of every page: skip link, navigation by role, the page, and the command menu. */
export function Layout(): ReactElement {
  const session = useConsole();
  const { words, locale } = useLanguage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  // After a change of the page the reading goes on at its beginning, as after a real one.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus();
    shown.current = pathname;
  }, [pathname]);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setMenuOpen(true);
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);
  return (
    <div data-kairos className="console">
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="side">
        <p className="brand">
          Kairos <span>{words.console}</span>
        </p>
        <button type="button" className="command-button" onClick={() => setMenuOpen(true)}>
          {words.commands} <kbd>⌘K</kbd>
        </button>
        <nav aria-label={words.navigation}>
          {pages
            .filter((page) => page.isDetail !== true && hasRole(session, page.roles))
            .map(({ id, path }) => (
              <Link
                key={id}
                to={path}
                activeOptions={{ exact: path === '/', includeSearch: false }}
                className="nav-link"
              >
                <PageIcon id={id} />
                {words.pages[id].name}
              </Link>
            ))}
        </nav>
        <ThemeChoice />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {session.endsAt !== undefined && (
          <p className="link-session">
            {words.linkSession(
              new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(session.endsAt)),
            )}
          </p>
        )}
        <Outlet />
      </main>
      {isMenuOpen && (
        <Suspense>
          <CommandMenu onClose={() => setMenuOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function ThemeChoice(): ReactElement {
  const { theme: words } = useLanguage().words;
  const [theme, setTheme] = useState(readTheme);
  return (
    <label className="theme-choice">
      {words['label']}
      <select
        value={theme}
        onChange={({ target }) => {
          const chosen = themes.find((one) => one === target.value) ?? 'system';
          applyTheme(chosen);
          setTheme(chosen);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
