import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|stories|fixtures|examples)\.|\/(locales|compiled)\//.test(file),
);
const declaration =
  /^export (?:default )?(?:async )?(?:function|const|interface|type|class|enum) (?<name>\w+)/;

/** Exports of a file without a docstring; further overloads of a function need none. */
function undocumented(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const named = lines.map((line) => declaration.exec(line)?.groups?.['name']);
  return named.flatMap((name, index) => {
    if (name === undefined || lines[index - 1]?.trimEnd().endsWith('*/')) return [];
    return named.slice(0, index).includes(name) ? [] : [`${file}: ${name}`];
  });
}

/** Double casts without a `SAFETY` comment in the 24 lines above. */
function unexplainedCasts(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!line.includes('as unknown as')) return [];
    const above = lines.slice(Math.max(0, index - 24), index + 1).join('\n');
    return above.includes('SAFETY') ? [] : [`${file}:${index + 1}`];
  });
}

test('the sources are found', () => {
  expect(sources.length).toBeGreaterThan(500);
});

test('every export has a docstring', () => {
  expect(sources.flatMap(undocumented)).toEqual([]);
});

test('every cast through unknown says why it is safe', () => {
  expect(sources.flatMap(unexplainedCasts)).toEqual([]);
});
