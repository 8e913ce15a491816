'use client';

import type { ComponentProps, ReactElement } from 'react';

/** The props of every icon. */
export type IconProps = ComponentProps<'svg'>;

/** Creates an icon of the family: 20 px grid, 1.5 px strokes, round ends, no fills. Icons are decorative. */
function createIcon(name: string, paths: string): (props: IconProps) => ReactElement {
  function Icon(props: IconProps): ReactElement {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        aria-hidden="true"
        {...props}
        data-slot="icon"
        data-icon={name}
      >
        <path
          d={paths}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  return Icon;
}

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/* Each icon is named by what it shows. */

/** The Kairos mark: a ring with an opening, and a dot in it. */
export const MomentIcon = createIcon('moment', `M12.6 3.5A7 7 0 1 0 16.5 7.4${circle(15.6, 4.4, 0.9)}`);
export const AlertIcon = createIcon('alert', `${circle(10, 10, 7.25)}M10 6.5v4.2M10 13.4v.1`);
export const InfoIcon = createIcon('info', `${circle(10, 10, 7.25)}M10 6.5v.1M10 9.3v4.2`);
export const BackIcon = createIcon('back', 'M12 4.75 6.75 10 12 15.25');
export const CheckIcon = createIcon('check', 'm4.5 10.5 3.75 3.75 7.25-8');
export const ChevronIcon = createIcon('chevron', 'M8 4.75 13.25 10 8 15.25');
export const ClockIcon = createIcon('clock', `${circle(10, 10, 7.25)}M10 5.9V10l2.7 1.7`);
export const CloseIcon = createIcon('close', 'm5.25 5.25 9.5 9.5m0-9.5-9.5 9.5');
export const CopyIcon = createIcon(
  'copy',
  'M8.75 7h6A1.75 1.75 0 0 1 16.5 8.75v6a1.75 1.75 0 0 1-1.75 1.75h-6A1.75 1.75 0 0 1 7 14.75v-6A1.75 1.75 0 0 1 8.75 7ZM4.5 13a1 1 0 0 1-1-1V5.25A1.75 1.75 0 0 1 5.25 3.5H12a1 1 0 0 1 1 1',
);
export const DownloadIcon = createIcon(
  'download',
  'M10 3.5v9m-3.75-3.5L10 12.75 13.75 9M3.75 13.75V15a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-1.25',
);
export const OpenIcon = createIcon(
  'open',
  'M11.5 3.75h4.75V8.5M16 4l-6.25 6.25M8.25 4.75h-3a1.5 1.5 0 0 0-1.5 1.5v8.5a1.5 1.5 0 0 0 1.5 1.5h8.5a1.5 1.5 0 0 0 1.5-1.5v-3',
);
export const EditIcon = createIcon(
  'edit',
  'M4 16l.75-3.25 8.4-8.4a1.5 1.5 0 0 1 2.1 0l.4.4a1.5 1.5 0 0 1 0 2.1l-8.4 8.4L4 16ZM11.9 5.6l2.5 2.5',
);
export const PlusIcon = createIcon('plus', 'M10 4.5v11M4.5 10h11');
export const RemoveIcon = createIcon(
  'remove',
  'M3.75 5.5h12.5M7.75 5.5V4.25a.75.75 0 0 1 .75-.75h3a.75.75 0 0 1 .75.75V5.5M5.25 5.5l.6 9.6a1.5 1.5 0 0 0 1.5 1.4h5.3a1.5 1.5 0 0 0 1.5-1.4l.6-9.6M8.5 9v4.25M11.5 9v4.25',
);
export const PrintIcon = createIcon(
  'print',
  'M6 7.25V3.5h8v3.75M6 13.75H4.75a1.5 1.5 0 0 1-1.5-1.5v-3.5a1.5 1.5 0 0 1 1.5-1.5h10.5a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5H14M6 11.75h8v4.75H6Z',
);
export const LaptopIcon = createIcon(
  'laptop',
  'M5.25 4.25h9.5a1 1 0 0 1 1 1v7.5H4.25v-7.5a1 1 0 0 1 1-1ZM2.75 12.75h14.5v.75a1.75 1.75 0 0 1-1.75 1.75h-11a1.75 1.75 0 0 1-1.75-1.75v-.75Z',
);
export const HandsetIcon = createIcon(
  'handset',
  'M7 2.75h6a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1-1.5 1.5H7a1.5 1.5 0 0 1-1.5-1.5V4.25A1.5 1.5 0 0 1 7 2.75ZM9 14.75h2',
);
export const FingerprintIcon = createIcon(
  'fingerprint',
  'M4 12.75c-.35-1-.5-1.95-.5-3a6.5 6.5 0 0 1 13 0c0 1.4-.15 2.7-.4 3.95M6.2 15.4c.25-1.7.3-3.6.3-5.65a3.5 3.5 0 0 1 7 0c0 2.35-.2 4.45-.65 6.4M10 9.75c0 2.65-.15 5.05-.55 7.25',
);
export const PhoneCodeIcon = createIcon(
  'phone-code',
  'M7 2.75h6A1.75 1.75 0 0 1 14.75 4.5v11A1.75 1.75 0 0 1 13 17.25H7a1.75 1.75 0 0 1-1.75-1.75v-11A1.75 1.75 0 0 1 7 2.75ZM7.6 9v.1M10 9v.1M12.4 9v.1M9 14.5h2',
);
export const TextMessageIcon = createIcon(
  'text-message',
  'M5.25 3.75h9.5a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.5l-3.75 3v-3h-.5a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2ZM7 8.75v.1M10 8.75v.1M13 8.75v.1',
);
export const MailIcon = createIcon(
  'mail',
  'M5 4.25h10a1.75 1.75 0 0 1 1.75 1.75v8A1.75 1.75 0 0 1 15 15.75H5A1.75 1.75 0 0 1 3.25 14V6A1.75 1.75 0 0 1 5 4.25Zm-1.5 1.5L10 10.75l6.5-5',
);
export const HardwareKeyIcon = createIcon(
  'hardware-key',
  `M6.5 8.25h7v6.5a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2ZM8 8.25v-5h4v5M10 5.4v.1${circle(10, 12.5, 1.25)}`,
);
export const LockIcon = createIcon(
  'lock',
  'M5.75 8.75h8.5a1.25 1.25 0 0 1 1.25 1.25v5.25a1.5 1.5 0 0 1-1.5 1.5H6a1.5 1.5 0 0 1-1.5-1.5V10a1.25 1.25 0 0 1 1.25-1.25ZM6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25M10 12v1.75',
);
export const SpareKeyIcon = createIcon(
  'spare-key',
  `${circle(6.75, 13.25, 3.25)}M9.1 10.9l6.9-6.9m-3.2 3.2 2.3 2.3M15 5l1.6 1.6`,
);
