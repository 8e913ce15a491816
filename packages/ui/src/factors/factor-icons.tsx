'use client';

import { circle, createIcon } from '../primitives/create-icon.tsx';

/* Icons of factors, loaded with their views. */

/** A fingerprint: passkey. */
export const FingerprintIcon = createIcon(
  'fingerprint',
  'M4 12.75c-.35-1-.5-1.95-.5-3a6.5 6.5 0 0 1 13 0c0 1.4-.15 2.7-.4 3.95M6.2 15.4c.25-1.7.3-3.6.3-5.65a3.5 3.5 0 0 1 7 0c0 2.35-.2 4.45-.65 6.4M10 9.75c0 2.65-.15 5.05-.55 7.25',
);
/** A phone with a code: authenticator app. */
export const PhoneCodeIcon = createIcon(
  'phone-code',
  'M7 2.75h6A1.75 1.75 0 0 1 14.75 4.5v11A1.75 1.75 0 0 1 13 17.25H7a1.75 1.75 0 0 1-1.75-1.75v-11A1.75 1.75 0 0 1 7 2.75ZM7.6 9v.1M10 9v.1M12.4 9v.1M9 14.5h2',
);
/** A speech bubble: text message. */
export const TextMessageIcon = createIcon(
  'text-message',
  'M5.25 3.75h9.5a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.5l-3.75 3v-3h-.5a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2ZM7 8.75v.1M10 8.75v.1M13 8.75v.1',
);
/** An envelope: e-mail. */
export const MailIcon = createIcon(
  'mail',
  'M5 4.25h10a1.75 1.75 0 0 1 1.75 1.75v8A1.75 1.75 0 0 1 15 15.75H5A1.75 1.75 0 0 1 3.25 14V6A1.75 1.75 0 0 1 5 4.25Zm-1.5 1.5L10 10.75l6.5-5',
);
/** A USB key: security key. */
export const HardwareKeyIcon = createIcon(
  'hardware-key',
  `M6.5 8.25h7v6.5a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2ZM8 8.25v-5h4v5M10 5.4v.1${circle(10, 12.5, 1.25)}`,
);
/** A key: recovery codes. */
export const SpareKeyIcon = createIcon(
  'spare-key',
  `${circle(6.75, 13.25, 3.25)}M9.1 10.9l6.9-6.9m-3.2 3.2 2.3 2.3M15 5l1.6 1.6`,
);
/** An arrow out of a box: opens another app. */
export const OpenIcon = createIcon(
  'open',
  'M11.5 3.75h4.75V8.5M16 4l-6.25 6.25M8.25 4.75h-3a1.5 1.5 0 0 0-1.5 1.5v8.5a1.5 1.5 0 0 0 1.5 1.5h8.5a1.5 1.5 0 0 0 1.5-1.5v-3',
);
