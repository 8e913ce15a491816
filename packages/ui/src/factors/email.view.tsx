'use client';

import { createSentCodeView } from './create-sent-code-view.tsx';
import { MailIcon } from './factor-icons.tsx';

/** The factor type whose view also asks for the code that confirms a first enrollment: that code is always e-mailed. */
export const confirmationType = 'email';

/** A code by e-mail. */
export const emailView = /* @__PURE__ */ createSentCodeView({ type: confirmationType, Icon: MailIcon });
