'use client';

import { createModuleLoader, createPart, type ModuleLoader } from '../shared/module-loader.ts';
import { loadWithStyles } from '../styles/adopted-styles.ts';
import { coreStyles } from '../styles/style-imports.ts';

type ScreenModule = typeof import('./screen.module.ts');

/** Loads the screen of the prompt, with its parts. */
export const promptModule: ModuleLoader<ScreenModule> = /* @__PURE__ */ createModuleLoader(() =>
  loadWithStyles(() => import('./screen.module.ts'), [coreStyles]),
);

/** See `PromptHeader` of the screen. */
export const PromptHeader: ScreenModule['PromptHeader'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptHeader',
);

/** See `PromptIcon` of the screen. */
export const PromptIcon: ScreenModule['PromptIcon'] = /* @__PURE__ */ createPart(promptModule, 'PromptIcon');

/** See `PromptTitle` of the screen. */
export const PromptTitle: ScreenModule['PromptTitle'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptTitle',
);

/** See `PromptBody` of the screen. */
export const PromptBody: ScreenModule['PromptBody'] = /* @__PURE__ */ createPart(promptModule, 'PromptBody');

/** See `PromptBenefit` of the screen. */
export const PromptBenefit: ScreenModule['PromptBenefit'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptBenefit',
);

/** See `PromptActions` of the screen. */
export const PromptActions: ScreenModule['PromptActions'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptActions',
);

/** See `PromptAccept` of the screen. */
export const PromptAccept: ScreenModule['PromptAccept'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptAccept',
);

/** See `PromptDismiss` of the screen. */
export const PromptDismiss: ScreenModule['PromptDismiss'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptDismiss',
);

/** See `PromptLater` of the screen. */
export const PromptLater: ScreenModule['PromptLater'] = /* @__PURE__ */ createPart(
  promptModule,
  'PromptLater',
);
