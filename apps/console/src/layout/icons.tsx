import type { ReactElement } from 'react';
import type { Words } from '../words/index.ts';

/** One path for each page, on a grid of 20 with a stroke of 1.5. */
const paths: Readonly<Record<keyof Words['pages'], string>> = {
  overview: 'M3 16.5h14M5 13V9.5M10 13V4.5M15 13V7',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5c.4-3 2.600-4.500 5.500-4.500s5.100 1.500 5.500 4.500M13 4a3 3 0 0 1 0 5.500M15 12.300c1.700.600 2.700 2 3 4.200',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.500c.500-3 2.800-4.500 6-4.500s5.500 1.500 6 4.500',
  experiments: 'M8 3.500h4M9 3.500v5l-4.500 7.500h11L11 8.500v-5M7 12.500h6',
  experiment: 'M8 3.500h4M9 3.500v5l-4.500 7.500h11L11 8.500v-5M7 12.500h6',
  audit: 'M5 3.500h10v13H5zM8 7.500h4M8 10.500h4M8 13.500h2',
  wording: 'M3.500 5h13M3.500 10h9M3.500 15h6M13 15.500l3.500-3.500',
};

/** The icon of a page. */
export function PageIcon({ id }: { id: keyof Words['pages'] }): ReactElement {
  return (
    <svg className="page-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={paths[id]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
