import * as screen from '../step-up/step-up-dialog.view.tsx';
import { held } from './held.tsx';

export const StepUpDialogView = /* @__PURE__ */ held(screen.StepUpDialogView);
