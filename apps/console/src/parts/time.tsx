import type { ReactElement } from 'react';
import { useLanguage } from '../words/index.ts';

/** Formats an instant in the zone of the reader. */
export function formatDay(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at));
}

/** An instant in the zone of the reader; UTC on hover. */
export function Time({ at, withClock = false }: { at: string; withClock?: boolean }): ReactElement {
  const { locale } = useLanguage();
  const style: Intl.DateTimeFormatOptions = {
    dateStyle: 'medium',
    ...(withClock && { timeStyle: 'short' }),
  };
  return (
    <time dateTime={at} title={`${at.slice(0, 16).replace('T', ' ')} UTC`}>
      {new Intl.DateTimeFormat(locale, style).format(new Date(at))}
    </time>
  );
}
