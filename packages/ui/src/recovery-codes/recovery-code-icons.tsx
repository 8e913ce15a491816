'use client';

import { createIcon } from '../primitives/create-icon.tsx';

/* Icons of the ways to save recovery codes, loaded with them. */

/** An arrow into a tray: download. */
export const DownloadIcon = createIcon(
  'download',
  'M10 3.5v9m-3.75-3.5L10 12.75 13.75 9M3.75 13.75V15a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-1.25',
);
/** A printer: print. */
export const PrintIcon = createIcon(
  'print',
  'M6 7.25V3.5h8v3.75M6 13.75H4.75a1.5 1.5 0 0 1-1.5-1.5v-3.5a1.5 1.5 0 0 1 1.5-1.5h10.5a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5H14M6 11.75h8v4.75H6Z',
);
