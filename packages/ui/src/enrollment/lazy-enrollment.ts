'use client';

import { lazy, type LazyExoticComponent } from 'react';
import { loadWithStyles } from '../styles/adopted-styles.ts';
import { coreStyles, enrollmentStyles, proofStyles } from '../styles/style-imports.ts';
import type { Enrollment } from './enrollment.tsx';

/** Loads the enrollment before it is needed. Does nothing if it is loaded, or cannot be loaded now. */
export function preloadEnrollment(): void {
  loadEnrollment().catch(() => undefined);
}

async function loadEnrollment(): Promise<{ default: typeof Enrollment }> {
  const module = await loadWithStyles(
    () => import('./enrollment.tsx'),
    [coreStyles, proofStyles, enrollmentStyles],
  );
  return { default: module.Enrollment };
}

/** The enrollment, loaded on demand: picker, factor views and recovery codes come with it. Render it in a `Suspense`. */
export const LazyEnrollment: LazyExoticComponent<typeof Enrollment> = /* @__PURE__ */ lazy(loadEnrollment);
