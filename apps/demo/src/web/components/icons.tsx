import type { ReactElement, ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }): ReactElement {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Icon: overview. */
export const OverviewIcon = (): ReactElement => (
  <Icon>
    <path d="M3.5 9.2 10 3.8l6.5 5.4v7H12v-4.4H8v4.4H3.5z" />
  </Icon>
);
/** Icon: invoices. */
export const InvoicesIcon = (): ReactElement => (
  <Icon>
    <path d="M5 3.5h10v13l-2-1.4-1.5 1.4-1.5-1.4-1.5 1.4L7 15.1l-2 1.4zM7.8 7.5h4.4M7.8 10.5h4.4" />
  </Icon>
);
/** Icon: payouts. */
export const PayoutsIcon = (): ReactElement => (
  <Icon>
    <path d="M4 16.5h12M10 13V3.5M6.5 7 10 3.5 13.5 7" />
  </Icon>
);
/** Icon: team. */
export const TeamIcon = (): ReactElement => (
  <Icon>
    <circle cx="8" cy="7" r="2.8" />
    <path d="M3 16.2c.4-2.8 2.3-4.2 5-4.2s4.6 1.4 5 4.200M13 4.500a2.7 2.7 0 0 1 0 5M14.7 12.400c1.4.600 2.2 1.9 2.4 3.8" />
  </Icon>
);
/** Icon: account. */
export const AccountIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="6.7" />
    <circle cx="10" cy="8.3" r="2.2" />
    <path d="M5.9 15.200c.800-1.7 2.2-2.5 4.1-2.500s3.3.800 4.1 2.5" />
  </Icon>
);
/** Icon: administration. */
export const AdministrationIcon = (): ReactElement => (
  <Icon>
    <path d="M10 2.75 4 5v4.5c0 3.6 2.4 6.4 6 7.75 3.6-1.35 6-4.15 6-7.75V5l-6-2.25Z" />
    <path d="m7.5 9.75 1.75 1.75 3.25-3.5" />
  </Icon>
);
/** Icon: console. */
export const ConsoleIcon = (): ReactElement => (
  <Icon>
    <path d="M3 16.5h14M5 13V9.5M10 13V4.5M15 13V7" />
  </Icon>
);
/** Icon: sun. */
export const SunIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.800v1.400M10 15.800v1.400M2.8 10h1.400M15.8 10h1.400M4.9 4.900l1 1M14.1 14.100l1 1M4.9 15.100l1-1M14.1 5.900l1-1" />
  </Icon>
);
/** Icon: moon. */
export const MoonIcon = (): ReactElement => (
  <Icon>
    <path d="M16.2 11.800A6.7 6.7 0 0 1 8.2 3.800a6.7 6.7 0 1 0 8 8z" />
  </Icon>
);
/** Icon: check. */
export const CheckIcon = (): ReactElement => (
  <Icon>
    <circle cx="10" cy="10" r="6.7" />
    <path d="m7.3 10.2 1.9 1.9 3.6-4" />
  </Icon>
);
/** Icon: back. */
export const BackIcon = (): ReactElement => (
  <Icon>
    <path d="M12 5 7 10l5 5" />
  </Icon>
);

/** The product's mark: a small coin. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--brand)" />
      <circle cx="16" cy="16" r="9" fill="none" stroke="var(--on-brand)" strokeWidth="2" />
      <path
        d="M18.6 12.2c-3.4.3-5.4 2.6-5.4 5.200a2.9 2.9 0 1 0 5.8 0 2.8 2.8 0 0 0-5.4-.900"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
