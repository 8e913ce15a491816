import * as screen from '../prompt/mfa-prompt.tsx';
import * as parts from '../prompt/mfa-prompt.parts.tsx';
import { withParts } from './held.tsx';

/** The prompt, ready-made; and its parts, for an arrangement of your own inside it. */
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
