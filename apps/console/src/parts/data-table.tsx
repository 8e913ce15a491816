import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import type { ReactElement } from 'react';

const features = tableFeatures({});

/** A column of a `DataTable`. */
export type Column<Row extends RowData> = ColumnDef<typeof features, Row>;

/** Rows in columns; on a narrow page each row is a card. The order and the paging are the server's. */
export function DataTable<Row extends RowData>({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}): ReactElement {
  // Neither sorts nor pages by itself: what is on the screen is what the server answered.
  const table = useTable({ features, columns: [...columns], data: [...rows] });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its text is rendered inside
                <th key={header.id} scope="col">
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- as above
                <td key={cell.id} data-label={String(cell.column.columnDef.header ?? '')}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
