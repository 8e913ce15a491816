import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';
import * as provided from './provided-view.ts';

/** The prompt, rendered from its state alone. */
export const MfaPromptView = /* @__PURE__ */ withLanguageBoundary(provided.MfaPromptView);
