import * as screen from '../step-up/step-up-dialog.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const StepUpDialogView = /* @__PURE__ */ withLanguageBoundary(screen.StepUpDialogView);
