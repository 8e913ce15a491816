'use client';

import { createIcon } from '../primitives/create-icon.tsx';

/* Icons of the security page, loaded with it. */

/** A plus sign: add. */
export const PlusIcon = createIcon('plus', 'M10 4.5v11M4.5 10h11');
/** A bin: remove. */
export const RemoveIcon = createIcon(
  'remove',
  'M3.75 5.5h12.5M7.75 5.5V4.25a.75.75 0 0 1 .75-.75h3a.75.75 0 0 1 .75.75V5.5M5.25 5.5l.6 9.6a1.5 1.5 0 0 0 1.5 1.4h5.3a1.5 1.5 0 0 0 1.5-1.4l.6-9.6M8.5 9v4.25M11.5 9v4.25',
);
/** A laptop: a computer that is remembered. */
export const LaptopIcon = createIcon(
  'laptop',
  'M5.25 4.25h9.5a1 1 0 0 1 1 1v7.5H4.25v-7.5a1 1 0 0 1 1-1ZM2.75 12.75h14.5v.75a1.75 1.75 0 0 1-1.75 1.75h-11a1.75 1.75 0 0 1-1.75-1.75v-.75Z',
);
/** A phone: a phone that is remembered. */
export const HandsetIcon = createIcon(
  'handset',
  'M7 2.75h6a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H7a1.5 1.5 0 0 1-1.5-1.5V4.25A1.5 1.5 0 0 1 7 2.75ZM9 14.75h2',
);
