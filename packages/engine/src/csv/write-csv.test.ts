import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('lines end with CR LF, and commas, quotes and line breaks are quoted', () => {
  expect(
    writeCsv([
      ['a', 'b'],
      ['x,y', 'say "no"'],
      ['two\nlines', null],
      [0.5, true],
    ]),
  ).toBe('a,b\r\n"x,y","say ""no"""\r\n"two\nlines",\r\n0.5,true\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x","y")'])(
  'a text that a spreadsheet would run is neutralised: %j',
  (text) => {
    const [cell] = parse(writeCsv([[text]]))[0] ?? [];
    expect(cell).toBe(`'${text}`);
  },
);

test('a number keeps its sign', () => {
  expect(writeCsv([[-0.05, 1e-7]])).toBe('-0.05,1e-7\r\n');
});

test('whatever a text contains, it is read back, and no cell begins like a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '"', ',', '\r', '\n', '-', 'é', "'") }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
      const read = parse(writeCsv(table));
      expect(read.map((row) => row)).toEqual(
        table.map((row) => row.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell))),
      );
    }),
  );
});

/** Reads RFC 4180, as its grammar says. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = field.exec(csv); match; match = field.exec(csv)) {
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
