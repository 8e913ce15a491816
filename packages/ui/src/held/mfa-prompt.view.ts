import * as screen from '../prompt/mfa-prompt.view.tsx';
import { held } from './held.tsx';

export const MfaPromptView = /* @__PURE__ */ held(screen.MfaPromptView);
