import { expect, test } from 'vitest';
import { formatNonbreakingDay } from './format-nonbreaking-day.ts';
import { formatRecentDay } from './format-recent-day.ts';

const now = new Date('2026-11-21T12:00:00');
const recentDay = (instant: string): string => formatRecentDay('en-GB', instant, now);

test('today and yesterday are named; every other day is a date in the one style of the page', () => {
  expect(recentDay('2026-11-21T00:30:00')).toBe('today');
  expect(recentDay('2026-11-20T23:59:00')).toBe('yesterday');
  expect(recentDay('2026-11-19T23:59:00')).toBe(formatNonbreakingDay('en-GB', '2026-11-19T23:59:00'));
  expect(recentDay('2024-09-01T12:00:00')).toBe('1\u00a0Sept\u00a02024');
});

test('a date is written as in the locale of the host, and never wraps', () => {
  const dates = ['en', 'en-GB', 'de', 'ja'].map((locale) =>
    formatNonbreakingDay(locale, '2026-10-28T12:00:00'),
  );
  expect(dates).toEqual([
    'Oct\u00a028,\u00a02026',
    '28\u00a0Oct\u00a02026',
    '28.\u00a0Okt.\u00a02026',
    '2026年10月28日',
  ]);
});

test('a clock that is slightly behind the server results in today, and not tomorrow', () => {
  expect(recentDay('2026-11-22T00:01:00')).toBe('today');
});
