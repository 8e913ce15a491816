import * as parts from './mfa-prompt.parts.tsx';
import * as screen from './mfa-prompt.tsx';
import * as view from './mfa-prompt.view.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';

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

export const MfaPromptView = /* @__PURE__ */ withLanguageBoundary(view.MfaPromptView);
