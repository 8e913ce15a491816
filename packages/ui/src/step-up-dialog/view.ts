import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';
import { stepUpModule } from './lazy-parts.ts';
import * as module from './screen.module.ts';

// An app with the view has the parts too, so a layout of its own never waits for them.
stepUpModule.provide(module);

/** The step-up dialog, rendered from its state alone. */
export const StepUpDialogView = /* @__PURE__ */ withLanguageBoundary(module.StepUpDialogView);
