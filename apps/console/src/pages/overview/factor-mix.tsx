import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { hasRole, useConsole } from '../../session/console-session.ts';
import { useLanguage } from '../../words/index.ts';

/** How many people use each second step; each bar leads to them. */
export function FactorMix({
  factors,
  people,
}: {
  factors: readonly { readonly type: string; readonly people: number }[];
  people: number;
}): ReactElement {
  const { words, locale } = useLanguage();
  const mayRead = hasRole(useConsole(), ['kairos:support']);
  return (
    <ul className="bars">
      {factors.map(({ type, people: count }) => {
        const name = words.factors[type] ?? type;
        return (
          <li key={type}>
            <Link to="/people" search={{ factor: type }} disabled={!mayRead}>
              <span>{name}</span>
              <span className="quiet">{count.toLocaleString(locale)}</span>
              <progress max={people} value={count} aria-label={name} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
