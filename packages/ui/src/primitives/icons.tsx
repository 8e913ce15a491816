'use client';

import { circle, createIcon } from './create-icon.tsx';

/* Icons of every screen. Those that only some screens need are in modules of their own, so that they are loaded with them. */

/** The Kairos mark: a ring with an opening, and a dot in it. */
export const MomentIcon = createIcon('moment', `M12.6 3.5A7 7 0 1 0 16.5 7.4${circle(15.6, 4.4, 0.9)}`);
/** An exclamation mark in a circle: something is wrong. */
export const AlertIcon = createIcon('alert', `${circle(10, 10, 7.25)}M10 6.5v4.2M10 13.4v.1`);
/** An “i” in a circle: something to know. */
export const InfoIcon = createIcon('info', `${circle(10, 10, 7.25)}M10 6.5v.1M10 9.3v4.2`);
/** A chevron to the start: back. */
export const BackIcon = createIcon('back', 'M12 4.75 6.75 10 12 15.25');
/** A check mark: done. */
export const CheckIcon = createIcon('check', 'm4.5 10.5 3.75 3.75 7.25-8');
/** A chevron to the end: opens the next screen. */
export const ChevronIcon = createIcon('chevron', 'M8 4.75 13.25 10 8 15.25');
/** A clock: wait. */
export const ClockIcon = createIcon('clock', `${circle(10, 10, 7.25)}M10 5.9V10l2.7 1.7`);
/** A cross: close. */
export const CloseIcon = createIcon('close', 'm5.25 5.25 9.5 9.5m0-9.5-9.5 9.5');
/** Two sheets: copy. */
export const CopyIcon = createIcon(
  'copy',
  'M8.75 7h6A1.75 1.75 0 0 1 16.5 8.75v6a1.75 1.75 0 0 1-1.75 1.75h-6A1.75 1.75 0 0 1 7 14.75v-6A1.75 1.75 0 0 1 8.75 7ZM4.5 13a1 1 0 0 1-1-1V5.25A1.75 1.75 0 0 1 5.25 3.5H12a1 1 0 0 1 1 1',
);
/** A padlock: a factor without an icon of its own. */
export const LockIcon = createIcon(
  'lock',
  'M5.75 8.75h8.5a1.25 1.25 0 0 1 1.25 1.25v5.25a1.5 1.5 0 0 1-1.5 1.5H6a1.5 1.5 0 0 1-1.5-1.5V10a1.25 1.25 0 0 1 1.25-1.25ZM6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25M10 12v1.75',
);
/** A pencil: rename. */
export const EditIcon = createIcon(
  'edit',
  'M4 16l.75-3.25 8.4-8.4a1.5 1.5 0 0 1 2.1 0l.4.4a1.5 1.5 0 0 1 0 2.1l-8.4 8.4L4 16ZM11.9 5.6l2.5 2.5',
);
