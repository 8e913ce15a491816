import { expect, test } from 'vitest';
import { createStatementNames } from './prepared-statements.ts';

test('a statement gets a name when it comes for the second time, and keeps it', () => {
  const { nameOf, renew } = createStatementNames();
  expect(nameOf('select $1', [1])).toBeUndefined();
  const name = nameOf('select $1', [1]);
  expect(name).toBeDefined();
  expect(nameOf('select $1', [2])).toBe(name);
  renew();
  expect(nameOf('select $1', [1])).not.toBe(name);
});

test('statements without parameters, with very many of them, or beyond the limit get none', () => {
  const { nameOf } = createStatementNames();
  const twice = (text: string, parameters: unknown[]) =>
    [nameOf(text, parameters), nameOf(text, parameters)][1];
  expect(twice('commit', [])).toBeUndefined();
  expect(twice('insert', Array(61).fill(1))).toBeUndefined();
  const named = Array.from({ length: 310 }, (_, index) => twice(`select ${index} = $1`, [1]));
  expect(named.filter((name) => name !== undefined)).toHaveLength(300);
});
