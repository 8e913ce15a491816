import type { ReactElement, ReactNode } from 'react';
import { Mark } from '../components/icons.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** The layout of the pages before sign-in. */
export function SignedOutLayout({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="door">
      <header className="brand">
        <Mark />
        <span>Sixpence</span>
        <ThemeToggle />
      </header>
      {children}
      <footer className="quiet">Invoices, bills and payouts for small studios.</footer>
    </div>
  );
}
