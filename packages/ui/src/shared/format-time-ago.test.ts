import { expect, test } from 'vitest';
import { formatTimeAgo } from './format-time-ago.ts';

const now = new Date('2026-11-21T12:00:00');

test('recent days and months are formatted as relative times', () => {
  expect(formatTimeAgo('en', '2026-11-21T00:30:00', now)).toBe('today');
  expect(formatTimeAgo('en', '2026-11-20T23:59:00', now)).toBe('yesterday');
  expect(formatTimeAgo('en', '2026-11-09T12:00:00', now)).toBe('12 days ago');
  expect(formatTimeAgo('en', '2026-10-22T12:00:00', now)).toBe('30 days ago');
  expect(formatTimeAgo('en', '2026-09-01T12:00:00', now)).toBe('2 months ago');
  expect(formatTimeAgo('en', '2025-12-01T12:00:00', now)).toBe('11 months ago');
  expect(formatTimeAgo('en', '2024-09-01T12:00:00', now)).toBe('2 years ago');
});

test('a clock that is slightly behind the server results in today, and not tomorrow', () => {
  expect(formatTimeAgo('en', '2026-11-22T00:01:00', now)).toBe('today');
});
