/** A value of a table. Null: an empty cell. */
export type Cell = string | number | boolean | null;

/** A table: its first row has the names of the columns. */
export type CsvTable = readonly (readonly Cell[])[];

/** A table as text/csv (RFC 4180): lines end with CR LF, a cell with a comma, a quote or a line break is quoted. */
export function writeCsv(table: CsvTable): string {
  return table.map((row) => row.map(writeCell).join(',') + '\r\n').join('');
}

/**
 * A spreadsheet runs a text that begins like a formula, and names of experiments and moments are somebody's text (OWASP, CSV
 * injection); a number is no text and keeps its sign.
 */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
