import * as screen from '../prompt/mfa-prompt.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const MfaPromptView = /* @__PURE__ */ withLanguageBoundary(screen.MfaPromptView);
