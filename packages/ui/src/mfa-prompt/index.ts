import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './mfa-prompt.parts.tsx';
import * as screen from './mfa-prompt.tsx';
import * as view from './mfa-prompt.view.tsx';

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

/** The prompt, rendered from its state alone. */
export const MfaPromptView = /* @__PURE__ */ withLanguageBoundary(view.MfaPromptView);
