import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';
import * as provided from './provided-view.ts';

/** The step-up dialog, rendered from its state alone. */
export const StepUpDialogView = /* @__PURE__ */ withLanguageBoundary(provided.StepUpDialogView);
