import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../parts/data-table.tsx';
import { useWords } from '../../words/index.ts';

/** Prompts of one week. */
export interface Week {
  readonly week: string;
  readonly shown: number;
  readonly setUp: number;
}

/** A pair of bars for each week, with the same numbers as a table behind it. */
export function WeeksChart({ weeks }: { weeks: readonly Week[] }): ReactElement {
  const words = useWords();
  const most = Math.max(1, ...weeks.map(({ shown }) => shown));
  const width = 100 / Math.max(1, weeks.length);
  const height = (count: number): number => (count / most) * 100;
  const columns: Column<Week>[] = [
    { accessorKey: 'week', header: words.overview.week },
    { accessorKey: 'shown', header: words.overview.shown },
    { accessorKey: 'setUp', header: words.overview.verified },
  ];
  return (
    <>
      <svg className="weeks" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {weeks.map(({ week, shown, setUp }, index) => (
          <g key={week}>
            <rect
              className="bar-shown"
              x={index * width + width * 0.14}
              width={width * 0.72}
              y={100 - height(shown)}
              height={height(shown)}
            />
            <rect
              className="bar-set-up"
              x={index * width + width * 0.14}
              width={width * 0.72}
              y={100 - height(setUp)}
              height={height(setUp)}
            />
          </g>
        ))}
      </svg>
      <p className="legend" aria-hidden="true">
        <span>{words.overview.shown}</span>
        <span>{words.overview.verified}</span>
      </p>
      <details>
        <summary>{words.dataAsTable}</summary>
        <DataTable label={words.overview.weeks} columns={columns} rows={weeks} />
      </details>
    </>
  );
}
