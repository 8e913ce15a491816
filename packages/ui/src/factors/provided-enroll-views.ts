'use client';

import { createModuleLoader, createPart, type ModuleLoader } from '../shared/module-loader.ts';

type EnrollViews = typeof import('./enroll-views.ts');

/** The enrollment views. The enrollment provides them, so that a challenge loads none. */
export const enrollViews: ModuleLoader<EnrollViews> = /* @__PURE__ */ createModuleLoader(() =>
  Promise.reject(new Error('The enrollment views are provided by <Enrollment>.')),
);

/** See the view of the factor. */
export const PasskeyEnroll: EnrollViews['PasskeyEnroll'] = /* @__PURE__ */ createPart(
  enrollViews,
  'PasskeyEnroll',
);
/** See the view of the factor. */
export const SecurityKeyEnroll: EnrollViews['SecurityKeyEnroll'] = /* @__PURE__ */ createPart(
  enrollViews,
  'SecurityKeyEnroll',
);
/** See the views of factors whose code is sent. */
export const SentCodeEnroll: EnrollViews['SentCodeEnroll'] = /* @__PURE__ */ createPart(
  enrollViews,
  'SentCodeEnroll',
);
/** See the view of the factor. */
export const TotpEnroll: EnrollViews['TotpEnroll'] = /* @__PURE__ */ createPart(enrollViews, 'TotpEnroll');
