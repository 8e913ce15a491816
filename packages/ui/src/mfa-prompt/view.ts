import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';
import { promptModule } from './lazy-parts.ts';
import * as module from './screen.module.ts';

// An app with the view has the parts too, so a layout of its own never waits for them.
promptModule.provide(module);

/** The prompt, rendered from its state alone. */
export const MfaPromptView = /* @__PURE__ */ withLanguageBoundary(module.MfaPromptView);
