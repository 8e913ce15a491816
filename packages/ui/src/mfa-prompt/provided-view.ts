'use client';

import { promptModule } from './lazy-parts.ts';
import * as module from './screen.module.ts';

// An app with the view has the parts too, so a layout of its own never waits for them.
promptModule.provide(module);

/** The view; importing it provides the parts. In a client module, because a server component cannot do so. */
export const MfaPromptView = module.MfaPromptView;
