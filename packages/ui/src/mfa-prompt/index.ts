import { withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './lazy-parts.ts';
import * as screen from './mfa-prompt.tsx';

/** The prompt, with its parts for a layout of your own. */
export const MfaPrompt = /* @__PURE__ */ withParts(screen.MfaPrompt, {
  Header: parts.PromptHeader,
  Icon: parts.PromptIcon,
  Title: parts.PromptTitle,
  Body: parts.PromptBody,
  Benefit: parts.PromptBenefit,
  Actions: parts.PromptActions,
  Accept: parts.PromptAccept,
  Dismiss: parts.PromptDismiss,
  Later: parts.PromptLater,
});
