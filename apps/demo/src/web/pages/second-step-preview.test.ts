import { expect, test } from 'vitest';
import { previewOf } from './second-step-preview.ts';

const person = (name: string, secondSteps: string[] = []) => ({
  id: name,
  name,
  role: 'member' as const,
  sessions: 0,
  lastSignIn: null,
  secondSteps,
});
const ready = person('Nora', ['Laptop']);
const optional = { rule: 'optional', requiredFrom: null } as const;
const now = new Date('2026-06-01T12:00:00Z');

test('a rule says before it is saved whom it affects, and when', () => {
  const people = [ready, person('Mira'), person('Tomás')];
  expect(previewOf('optional', optional, people, now)).toBe('1 of 3 have a second step.');
  expect(previewOf('required', optional, people, now)).toBe(
    '1 of 3 have a second step. Mira and Tomás set one up at the next click, before going on.',
  );
  expect(previewOf('announced', optional, [ready, person('Mira')], now)).toBe(
    '1 of 2 have a second step. Mira sees the date, and needs one from 15 Jun 2026 on.',
  );
  expect(previewOf('required', optional, [ready], now)).toBe(
    '1 of 1 have a second step. Nobody is interrupted.',
  );
});

test('what is announced keeps its date, and ending a rule says so', () => {
  const announced = { rule: 'announced', requiredFrom: '2026-06-09T12:00:00.000Z' } as const;
  expect(previewOf('announced', announced, [person('Mira')], now)).toContain('from 9 Jun 2026 on');
  expect(previewOf('optional', announced, [person('Mira')], now)).toBe(
    '0 of 1 have a second step. Nobody has to set one up any more.',
  );
});
