import { expect, test } from 'vitest';
import { cpuBetween } from './database-cpu.ts';

test('a connection that was closed meanwhile takes nothing away from what the others used', () => {
  const before = new Map([
    ['1', 900],
    ['2', 100],
  ]);
  const after = new Map([
    ['2', 130],
    ['3', 5],
  ]);
  expect(cpuBetween(before, after)).toBe(35);
});
