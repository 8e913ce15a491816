import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** A number with what it counts; it leads to its rows where there are some. */
export function NumberLink({
  label,
  value,
  text,
  to,
  search,
}: {
  label: string;
  value: string;
  text: string;
  to?: string;
  search?: Record<string, string>;
}): ReactElement {
  const content = (
    <>
      <span className="number-label">{label}</span>
      <span className="number-value">{value}</span>
      <span className="number-text">{text}</span>
    </>
  );
  return to === undefined ? (
    <div className="number">{content}</div>
  ) : (
    <Link className="number" to={to} search={search ?? {}}>
      {content}
    </Link>
  );
}
