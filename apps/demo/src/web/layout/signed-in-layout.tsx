import type { ReactElement, ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import type { Member } from '../../shared-types.ts';
import {
  AccountIcon,
  AdministrationIcon,
  ConsoleIcon,
  InvoicesIcon,
  Mark,
  OverviewIcon,
  PayoutsIcon,
  TeamIcon,
} from '../components/icons.tsx';
import { useSession } from '../session/session-provider.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

const navigation = [
  { href: '/', label: 'Overview', icon: <OverviewIcon /> },
  { href: '/invoices', label: 'Invoices', icon: <InvoicesIcon />, below: '/invoices/*' },
  { href: '/payouts', label: 'Payouts', icon: <PayoutsIcon /> },
  { href: '/team', label: 'Team', icon: <TeamIcon /> },
  { href: '/account', label: 'Account', icon: <AccountIcon /> },
] as const;
const administration = { href: '/administration', label: 'Administration', icon: <AdministrationIcon /> };

/** The layout of the pages after sign-in, with navigation at the side, or at the top on a phone. */
export function SignedInLayout({ member, children }: { member: Member; children: ReactNode }): ReactElement {
  const { session } = useSession();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="side">
        <div className="brand">
          <Mark />
          <span>Sixpence</span>
          <ThemeToggle />
        </div>
        <nav aria-label="Main">
          {navigation.map((item) => (
            <NavigationLink key={item.href} {...item} />
          ))}
          {member.role === 'owner' && <NavigationLink {...administration} />}
          {session.status === 'signed_in' && session.hasConsole && (
            // Not a page of this app.
            <a href="/console">
              <ConsoleIcon />
              <span>Console</span>
            </a>
          )}
        </nav>
        <p className="who">
          <span className="avatar" aria-hidden="true">
            {initials(member.name)}
          </span>
          <span>
            <strong>{member.name}</strong>
            <span className="quiet">{member.studio}</span>
          </span>
        </p>
      </header>
      {children}
    </div>
  );
}

function NavigationLink({
  href,
  label,
  icon,
  below,
}: {
  href: string;
  label: string;
  icon: ReactElement;
  below?: string;
}): ReactElement {
  const [here] = useRoute(href);
  const [inside] = useRoute(below ?? href);
  return (
    <Link href={href} aria-current={here ? 'page' : inside ? 'true' : undefined}>
      {icon}
      <span>{label}</span>
    </Link>
  );
}

/** The initials of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
