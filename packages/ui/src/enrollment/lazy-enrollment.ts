'use client';

import { lazy, type LazyExoticComponent } from 'react';
import type { Enrollment } from './enrollment.tsx';

/** Loads the enrollment before it is needed. Does nothing if it is loaded, or cannot be loaded now. */
export function preloadEnrollment(): void {
  loadEnrollment().catch(() => undefined);
}

async function loadEnrollment(): Promise<{ default: typeof Enrollment }> {
  const module = await import('./enrollment.tsx');
  return { default: module.Enrollment };
}

/** The enrollment, loaded on demand: picker, factor views and recovery codes come with it. Render it in a `Suspense`. */
export const LazyEnrollment: LazyExoticComponent<typeof Enrollment> = /* @__PURE__ */ lazy(loadEnrollment);
