'use client';

import { lazy, type LazyExoticComponent } from 'react';
import type { Enrollment } from './enrollment.tsx';

/** The enrollment, loaded on demand: picker, factor views and recovery codes come with it. Render it in a `Suspense`. */
export const LazyEnrollment: LazyExoticComponent<typeof Enrollment> = /* @__PURE__ */ lazy(() =>
  import('./enrollment.tsx').then((module) => ({ default: module.Enrollment })),
);
