'use client';

import { createModuleLoader, createPart, type ModuleLoader } from '../shared/module-loader.ts';
import { loadWithStyles } from '../styles/adopted-styles.ts';
import { coreStyles, proofStyles } from '../styles/style-imports.ts';

type ScreenModule = typeof import('./screen.module.ts');

/** Loads the screen of the step-up, with its parts. */
export const stepUpModule: ModuleLoader<ScreenModule> = /* @__PURE__ */ createModuleLoader(() =>
  loadWithStyles(() => import('./screen.module.ts'), [coreStyles, proofStyles]),
);

/** See `StepUpRequest` of the screen. */
export const StepUpRequest: ScreenModule['StepUpRequest'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpRequest',
);

/** See `ApprovalLabel` of the screen. */
export const ApprovalLabel: ScreenModule['ApprovalLabel'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalLabel',
);

/** See `ApprovalActionName` of the screen. */
export const ApprovalActionName: ScreenModule['ApprovalActionName'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalActionName',
);

/** See `ApprovalAmount` of the screen. */
export const ApprovalAmount: ScreenModule['ApprovalAmount'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalAmount',
);

/** See `ApprovalFacts` of the screen. */
export const ApprovalFacts: ScreenModule['ApprovalFacts'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalFacts',
);

/** See `ApprovalEffect` of the screen. */
export const ApprovalEffect: ScreenModule['ApprovalEffect'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalEffect',
);

/** See `ApprovalNote` of the screen. */
export const ApprovalNote: ScreenModule['ApprovalNote'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'ApprovalNote',
);

/** See `StepUpChallenge` of the screen. */
export const StepUpChallenge: ScreenModule['StepUpChallenge'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpChallenge',
);

/** See `StepUpHeader` of the screen. */
export const StepUpHeader: ScreenModule['StepUpHeader'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpHeader',
);

/** See `StepUpTitle` of the screen. */
export const StepUpTitle: ScreenModule['StepUpTitle'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpTitle',
);

/** See `StepUpBody` of the screen. */
export const StepUpBody: ScreenModule['StepUpBody'] = /* @__PURE__ */ createPart(stepUpModule, 'StepUpBody');

/** See `StepUpActions` of the screen. */
export const StepUpActions: ScreenModule['StepUpActions'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpActions',
);

/** See `StepUpApprove` of the screen. */
export const StepUpApprove: ScreenModule['StepUpApprove'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpApprove',
);

/** See `StepUpCancel` of the screen. */
export const StepUpCancel: ScreenModule['StepUpCancel'] = /* @__PURE__ */ createPart(
  stepUpModule,
  'StepUpCancel',
);
