'use client';

import type { ReactElement } from 'react';

/** A time in the zone of the person; UTC on hover. */
export function Moment({ at }: { at: string }): ReactElement {
  const date = new Date(at);
  return (
    <time dateTime={at} title={`${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`}>
      {new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(date)}
    </time>
  );
}
