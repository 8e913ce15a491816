'use client';

import { createSentCodeView } from './create-sent-code-view.tsx';
import { TextMessageIcon } from './factor-icons.tsx';

/** A code by text message. */
export const smsView = /* @__PURE__ */ createSentCodeView({
  type: 'sms',
  Icon: TextMessageIcon,
  byText: true,
});
